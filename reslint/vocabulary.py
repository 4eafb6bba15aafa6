"""The grammar of opening phrases, and the walk that finds one at a paragraph's start."""

from __future__ import annotations

from typing import NamedTuple

from reslint import lexicon
from reslint.verbs import ADJECTIVES, NOUNS, Head, heads, nearest, past_forms

# United Nations Editorial Manual, Resolutions, Use of italics; what is italic and what is not was
# counted in 4,121 official texts: the adverb, the verb and the words that name the attitude, never
# the preposition, conjunction or object that follows.

_MARKS = ".,;:!?)]\u201d\u2019\"'*_\u2026\u2013\u2014\ufffc"


class Phrase(NamedTuple):
    """The opening phrase of a paragraph, in offsets of the text it was read from.

    It reaches from `start` to `end` by the fullest reading; italics may as well end at `least`.
    `form` is participle (adjectives too), finite or base, for a misspelt head that of the nearest
    known one; `known` says whether the vocabulary has the head as it is written. The head begins
    `at`.
    """

    start: int
    end: int
    adverb: str
    head: str
    complement: str
    form: str
    known: bool
    least: int
    at: int


class _Word(NamedTuple):
    start: int
    end: int
    lower: str
    stop: bool  # a mark follows it: the phrase cannot go on


_NO_WORD = _Word(0, 0, "", True)


