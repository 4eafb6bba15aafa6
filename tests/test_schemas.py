from __future__ import annotations

from pathlib import Path

import pytest

from reslint import schemas
from reslint.errors import Failure


def failure(text: str, schema: dict[str, object]) -> str:
    with pytest.raises(Failure) as caught:
        schemas.validate(schemas.parse_yaml(text, "a.yaml"), schema)
    return str(caught.value)


def test_keys_and_unquoted_words_stay_what_a_person_reads() -> None:
    text = "on: operative\nno: [no, off, 1:25, 2006-12-18, 007, '5']\nend: [true, ~, 5, 1.5]\n"
    assert schemas.parse_yaml(text, "a.yaml").value == {
        "on": "operative",
        "no": ["no", "off", "1:25", "2006-12-18", 7, "5"],
        "end": [True, None, 5, 1.5],
    }


def test_every_value_has_its_line() -> None:
    located = schemas.parse_yaml("a: 1\nb:\n  - c\n  - d: 2\n    e: 3\n", "a.yaml")
    assert located.lines == {
        (): 1,
        ("a",): 1,
        ("b",): 2,
        ("b", 0): 3,
        ("b", 1): 4,
        ("b", 1, "d"): 4,
        ("b", 1, "e"): 5,
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: 1\nb: [\n", "a.yaml:3: did not find expected node content"),
        ("a: 1\nb: 2\na: 3\n", "a.yaml:3: 'a' stands here twice"),
        ("a: &x [1]\nb: *x\n", "a.yaml:1: anchors, aliases and tags are not read"),
        ("a: 1\nb: !!python/name:os.system\n", "a.yaml:2: anchors, aliases and tags are not read"),
        ("a: \x07", "a.yaml: unacceptable character #x0007"),
        ("a: 1\n---\nb: 1\n", "a.yaml: one YAML document is wanted, not 2"),
        ("\n" + "[" * 100_000, "a.yaml:2: nested too deeply"),
        ("? [a]\n: 1\n", "a.yaml:1: a key must be a word"),
    ],
)
def test_what_is_no_proper_yaml_is_refused_with_its_line(text: str, message: str) -> None:
    with pytest.raises(Failure) as caught:
        schemas.parse_yaml(text, "a.yaml")
    assert str(caught.value).partition(": control")[0] == message


def test_an_empty_file_has_no_value() -> None:
    assert schemas.parse_yaml("# nothing\n", "a.yaml").value is None


@pytest.mark.parametrize(
    ("text", "schema", "message"),
    [
        (
            "sumary: x\n",
            {"properties": {"summary": {}}, "additionalProperties": False},
            "a.yaml:1: unknown key 'sumary'; did you mean 'summary'?",
        ),
        (
            "a: 1\nlist:\n  - at: x\n  - text: y\n",
            {"properties": {"list": {"items": {"required": ["at"]}}}},
            "a.yaml:4: 'at' is a required property",
        ),
        (
            "level: eror\n",
            {"properties": {"level": {"enum": ["error", "warning"]}}},
            "a.yaml:1: 'eror' is not one of error, warning; did you mean 'error'?",
        ),
        (
            "a: [1]\n",
            {"properties": {"a": {"type": ["string", "object"]}}},
            "a.yaml:1: [1] is not of type string or object",
        ),
        (
            "a: x y\n",
            {"properties": {"a": {"pattern": "^x$", "errorMessage": {"pattern": "one x"}}}},
            "a.yaml:1: one x",
        ),
        ("a: []\n", {"properties": {"a": {"minItems": 1}}}, "a.yaml:1: [] should be non-empty"),
        (
            "b: 1\n\na: 1\n",
            {"properties": {"a": {"type": "string"}, "b": {"type": "string"}}},
            "a.yaml:1: 1 is not of type string",
        ),
    ],
)
def test_errors_are_told_for_people(text: str, schema: dict[str, object], message: str) -> None:
    assert failure(text, schema) == message


def test_what_has_no_lines_is_told_by_its_path_alone() -> None:
    located = schemas.Located("pyproject.toml", {"a": 1}, {})
    with pytest.raises(Failure) as caught:
        schemas.validate(located, {"additionalProperties": False})
    assert str(caught.value) == "pyproject.toml: unknown key 'a'"


def test_a_file_that_is_not_there() -> None:
    with pytest.raises(Failure) as caught:
        schemas.read_yaml("nowhere/x.yaml")
    assert str(caught.value) == "nowhere/x.yaml: No such file or directory"


@pytest.mark.parametrize("name", ["rule", "pack"])
def test_the_schemas_are_schemas(name: str) -> None:
    from jsonschema import Draft202012Validator

    schema = schemas.load(name)
    Draft202012Validator.check_schema(schema)
    assert schema["additionalProperties"] is False
    assert "oneOf" not in str(schema)


def test_a_file_that_is_not_utf8_or_too_large(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_bytes(b"a: \xff")
    with pytest.raises(Failure) as caught:
        schemas.read_yaml(str(file), "x.yaml")
    assert str(caught.value) == "x.yaml: not UTF-8"
    file.write_bytes(b"#" * 1_000_001)
    with pytest.raises(Failure) as caught:
        schemas.read_yaml(str(file), "x.yaml")
    assert str(caught.value) == "x.yaml: larger than 1000000 bytes"
    file.write_bytes(b"\xef\xbb\xbfa: 1")
    assert schemas.read_yaml(str(file)).value == {"a": 1}
