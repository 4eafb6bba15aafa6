"""How long reslint takes: `python tests/benchmarks/speed.py [--runs N]`.

Run it with the Python in which reslint is installed. Whole processes are timed, in turn with
`python -c pass`: on a busy machine trust the ratio. The draft is made of our own sentences.
"""

from __future__ import annotations

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

SIZE = 14_000

PREAMBULAR = (
    "*Recalling* its resolution 60/1 of 16 September 2005, in particular the sections on wells "
    "and on the people who dig them, and stressing the need for water in every village, for the "
    "cooperation of all who live by it, and for a common understanding of what it is that a well "
    "owes to those who drink from it and they to the well,[^1]",
    "*Noting with concern* that Security Council resolution 1373 (2001) of 28 September 2001 says "
    "nothing of wells, “although a well is older than any council”, as was said in 2006, and that "
    "neither the reports of the Secretary-General nor those of the specialized agencies have given "
    "them the attention that they deserve in the light of the Sustainable Development Goals,",
    "*Recognizing* the importance of rain, and reaffirming that all Member States, in accordance "
    "with the Charter of the United Nations, have a right to some of it, bearing in mind the "
    "different capacities, needs and climates of countries and the principle of common but "
    "differentiated thirst,[^2]",
)
OPERATIVE = (
    "*Welcomes* the report of the Secretary-General on the state of wells, and requests him to "
    "look into each of them before the eightieth session of the General Assembly, in consultation "
    "with those who have looked into them before, and to report on what he has seen there, taking "
    "into account the views of Member States and the results of the conference;[^1]",
    "*Calls upon* Member States, the specialized agencies and civil society to cooperate with the "
    "diggers, taking into account the conclusions of the conference held on 12 May 2019:\n\n"
    "   (a) To count the wells of the world, with the help of the Statistical Commission, and to "
    "publish the results in the six official languages of the United Nations;\n\n"
    "   (b) To repair those that have fallen in, as set out in resolution 72/1, with due regard "
    "for the safety of the diggers and for the traditions of the village;",
    "*Decides* to include in the provisional agenda of its next session the item entitled “Wells”, "
    "and to hold, within existing resources, a high-level meeting of the General Assembly of one "
    "day on the occasion of the tenth anniversary of the first well, with the participation of all "
    "who have fallen into it;",
)
NOTES = "[^1]: See A/62/126.\n\n[^2]: United Nations, *Treaty Series*, vol. 2349, No. 42146.\n"


def draft(number: int) -> str:
    """A Markdown draft of about 14 kB, another one for every number."""
    lines = [f"# 80/{number}. Wells", "*The General Assembly*,"]
    length = 0
    for i in range(1000):
        lines.append(PREAMBULAR[i % len(PREAMBULAR)])
        length += len(lines[-1])
        if length > SIZE / 2:
            break
    for i in range(1, 1000):
        lines.append(f"{i}. {OPERATIVE[(i - 1) % len(OPERATIVE)]}")
        length += len(lines[-1])
        if length > SIZE:
            break
    last = len(lines) - 1
    lines[last] = f"{i}. *Decides* to remain seized of the matter number {number}."
    return "\n\n".join([*lines, NOTES])


def seconds(command: Sequence[str]) -> float:
    """How long a process takes; it must not fail."""
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=False)
    if done.returncode > 1:
        raise SystemExit(done.stderr.decode())
    return time.perf_counter() - start


def paired(command: Sequence[str], runs: int) -> tuple[float, float]:
    """Medians of the command and of an empty Python, in milliseconds, run in turn."""
    empty = [sys.executable, "-c", "pass"]
    pairs = [(seconds(command), seconds(empty)) for _ in range(runs + 1)][1:]
    return tuple(1000 * statistics.median(column) for column in zip(*pairs, strict=True))


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=10)
    runs = parser.parse_args().runs
    check = [sys.executable, "-m", "reslint", "check", "--quiet"]
    with tempfile.TemporaryDirectory() as folder:
        one = Path(folder, "one.md")
        one.write_text(draft(1), encoding="utf-8")
        print(f"{'what':34} {'ms':>8} {'python -c pass':>15} {'over it':>8} {'ratio':>6}")
        took, empty = paired([*check, str(one)], runs)
        size = len(one.read_bytes()) / 1000
        name = f"one draft of {size:.0f} kB, cold"
        print(f"{name:34} {took:8.1f} {empty:15.1f} {took - empty:8.1f} {took / empty:6.2f}")
        for number in (200, 1000):
            many = Path(folder, f"drafts-{number}")
            many.mkdir()
            for i in range(number):
                (many / f"{i}.md").write_text(draft(i), encoding="utf-8")
            took, empty = paired([*check, str(many)], max(1, runs // 5))
            each = (took - empty) / number
            name = f"{number} drafts, {each:.2f} ms each"
            print(f"{name:34} {took:8.1f} {empty:15.1f} {took - empty:8.1f} {took / empty:6.2f}")


if __name__ == "__main__":
    main()
