"""YAML with the line of every value, and JSON Schemas whose errors name that line."""

from __future__ import annotations

import json
import os.path
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from reslint import data
from reslint.errors import Failure, nearest

Where = tuple[str | int, ...]
"""The way to a value: keys and indexes from the outside in."""

_Lines = dict[Where, int]

MAX_BYTES = 1_000_000
MAX_DEPTH = 50
_FRAME = {"StreamStartEvent", "DocumentStartEvent", "DocumentEndEvent", "StreamEndEvent"}

# YAML 1.2's core schema. PyYAML's own (1.1) makes True of `on`, False of `no` and 85 of `1:25`.
_INTEGER = re.compile(r"[-+]?[0-9]+")
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?")
_WORDS = {"true": True, "false": False, "null": None, "~": None, "": None}


class Located(NamedTuple):
    """A value read from a file, and the line on which each of its parts begins."""

    path: str
    value: Any
    lines: Mapping[Where, int]

    def at(self, where: Where) -> Any:
        """The part of the value at `where`."""
        value = self.value
        for step in where:
            value = value[step]
        return value

    def line(self, where: Where) -> int:
        """The line of that part, or of what it stands in; 0 where no line is known."""
        while where and where not in self.lines:
            where = where[:-1]
        return self.lines.get(where, 0)

    def failure(self, where: Where, message: str) -> Failure:
        """The failure of one part, as `path:line: message`."""
        line = self.line(where)
        return Failure(f"{self.path}:{line}: {message}" if line else f"{self.path}: {message}")


def read_yaml(file: str, path: str | None = None) -> Located:
    """A YAML file, `path` being how messages name it; raises Failure where it cannot be read."""
    path = path or file
    try:
        with open(file, "rb") as stream:
            content = stream.read(MAX_BYTES + 1)
    except OSError as error:
        raise Failure(f"{path}: {error.strerror}") from error
    if len(content) > MAX_BYTES:
        raise Failure(f"{path}: larger than {MAX_BYTES} bytes")
    try:
        return parse_yaml(content.decode("utf-8-sig"), path)
    except UnicodeDecodeError as error:
        raise Failure(f"{path}: not UTF-8") from error


def parse_yaml(text: str, path: str) -> Located:
    """The one YAML document of a text; raises Failure where it is none."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    lines: dict[Where, int] = {(): 1}
    try:
        # From the events: PyYAML's C composer overruns the stack on a file of nothing but `[`.
        events = yaml.parse(text, Loader=loader)
        values = [
            _value(event, events, (), path, lines)
            for event in events
            if type(event).__name__ not in _FRAME
        ]
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = f":{mark.line + 1}" if mark else ""
        raise Failure(f"{path}{line}: {error.problem or error.context}") from error
    except yaml.YAMLError as error:
        raise Failure(f"{path}: {' '.join(str(error).split())}") from error
    if len(values) > 1:
        raise Failure(f"{path}: one YAML document is wanted, not {len(values)}")
    return Located(path, values[0] if values else None, lines)


def _value(event: Any, events: Iterator[Any], where: Where, path: str, lines: _Lines) -> Any:
    """The plain value that an event begins; enters the line of every value and key."""
    line = event.start_mark.line + 1
    lines.setdefault(where, line)
    # An alias could unfold one small file into gigabytes, and no rule or setting needs a tag.
    if event.anchor is not None or event.tag is not None:
        raise Failure(f"{path}:{line}: anchors, aliases and tags are not read")
    if len(where) > MAX_DEPTH:
        raise Failure(f"{path}:{line}: nested too deeply")
    kind = type(event).__name__
    if kind == "ScalarEvent":
        return event.value if event.style else _plain(event.value)
    if kind == "SequenceStartEvent":
        items: list[Any] = []
        for inner in events:
            if type(inner).__name__ == "SequenceEndEvent":
                break
            items.append(_value(inner, events, (*where, len(items)), path, lines))
        return items
    return _mapping(events, where, path, lines)


def _mapping(events: Iterator[Any], where: Where, path: str, lines: _Lines) -> dict[str, Any]:
    """The map whose keys and values the next events are; a key is what stands there, as text."""
    found: dict[str, Any] = {}
    for event in events:
        if type(event).__name__ == "MappingEndEvent":
            break
        line = event.start_mark.line + 1
        if type(event).__name__ != "ScalarEvent":
            raise Failure(f"{path}:{line}: a key must be a word")
        key = event.value
        if key in found:
            raise Failure(f"{path}:{line}: '{key}' stands here twice")
        lines[(*where, key)] = line
        found[key] = _value(next(events), events, (*where, key), path, lines)
    return found


def _plain(text: str) -> str | int | float | bool | None:
    """The value of an unquoted scalar."""
    if text in _WORDS:
        return _WORDS[text]
    if _INTEGER.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        return float(text)
    return text


def load(name: str) -> dict[str, Any]:
    """A shipped schema: `rule`, `pack`, `config`, `report`, `outline`."""
    file = os.path.join(data.SCHEMAS, f"{name}.schema.json")
    try:
        with open(file, encoding="utf-8") as stream:
            schema: dict[str, Any] = json.load(stream)
    except (OSError, ValueError) as error:
        raise Failure(f"{file}: {error}") from error
    return schema


def validate(located: Located, schema: Mapping[str, Any], where: Where = ()) -> None:
    """Raise the first failure of the value at `where`, in the order of the lines.

    An unknown key goes first: what is said to be missing is often only misspelt.
    """
    from jsonschema import Draft202012Validator

    found = []
    for error in Draft202012Validator(schema).iter_errors(located.at(where)):
        path, message = _message(error)
        place = (*where, *path)
        found.append(
            (error.validator != "additionalProperties", located.line(place), place, message)
        )
    if found:
        _, _, place, message = min(found, key=lambda error: error[:2])
        raise located.failure(place, message)


def _message(error: Any) -> tuple[Where, str]:
    """Where an error of jsonschema belongs, and what it says to a person.

    A schema may say it better: `"errorMessage": {"pattern": "…"}` beside the keyword.
    """
    path: Where = tuple(error.absolute_path)
    own = error.schema.get("errorMessage", {})
    if error.validator in own:
        return path, str(own[error.validator])
    if error.validator == "additionalProperties":
        known = error.schema.get("properties", {})
        name = next(key for key in error.instance if key not in known)
        return (*path, name), f"unknown key '{name}'{nearest(name, known)}"
    if error.validator == "enum":
        wanted = ", ".join(str(choice) for choice in error.validator_value)
        hint = nearest(str(error.instance), map(str, error.validator_value))
        return path, f"{error.instance!r} is not one of {wanted}{hint}"
    if error.validator == "type":
        types = error.validator_value
        wanted = types if isinstance(types, str) else " or ".join(types)
        return path, f"{_short(error.instance)} is not of type {wanted}"
    return path, _short_text(error.message)


def _short(value: object) -> str:
    return _short_text(repr(value))


def _short_text(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= 160 else f"{text[:157]}..."
