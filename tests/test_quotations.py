"""Quoted stretches."""

from __future__ import annotations

import pytest

from reslint import formats, quotations, structure


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("the item entitled “Oceans” and “Seas”,", ["“Oceans”", "“Seas”"]),
        ('the item entitled "Oceans" and "Seas",', ['"Oceans"', '"Seas"']),
        ("the item “Oceans and “Seas” alone,", ["“Seas”"]),
        ('the item "Oceans" and 12" of rain,', ['"Oceans"']),
        ("the item Oceans” as it is,", []),
        ("the item “Oceans,\n\n*Noting* the seas” as they are,", []),
    ],
)
def test_quotations_end_with_their_own_mark_in_their_own_paragraph(
    text: str, quoted: list[str]
) -> None:
    draft = f"*The General Assembly*,\n\n*Recalling* {text}\n\n1. *Decides* to remain seized.\n"
    document = structure.parse(formats.read(draft.encode(), "draft.md"))
    spans = document.view(quotations.find)
    assert [document.text(span) for span in spans] == quoted
    for span in spans:
        assert quotations.is_quoted(document, span.start)
        assert quotations.is_quoted(document, span.end - 1)
        assert not quotations.is_quoted(document, span.end)
        assert not quotations.is_quoted(document, span.start - 1)
