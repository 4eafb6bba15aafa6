"""What the record adds to a cold run: `python tests/benchmarks/record.py [--runs N]`.

In a fresh process each time: a draft is read and its citations are found, and only then the
clock runs, while what needs the record is imported, the file is opened and every date looked up.
The issue allows 5 ms. With `--limit MS` the status is 1 where the median is above.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from reslint import cite, records

CITATIONS = (0, 10, 40, 160)
CHILD = """
import sys, time
from reslint import citations, formats, structure
source = formats.read(open(sys.argv[1], "rb").read(), "draft.md")
document = structure.parse(source)
document.view(citations.find)
start = time.perf_counter()
from reslint import recorded
found = document.view(recorded.find)
took = time.perf_counter() - start
assert len(found) == int(sys.argv[2]), (len(found), sys.argv[2])
print(1000 * took)
"""


def draft(count: int) -> str:
    """A draft that cites so many resolutions, from all over the record, with their dates."""
    dated = [each for each in records.everything() if each.day is not None]
    some = dated[:: len(dated) // count][:count] if count else []
    cited = [f"{n}. *Recalls* {cite.citation(each)};" for n, each in enumerate(some, start=1)]
    preamble = "*Recalling* the Charter of the United Nations,"
    last = f"{count + 1}. *Decides* to remain seized of the matter."
    return "\n\n".join(["# 80/1. Wells", "*The General Assembly*,", preamble, *cited, last])


def took(count: int, runs: int) -> float:
    """Median of the milliseconds that the record takes for so many citations."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "draft.md")
        path.write_text(draft(count), encoding="utf-8")
        command = [sys.executable, "-c", CHILD, str(path), str(count)]
        told = [
            subprocess.run(command, capture_output=True, check=True).stdout for _ in range(runs)
        ]
    return statistics.median(map(float, told))


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--limit", type=float, default=0)
    asked = parser.parse_args()
    print(f"{'citations':>10} {'ms':>8}")
    worst = 0.0
    for count in CITATIONS:
        milliseconds = took(count, asked.runs)
        worst = max(worst, milliseconds)
        print(f"{count:>10} {milliseconds:8.2f}")
    return int(asked.limit and worst > asked.limit)


if __name__ == "__main__":
    sys.exit(main())
