"""YAML with the line of every value, and JSON Schemas whose errors name that line."""

from __future__ import annotations

import json
import os.path
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from reslint import data
from reslint.errors import Failure, nearest

Where = tuple[str | int, ...]
"""The way to a value: keys and indexes from the outside in."""

MAX_BYTES = 1_000_000

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
    try:
        node = yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = f":{mark.line + 1}" if mark else ""
        raise Failure(f"{path}{line}: {error.problem or error.context}") from error
    except (yaml.YAMLError, RecursionError) as error:
        raise Failure(f"{path}: {' '.join(str(error).split())}") from error
    lines: dict[Where, int] = {(): 1}
    if node is None:
        return Located(path, None, lines)
    return Located(path, _build(node, (), path, lines, set()), lines)


def _build(node: Any, where: Where, path: str, lines: dict[Where, int], seen: set[int]) -> Any:
    """The plain value of a node; enters the line of every value and key into `lines`."""
    lines.setdefault(where, node.start_mark.line + 1)
    if node.id == "scalar":
        return _scalar(node)
    if id(node) in seen:  # one small file could otherwise unfold into gigabytes
        raise Failure(f"{path}:{node.start_mark.line + 1}: aliases of lists and maps are not read")
    seen.add(id(node))
    if node.id == "sequence":
        items = enumerate(node.value)
        return [_build(item, (*where, index), path, lines, seen) for index, item in items]
    found: dict[str, Any] = {}
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if key_node.id != "scalar":
            raise Failure(f"{path}:{line}: a key must be a word")
        if key_node.value in found:
            raise Failure(f"{path}:{line}: '{key_node.value}' stands here twice")
        lines[(*where, key_node.value)] = line
        found[key_node.value] = _build(value_node, (*where, key_node.value), path, lines, seen)
    return found


def _scalar(node: Any) -> str | int | float | bool | None:
    """The value of a scalar; only an unquoted one can be anything but a string."""
    text: str = node.value
    if node.tag == "tag:yaml.org,2002:str":
        return text
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
    """Raise the first failure of the value at `where`, in the order of the lines."""
    from jsonschema import Draft202012Validator

    errors = Draft202012Validator(schema).iter_errors(located.at(where))
    found = [((*where, *path), message) for path, message in map(_message, errors)]
    if found:
        raise located.failure(*min(found, key=lambda error: located.line(error[0])))


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
