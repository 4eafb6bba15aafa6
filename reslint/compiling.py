"""Rule files to plain rows: everything about a rule that can be wrong is found here."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from string import Formatter
from typing import Any, NamedTuple

from reslint import data, schemas
from reslint.errors import Failure, nearest
from reslint.hooks import Registry, load
from reslint.page import Example, Expect, Option, Page, plain
from reslint.patterns import complaint
from reslint.rule import Rule
from reslint.schemas import Located, Where

NAME = re.compile(r"[a-z]+(-[a-z]+)*")
_FRAMES = {"preambular": "preambular", "operative": "operative", "subparagraph": "operative"}


class Vocabulary(NamedTuple):
    """What rules may name, and the schema that they obey."""

    registry: Registry
    schema: Mapping[str, Any]
    checks: dict[str, Any]


def compile_packs(
    packs: Iterable[tuple[str, Iterable[str]]], registry: Registry
) -> dict[str, list[tuple[Any, ...]]]:
    """The rows of `rules` and `pages` of packs (folder, rule files); raises the first Failure."""
    vocabulary = Vocabulary(registry, schemas.load("rule"), {})
    pack_schema = schemas.load("pack")
    compiled: dict[str, list[tuple[Any, ...]]] = {"rules": [], "pages": []}
    for pack, files in packs:
        description = os.path.join(pack, "pack.yaml")
        if not os.path.isfile(description):
            raise Failure(f"{data.shown(pack)}: a rule pack needs a pack.yaml")
        name = os.path.basename(os.path.abspath(pack))
        _refuse_name(name, data.shown(pack))
        schemas.validate(schemas.read_yaml(description, data.shown(description)), pack_schema)
        for file in files:
            rule, page = compile_rule(file, name, vocabulary)
            compiled["rules"].append(tuple(rule))
            compiled["pages"].append(plain(page))
    return compiled


def compile_rule(file: str, pack: str, vocabulary: Vocabulary) -> tuple[Rule, Page]:
    """One rule file, validated against the schema, its check and what is declared."""
    name = os.path.splitext(os.path.basename(file))[0]
    _refuse_name(name, data.shown(file))
    located = schemas.read_yaml(file, data.shown(file))
    schemas.validate(located, vocabulary.schema)
    found = located.value
    check = _check(located, vocabulary)
    _refuse_profiles(located, vocabulary.registry)
    _refuse_message(located, check.WORDS)
    options = _options(located, check.OPTIONS)
    rule = Rule(
        name=name,
        pack=pack,
        severity=found["severity"],
        severity_in=found.get("severity_in", {}),
        profiles=found["profiles"],
        on=_listed(found["on"]),
        shapes=found.get("shapes", "resolution"),
        check=vocabulary.registry.checks[found["check"]],
        needs=getattr(check, "NEEDS", None),
        options=options,
        message=found["message"],
        fix=found.get("fix"),
    )
    page = Page(
        name=name,
        pack=pack,
        path=data.lasting(file),
        summary=found["summary"],
        why=found["why"].strip(),
        source=_listed(found["source"]),
        evidence=found.get("evidence"),
        exceptions=_listed(found.get("exceptions", [])),
        options=list(_described(check.OPTIONS, options)),
        examples=[_example(located, index) for index in range(len(found["examples"]))],
    )
    return rule, page


def options_of(rule: Rule, given: Located, where: Where = ()) -> dict[str, Any]:
    """The options of a rule with those changed that a configuration gives at `where`."""
    schema = {**load(rule.check).OPTIONS}
    schema.pop("required", None)
    schemas.validate(given, schema, where)
    _refuse_patterns(given, schema, where)
    return {**rule.options, **given.at(where)}


def _listed(value: Any) -> list[str]:
    """A string or a list of strings as a list of them."""
    return [text.strip() for text in ([value] if isinstance(value, str) else value)]


def _refuse_name(name: str, path: str) -> None:
    if not NAME.fullmatch(name):
        raise Failure(f"{path}: '{name}' is no name; names are like 'missing-full-stop'")


def _check(located: Located, vocabulary: Vocabulary) -> Any:
    """The module of the rule's check, with all that a check must have."""
    from jsonschema import Draft202012Validator, SchemaError

    name = located.value["check"]
    names = vocabulary.registry.checks
    if name not in names:
        raise located.failure(("check",), f"unknown check '{name}'{nearest(name, names)}")
    if name in vocabulary.checks:
        return vocabulary.checks[name]
    module = vocabulary.registry.load("check", name)
    for attribute in ("OPTIONS", "WORDS", "check"):
        if not hasattr(module, attribute):
            raise located.failure(("check",), f"check '{name}' has no {attribute}")
    try:
        Draft202012Validator.check_schema(module.OPTIONS)
    except SchemaError as error:
        message = f"the OPTIONS of check '{name}' are no schema ({error.message})"
        raise located.failure(("check",), message) from error
    vocabulary.checks[name] = module
    return module


