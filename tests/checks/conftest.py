"""What tests of checks need: one check run on an operative part, and its fixes on the flow text."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest

from reslint import formats, structure
from reslint.diagnostic import Hit, Replace
from reslint.document import Document

Found = list[tuple[str, ...]]

HEAD = "*The General Assembly*,\n\n*Recalling* the Charter of the United Nations,\n\n"
FLOW = "The General Assembly,\nRecalling the Charter of the United Nations,\n"


def run(
    name: str, fragment: str, *on: str, profile: str | None = None, before: str = "", **given: Any
) -> tuple[Document, list[Hit]]:
    """The hits of a check on the parts of these roles, of all where none is named.

    `before` stands before the organ line.
    """
    check = import_module(f"reslint.checks.{name}")
    source = formats.read((before + HEAD + fragment).encode(), "draft.md")
    document = structure.parse(source, profile=profile)
    assert document.profile is not None, document.reason
    known = check.OPTIONS["properties"]
    options = {key: told["default"] for key, told in known.items() if "default" in told}
    parts = [part for part in document.parts if not on or part.role in on]
    return document, list(check.check(document, parts, options | given))


@pytest.fixture
def hits() -> Callable[..., list[Hit]]:
    """The hits of a check, whole."""

    def whole(name: str, fragment: str, *on: str, **given: Any) -> list[Hit]:
        return run(name, fragment, *on, **given)[1]

    return whole


@pytest.fixture
def found() -> Callable[..., Found]:
    """What a check finds: flagged text and words."""

    def told(name: str, fragment: str, *on: str, **given: Any) -> Found:
        document, hits = run(name, fragment, *on, **given)
        return [(document.text(hit.span), *hit.words.values()) for hit in hits]

    return told


@pytest.fixture
def mended() -> Callable[..., str]:
    """The flow text after the fix of the first hit."""

    def text(name: str, fragment: str, *on: str, **given: Any) -> str:
        document, hits = run(name, fragment, *on, **given)
        flow = document.source.text
        assert hits[0].fix is not None
        for edit in sorted(hits[0].fix.edits, reverse=True):
            assert isinstance(edit, Replace)
            flow = flow[: edit.span.start] + edit.text + flow[edit.span.end :]
        return flow.removeprefix(FLOW)

    return text
