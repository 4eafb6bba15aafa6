"""Measure reslint on adopted resolutions: `python tests/corpus/measure.py [--all]`.

On a text that the organ's editors have finished nearly every report is a false alarm. What was
read and judged to be a slip of the published text itself stands in `slips.yaml` beside this file.
The corpus is looked for in the folder that RESLINT_CORPUS names, else in ../shared/corpus.
"""

from __future__ import annotations

import csv
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import yaml

from reslint import outline
from reslint.diagnostic import SEVERITIES, Diagnostic
from reslint.document import Document
from reslint.run import lint, read
from reslint.settings import AllSettings, Wish

HERE = Path(__file__).parent
FORMATS = ("md", "txt", "akn", "docx", "pdf")


class Row(NamedTuple):
    """One file of the corpus with what its manifest says."""

    path: Path
    symbol: str
    organ: str
    format: str
    counts: tuple[int, int, int, int] | None


class Measured(NamedTuple):
    """One file, read and linted."""

    row: Row
    document: Document
    diagnostics: Sequence[Diagnostic]


def folder() -> Path | None:
    """The corpus, None where it is not at hand."""
    named = os.environ.get("RESLINT_CORPUS")
    found = Path(named) if named else HERE.parents[2] / "shared" / "corpus"
    return found if (found / "manifest.csv").is_file() else None


def rows(corpus: Path, formats: Sequence[str]) -> Iterator[Row]:
    """The files of the corpus in these formats."""
    with (corpus / "manifest.csv").open(encoding="utf-8", newline="") as manifest:
        for row in csv.DictReader(manifest):
            if row["format"] in formats:
                fields = ("preambular", "operative", "subparagraphs", "footnotes")
                plain = row["plain_shape"] == "yes"
                counts = tuple(int(row[field]) for field in fields) if plain else None
                path = corpus / row["path"]
                symbol = row["symbol"] or path.stem
                yield Row(path, symbol, row["organ"], row["format"], counts)  # type: ignore[arg-type]


def measure(row: Row) -> Measured:
    """Read and lint one file as the command line would."""
    settings = AllSettings(Wish()).of("/")
    document = read(row.path.read_bytes(), row.path.name)
    return Measured(row, document, lint(document, settings).diagnostics)


def counts(document: Document) -> tuple[int, int, int, int]:
    """Preambular and operative paragraphs, subparagraphs and notes, as the manifest counts."""
    found = outline.counts(document)
    return found["preambular"], found["operative"], found["subparagraphs"], found["footnotes"]


def slips() -> set[tuple[str, str, str]]:
    """Symbol, rule and place of the true slips of the published texts."""
    with (HERE / "slips.yaml").open(encoding="utf-8") as file:
        found = yaml.safe_load(file)
    return {(one["symbol"], one["rule"], one["where"]) for one in found}


def main(arguments: Sequence[str]) -> int:
    """Print the table of structure and reports."""
    corpus = folder()
    if corpus is None:
        print("no corpus: set RESLINT_CORPUS to its folder")
        return 2
    measured = [measure(row) for row in rows(corpus, FORMATS)]
    known = slips()
    told = [each for each in measured if each.row.counts is not None]
    right = sum(counts(each.document) == each.row.counts for each in told)
    print(f"structure: {right} of {len(told)} documents have the counts of the manifest")
    severe = Counter[str]()
    per_rule: Counter[tuple[str, str, str]] = Counter()
    for each in measured:
        errors = 0
        for one in each.diagnostics:
            per_rule[one.rule, one.severity, each.row.organ] += 1
            is_slip = (each.row.symbol, one.rule, one.where) in known
            errors += one.severity == "error" and not is_slip
            if one.severity == "error" or "--all" in arguments:
                judged = "slip" if is_slip else "OURS"
                line = f"{judged} {each.row.symbol} {each.row.format}:{one.start.line}"
                print(f"{line} {one.severity} {one.message} [{one.rule}]")
        severe[each.row.organ] += errors > 0
    total = Counter(each.row.organ for each in measured)
    for organ, number in total.items():
        print(f"{organ}: {severe[organ]} of {number} documents with an error that is no slip")
    print("\nreports per 100 documents, by rule and organ")
    for rule in sorted({rule for rule, _, _ in per_rule}):
        cells = "  ".join(
            f"{organ} {sum(per_rule[rule, s, organ] for s in SEVERITIES) * 100 / total[organ]:.1f}"
            for organ in total
        )
        severities = "/".join(sorted({s for r, s, _ in per_rule if r == rule}))
        print(f"{rule:40} {severities:16} {cells}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
