"""Applies the fixes of a report until nothing more can be mended."""

from __future__ import annotations

import os
from bisect import bisect_left, insort
from collections.abc import Callable, Sequence
from typing import NamedTuple

from reslint.diagnostic import Diagnostic, Fix
from reslint.formats.edits import Change, Patch, Refused, patch, spliced
from reslint.formats.proof import reads_as, wanted
from reslint.source import Place, Source

ROUNDS = 30
"""After so many rounds without an end, two fixes undo each other."""

NOT_EXACT = "its fix cannot be written exactly here"
NO_END = "its fix and another undo each other"


class Reading(NamedTuple):
    """A draft as read, and what is to be reported of it."""

    source: Source
    diagnostics: Sequence[Diagnostic]


class Mended(NamedTuple):
    """A draft after its fixes, how many were applied, and why others were not."""

    reading: Reading
    fixed: int
    refused: tuple[tuple[Diagnostic, str], ...]


class _Chosen(NamedTuple):
    """A fix to be applied, the report that offers it, and how many reports share it."""

    diagnostic: Diagnostic
    fix: Fix
    changes: list[Change]
    reports: int


def wanted_fix(diagnostic: Diagnostic, unsafe: bool) -> Fix | None:
    """The fix of a report if it is to be applied."""
    fix = diagnostic.fix
    return fix if fix and (fix.safe or unsafe) else None


def mend(first: Reading, read: Callable[[str], Reading | None], unsafe: bool = False) -> Mended:
    """Apply all fixes (the safe ones only unless `unsafe`), round by round, until none is left.

    `read` reads and lints a text of the same file, None where it is no draft any more. Fixes
    that come to no end are undone as far as they mended nothing.
    """
    mending = _Mending(read, unsafe, first.source.origin.text)
    now = kept = first
    count = kept_count = 0
    for _ in range(ROUNDS):
        # What was refused may fit once other fixes have been applied.
        after = mending.round(now) or mending.again(now)
        if after is None:
            if not mending.circles:
                kept, kept_count = now, count
            break
        now = after
        count += mending.applied
        if len(now.diagnostics) < len(kept.diagnostics):
            kept, kept_count = now, count
    left = [each for each in kept.diagnostics if wanted_fix(each, unsafe)]
    refused = tuple((each, mending.reasons.get(_key(each), NO_END)) for each in left)
    return Mended(kept, kept_count, refused)


def write(path: str, data: bytes) -> None:
    """Put new bytes in the place of a file's, all or none; a link stays a link."""
    target = os.path.realpath(path)
    status = os.stat(target)
    folder, name = os.path.split(target)
    beside = os.path.join(folder, f".{name}.{os.getpid()}.tmp")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(beside, flags, 0o600)
    try:
        with open(descriptor, "wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if hasattr(os, "geteuid") and os.geteuid() == 0:
            os.chown(beside, status.st_uid, status.st_gid)
        os.chmod(beside, status.st_mode & 0o7777)
        os.replace(beside, target)
    except BaseException:
        os.unlink(beside)
        raise


class _Mending:
    """What the rounds of one file share: the texts seen, and why fixes were refused."""

    def __init__(self, read: Callable[[str], Reading | None], unsafe: bool, text: str) -> None:
        self.read = read
        self.unsafe = unsafe
        self.seen = {text}
        self.reasons: dict[tuple[str, str, str], str] = {}
        self.circles = False
        self.retried = text
        self.applied = 0

    def round(self, now: Reading) -> Reading | None:
        """The draft after one round; None when nothing more can be mended.

        All fixes that do not touch each other are applied at once; where that does not come
        out as meant, each is tried alone and those that fail are refused for good.
        """
        self.circles = False
        chosen = self.chosen(now)
        reports = len(now.diagnostics)
        shared = sum(each.reports for each in chosen)
        after = self.after(now, chosen, reports - shared)
        if after is None:
            chosen = [each for each in chosen if self.after(now, [each], reports)]
            after = self.after(now, chosen, reports)
        if after is None:
            chosen = chosen[:1]
            after = self.after(now, chosen, reports)
        if after:
            self.seen.add(after.source.origin.text)
            self.applied = sum(each.reports for each in chosen)
        return after

    def again(self, now: Reading) -> Reading | None:
        """The draft after a round that tries once more what was refused on another text."""
        text = now.source.origin.text
        if not self.reasons or self.retried == text:
            return None
        self.retried = text
        self.reasons.clear()
        return self.round(now)

    def chosen(self, now: Reading) -> list[_Chosen]:
        """The fixes of this round in the order of the report, without those that touch another."""
        shared: dict[int, int] = {}
        offered: list[tuple[Diagnostic, Fix]] = []
        for diagnostic in now.diagnostics:
            fix = wanted_fix(diagnostic, self.unsafe)
            if fix is None or _key(diagnostic) in self.reasons:
                continue
            # Reports on the numbers of one list share the fix that numbers it anew.
            if id(fix.edits) not in shared:
                offered.append((diagnostic, fix))
            shared[id(fix.edits)] = shared.get(id(fix.edits), 0) + 1
        chosen: list[_Chosen] = []
        taken: list[Place] = []
        for diagnostic, fix in offered:
            try:
                patches = _patches(now.source, fix)
            except Refused as refused:
                self.reasons[_key(diagnostic)] = str(refused)
                continue
            if not any(_touches(each.reach, taken) for each in patches):
                for each in patches:
                    insort(taken, each.reach)
                changes = [change for each in patches for change in each.changes]
                chosen.append(_Chosen(diagnostic, fix, changes, shared[id(fix.edits)]))
        return chosen

    def after(self, now: Reading, chosen: Sequence[_Chosen], most: int) -> Reading | None:
        """The draft after these fixes; None where that is not what they meant.

        That is so too where more reports than `most` are left.
        """
        if not chosen:
            return None
        reason = NOT_EXACT
        reading = None
        try:
            text = spliced(now.source.origin.text, [c for each in chosen for c in each.changes])
        except Refused as refused:
            reason = str(refused)
        else:
            if text in self.seen:
                self.circles = text != now.source.origin.text
                reason = NO_END
            else:
                reading = self.read(text)
        if reading and len(reading.diagnostics) <= most:
            edits = [edit for each in chosen for edit in each.fix.edits]
            if reads_as(reading.source, wanted(now.source, edits)):
                return reading
        if len(chosen) == 1 and most == len(now.diagnostics):
            self.reasons[_key(chosen[0].diagnostic)] = reason
        return None


def _key(diagnostic: Diagnostic) -> tuple[str, str, str]:
    return diagnostic.rule, diagnostic.where, diagnostic.message


def _patches(source: Source, fix: Fix) -> list[Patch]:
    """The changes of a fix; raises Refused where the file cannot hold one of them."""
    patches = [patch(source, edit) for edit in fix.edits]
    for change in (change for each in patches for change in each.changes):
        try:
            change.text.encode(source.origin.encoding)
        except UnicodeEncodeError as error:
            character, encoding = change.text[error.start], source.origin.encoding
            raise Refused(f"the file's encoding ({encoding}) has no '{character}'") from None
    return patches


def _touches(reach: Place, taken: list[Place]) -> bool:
    """Whether a stretch meets or adjoins one of those taken, which are sorted and do not meet."""
    at = bisect_left(taken, reach)
    near = taken[max(0, at - 1) : at + 1]
    return any(reach.start <= other.end and other.start <= reach.end for other in near)