class _Words:
    """The words of a paragraph's start, cut one by one, since most phrases have one or two."""

    __slots__ = ("_at", "_found", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._at = 0
        self._found: list[_Word] = []

    def __getitem__(self, index: int) -> _Word:
        while len(self._found) <= index:
            self._found.append(self._cut())
        return self._found[index]

    def _cut(self) -> _Word:
        text, at = self.text, self._at
        while at < len(text) and text[at] in " \t[":
            at += 1
        if at >= len(text):
            return _NO_WORD
        end = text.find(" ", at)
        if end < 0:
            end = len(text)
        self._at = end
        bare = text[at:end].rstrip(_MARKS)
        return _Word(at, at + len(bare), bare.lower(), len(bare) < end - at)

    def between(self, first: int, last: int) -> str:
        """The words from `first` up to and without `last`, with single spaces."""
        return " ".join(self.text[self[i].start : self[i].end] for i in range(first, last))


def phrase_at(text: str, start: int = 0) -> Phrase | None:
    """The opening phrase of the paragraph text that begins at `start`, whatever its case."""
    words = _Words(text[start : start + 200].partition("\n")[0])
    first = _skip(words, 0)
    found = _head(words, first)
    if found is None:
        return None
    head, known = found
    end, least = _extent(words, first, head)
    return Phrase(
        start + words[0].start,
        start + words[end].end,
        words.between(0, first),
        words.between(first, first + 1),
        words.between(first + 1, end + 1),
        head.form,
        known,
        start + words[least].end,
        start + words[first].start,
    )


def _skip(words: _Words, at: int) -> int:
    """The index of the first word from `at` that is no adverb of degree or repetition."""
    while not words[at].stop:
        lower = words[at].lower
        if lower == "once" and words[at + 1].lower in {"again", "more"}:
            at += 2
        elif lower in lexicon.ADVERBS or (lower.endswith("ly") and len(lower) > 4):
            at += 1
        else:
            break
    return at


def _head(words: _Words, at: int) -> tuple[Head, bool] | None:
    """The head at `at`, and whether it is known as it is written."""
    word = words[at]
    lower = word.lower
    follower = "" if word.stop else words[at + 1].lower
    head = heads().get(lower)
    if head is not None:
        return (head, True) if _is_verb(lower, head, follower) else None
    if lower in lexicon.NO_HEADS or not lower.replace("-", "").isalpha():
        return None
    past = past_forms().get(lower)
    if past is not None and follower in lexicon.OBJECTS:
        return Head("finite", past), False
    near = nearest(lower) if past is None else None
    if near is not None:
        head = heads()[near]
        return (head, False) if _is_verb(near, head, follower) else None
    if not words.text[words[0].start].isupper():
        return None
    if lower.endswith(("ing", "ed")) and len(lower) > 5:
        return Head("participle", ""), False
    if lower.endswith("s") and follower in lexicon.OBJECTS and follower != "that":
        return None if lower.endswith(("ss", "us", "is")) else (Head("finite", ""), False)
    return None


def _is_verb(lower: str, head: Head, follower: str) -> bool:
    if head.form == "participle":
        return True
    idioms = lexicon.IDIOMS.get(head.base, ())
    if any(idiom.partition(" ")[0] == follower for idiom in idioms):
        return True
    if head.form == "base":
        return follower in lexicon.OBJECTS or follower in {"to", "with", "upon", "also", "further"}
    if head.base == "be":
        return follower in ADJECTIVES or follower.endswith("ly")
    if lower in lexicon.STRICT:
        return follower in lexicon.OBJECTS
    return lower not in NOUNS or follower not in lexicon.AFTER_NOUNS


def _extent(words: _Words, first: int, head: Head) -> tuple[int, int]:
    """The last word of the phrase in its fullest and in its shortest reading."""
    end, base = _auxiliary(words, first, head.base)
    end = least = _idiom(words, end, base)
    while not words[end].stop:
        moved, firm = _complement(words, end + 1, base)
        if not moved:
            break
        if firm and least == end:
            least = moved
        end = moved
    moved = _coordinated(words, end, head)
    return moved or end, least


def _auxiliary(words: _Words, at: int, base: str) -> tuple[int, str]:
    """The word that carries the meaning, and its verb: `Having considered`, `Remains concerned`."""
    if base not in {"be", "continue", "have", "remain"} or words[at].stop:
        return at, base
    if base == "continue":
        here = _skip(words, at + 2)
        head = heads().get(words[here].lower)
        if words[at + 1].lower == "to" and head is not None and head.form == "base":
            return here, head.base
        return at, base
    here = _skip(words, at + 1)
    lower = words[here].lower
    if base == "have" and lower == "taken":
        return here, "take"
    perfect = base == "have" and (lower in lexicon.PERFECTS or lower.endswith("ed"))
    if perfect or lower in ADJECTIVES:
        return here, past_forms().get(lower, "")
    return at, base


def _idiom(words: _Words, at: int, base: str) -> int:
    """The last word of the verb's idiom, with adverbs inside it (`Calls once again upon`)."""
    idioms = lexicon.IDIOMS.get(base)
    if not idioms or words[at].stop:
        return at
    inner = at
    while not words[inner].stop:
        again = words[inner + 1].lower == "once" and words[inner + 2].lower in {"again", "more"}
        if not again and words[inner + 1].lower not in lexicon.LATER_ADVERBS:
            break
        inner += 1 + again
    for begin in {at, inner}:
        for idiom in idioms:
            end = _match(words, begin + 1, idiom)
            if end:
                return end
    return at


def _match(words: _Words, at: int, phrase: str) -> int:
    """The index of the phrase's last word if the phrase stands at `at`, else 0."""
    last = at - 1
    for part in phrase.split():
        if last >= at and words[last].stop:
            return 0
        last += 1
        if words[last].lower != part:
            return 0
    return last


def _complement(words: _Words, at: int, base: str) -> tuple[int, bool]:
    """The last word of the complement that stands at `at` (0 for none), and whether italics
    must include it: adverbs, `with appreciation`, `its deep concern` and the like.
    """
    lower = words[at].lower
    if lower in lexicon.LATER_ADVERBS:
        return (at if lower != "further" or _is_adverb(words, at) else 0), True
    for tail in lexicon.TAILS.get(lower, ()):
        end = _match(words, at, tail)
        if end:
            return end, not (tail.startswith("in ") and not tail.endswith("s"))
    if base in lexicon.BARE_ATTITUDES and lower != "the":
        end = _attitude(words, at)
        if end:
            return end, base in lexicon.EXPRESSING
    if words[at].stop:
        return 0, False
    if lower == "with":
        return _attitude(words, at + 1 + (words[at + 1].lower == "the")), True
    if lower in {"its", "our"}:
        return _attitude(words, at + 1), base in lexicon.EXPRESSING
    if lower == "the" and base in lexicon.THE_ATTITUDES:
        return _attitude(words, at + 1, lexicon.THE_ATTITUDES[base]), True
    if lower == "it" and base in lexicon.JUDGING:
        return at + 1, False
    return 0, False


def _is_adverb(words: _Words, at: int) -> bool:
    """`Welcomes further progress` has an adjective there, `Recalling further its` an adverb."""
    after = words[at + 1]
    if words[at].stop or after.lower in lexicon.OBJECTS or after.lower in lexicon.AFTER_FURTHER:
        return True
    return not words.text[after.start].islower()


def _attitude(words: _Words, at: int, nouns: frozenset[str] = lexicon.ATTITUDES) -> int:
    """The last word of `very deep concern and regret` if such words stand at `at`, else 0."""
    for here in range(at, at + 6):
        word = words[here]
        if word.lower in nouns:
            return _more_attitude(words, here)
        if word.stop or word.lower not in lexicon.DEGREES:
            return 0
    return 0


def _more_attitude(words: _Words, at: int) -> int:
    """On from an attitude: `its call upon`, `solidarity with and support`, `concern and regret`."""
    if words[at].stop:
        return at
    if words[at].lower in {"call", "calls"}:
        inner = at + 1
        if words[inner].lower == "once":
            inner += 2
        if words[inner].lower in {"for", "on", "upon"}:
            return inner
    here = at + 1
    if words[here].lower in {"for", "to", "with"} and not words[here].stop:
        here += 1
    if words[here].lower == "and" and not words[here].stop:
        return _attitude(words, here + 1) or at
    return at


def _coordinated(words: _Words, end: int, head: Head) -> int:
    """The last word of `and encourages`, `and strongly condemns` behind `end`, else 0."""
    here = end + 1
    if not words[end].stop and words[here].lower in {"to", "with"} and not words[here].stop:
        here += 1
    if words[end].stop or words[here].lower != "and":
        return 0
    here = _skip(words, here + 1)
    other = heads().get(words[here].lower)
    if other is None or other.form != head.form:
        return 0
    return _extent(words, here, other)[0]
