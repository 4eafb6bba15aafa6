"""The shipped parts, declared through the hooks that plugins use (`reslint.hooks`)."""

from __future__ import annotations

import os

from reslint import data
from reslint.hooks import Register, RegisterFormat, RegisterPack


def reslint_packs(register: RegisterPack) -> None:
    """All packs under `rules/`."""
    register(data.RULES)


def reslint_checks(register: Register) -> None:
    """Every module of `reslint.checks`: the file system is the registry."""
    for file in sorted(os.listdir(data.CHECKS)):
        name, suffix = os.path.splitext(file)
        if suffix == ".py" and not name.startswith("_"):
            register(name, f"reslint.checks.{name}")


def reslint_formats(register: RegisterFormat) -> None:
    """The formats, with the suffixes and beginnings that they are known by.

    What is an old Word file, a rich text file or another archive, the reader of Word files says.
    """
    register("markdown", "reslint.formats.markdown", (".md", ".markdown"))
    register("text", "reslint.formats.text", (".txt",))
    beginnings = b"PK\3\4", b"\xd0\xcf\x11\xe0", b"{\\rtf"
    relatives = ".docm", ".dotx", ".dotm", ".doc", ".dot", ".rtf", ".odt"
    register("docx", "reslint.formats.docx", (".docx",), beginnings, relatives)
    register("html", "reslint.formats.html", (".html", ".htm"))
    register("akn", "reslint.formats.akn", (".xml", ".akn"))
    register("pdf", "reslint.formats.pdf", (), (b"%PDF-",), (".pdf",))


def reslint_reporters(register: Register) -> None:
    """The formats of the report."""
    for name in ("text", "json", "github"):
        register(name, f"reslint.reporters.{name}")


def reslint_profiles(register: Register) -> None:
    """The organs whose practice the rules know."""
    register("ga", "General Assembly")
    register("ecosoc", "Economic and Social Council")
    register("hrc", "Human Rights Council")
    register("sc", "Security Council")
    register("mun", "Model United Nations")