def _refuse_profiles(located: Located, registry: Registry) -> None:
    """Every profile that a rule names must be declared."""
    rule = located.value
    named: list[tuple[Where, str]] = [
        (("profiles", index), profile) for index, profile in enumerate(rule["profiles"])
    ]
    named += [(("severity_in", profile), profile) for profile in rule.get("severity_in", {})]
    for index, example in enumerate(rule["examples"]):
        if "profile" in example:
            named.append((("examples", index, "profile"), example["profile"]))
    for where, profile in named:
        if profile not in registry.profiles:
            hint = nearest(profile, registry.profiles)
            raise located.failure(where, f"unknown profile '{profile}'{hint}")


def _refuse_message(located: Located, words: tuple[str, ...]) -> None:
    """A message names only what is there: `{where}` and the words of the check."""
    known = ("where", *words)
    where: Where = ("message",)
    try:
        fields = list(Formatter().parse(located.value["message"]))
    except ValueError as error:
        raise located.failure(where, f"the message cannot be filled in ({error})") from error
    for _, name, form, conversion in fields:
        if name is None:
            continue
        # `{x.__class__}` and `{x!r}` work in str.format: nothing but plain names is let in.
        if name not in known or form or conversion:
            choice = ", ".join(f"{{{word}}}" for word in known)
            raise located.failure(where, f"the message may name only {choice}, not '{{{name}}}'")


def _options(located: Located, schema: Mapping[str, Any]) -> dict[str, Any]:
    """The options of the rule's `with`, valid, and completed with the defaults."""
    given = located.value.get("with", {})
    # What is missing without any `with` is told at the check that wants it.
    lines = {("with",): located.lines["check",], **located.lines}
    placed = Located(located.path, {"with": given}, lines)
    schemas.validate(placed, schema, ("with",))
    _refuse_patterns(placed, schema, ("with",))
    properties: Mapping[str, Any] = schema.get("properties", {})
    defaults = {name: told["default"] for name, told in properties.items() if "default" in told}
    return {**defaults, **given}


def _refuse_patterns(located: Located, schema: Mapping[str, Any], where: Where) -> None:
    """Regular expressions among the options must be quick on every text."""
    for place, pattern in _patterns(schema, located.at(where), where):
        reason = complaint(pattern)
        if reason:
            raise located.failure(place, f"pattern {pattern!r}: {reason}")


def _patterns(schema: Any, value: Any, where: Where) -> Iterator[tuple[Where, str]]:
    """The values that a schema declares as `"format": "regex"`, with their places."""
    if isinstance(value, str):
        if schema.get("format") == "regex":
            yield where, value
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from _patterns(schema.get("items", {}), item, (*where, index))
    elif isinstance(value, dict):
        others = schema.get("additionalProperties")
        for key, item in value.items():
            told = schema.get("properties", {}).get(key, others or {})
            yield from _patterns(told, item, (*where, key))


def _described(schema: Mapping[str, Any], options: Mapping[str, Any]) -> Iterator[Option]:
    for name, told in schema.get("properties", {}).items():
        kind = str(told.get("type", ""))
        if "enum" in told:
            kind = f"one of {', '.join(json.dumps(c, ensure_ascii=False) for c in told['enum'])}"
        yield Option(name, kind, options.get(name), told.get("description", ""))


def _example(located: Located, index: int) -> Example:
    """One example, with the frame and the profile that it is to be read in."""
    rule = located.value
    given = rule["examples"][index]
    if "fixed" in given and "fix" not in rule:
        where = ("examples", index, "fixed")
        raise located.failure(where, "this rule has no 'fix', so its examples have no 'fixed'")
    kind = next(kind for kind in ("pass", "fail", "miss") if kind in given)
    return Example(
        kind=kind,
        text=given[kind],
        expect=[Expect(**expect) for expect in given.get("expect", [])],
        fixed=given.get("fixed"),
        profile=given.get("profile", rule["profiles"][0]),
        format=given.get("format", "markdown"),
        frame=rule.get("frame", _FRAMES.get(_listed(rule["on"])[0], "whole")),
        line=located.lines["examples", index],
    )
