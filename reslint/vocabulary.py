"""The grammar of opening phrases, and the walk that finds one at a paragraph's start."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from reslint import lexicon
from reslint.firstwords import FirstWords
from reslint.verbs import ADJECTIVES, NOUNS, Head, heads, inflect, nearest, past_forms

# United Nations Editorial Manual, Resolutions, Use of italics; what is italic and what is not was
# counted in 4,121 official texts: the adverb, the verb and the words that name the attitude, never
# the preposition, conjunction or object that follows.

_LONGEST = 200


class Phrase(NamedTuple):
    """The opening phrase of a paragraph, in offsets of the text it was read from.

    It reaches from `start` to `end` by the fullest reading; `ends` are all places where its
    italics may end, `end` the last of them.
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
    at: int
    ends: tuple[int, ...]


def phrase_at(text: str, start: int = 0) -> Phrase | None:
    """The opening phrase of the paragraph text that begins at `start`, whatever its case."""
    phrase = _phrase(text[start : start + _LONGEST].partition("\n")[0])
    if phrase is None or start == 0:
        return phrase
    return phrase._replace(
        start=start + phrase.start,
        end=start + phrase.end,
        at=start + phrase.at,
        ends=tuple(start + end for end in phrase.ends),
    )


# The structure asks before the view of the openings does: the second time costs nothing.
@lru_cache(maxsize=1024)
def _phrase(text: str) -> Phrase | None:
    words = FirstWords(text)
    first = _skip(words, 0)
    found = _head(words, first)
    if found is None:
        return None
    head, known = found
    ends = _extent(words, first, head)
    end = ends[-1]
    return Phrase(
        words[0].start,
        words[end].end,
        words.between(0, first),
        words.between(first, first + 1),
        words.between(first + 1, end + 1),
        head.form,
        known,
        words[first].start,
        tuple(words[index].end for index in ends),
    )


def _skip(words: FirstWords, at: int) -> int:
    """The index of the first word from `at` that is no adverb of degree or repetition."""
    while not words[at].stop:
        lower = words[at].lower
        if lower == "once" and words[at + 1].lower in {"again", "more"}:
            at += 2
        elif lower in lexicon.ADVERBS or _is_adverb_of_degree(lower):
            at += 1
        else:
            break
    return at


def _is_adverb_of_degree(lower: str) -> bool:
    return lower.endswith("ly") and len(lower) > 4 and lower not in lexicon.NO_ADVERBS


def _head(words: FirstWords, at: int) -> tuple[Head, bool] | None:
    """The head at `at`, and whether it is known as it is written."""
    word = words[at]
    follower = "" if word.stop else words[at + 1].lower
    head = heads().get(word.lower)
    if head is not None:
        return (head, True) if _is_verb(word.lower, head, follower) else None
    if word.lower in lexicon.NO_HEADS or not word.lower.replace("-", "").isalpha():
        return None
    head = _misspelt(word.lower, follower)
    if head is None and words.text[words[0].start].isupper():
        head = _unknown(word.lower, follower)
    return (head, False) if head else None


def _misspelt(lower: str, follower: str) -> Head | None:
    """The head that a past form or a misspelt word stands for."""
    past = past_forms().get(lower)
    if past is not None:
        return Head("finite", past) if follower in lexicon.OBJECTS else None
    near = nearest(lower)
    if near is not None and _is_verb(near, heads()[near], follower):
        return heads()[near]
    return None


def _unknown(lower: str, follower: str) -> Head | None:
    """What the ending of a word that is in no list shows."""
    if lower.endswith(("ing", "ed")) and len(lower) > 5:
        return Head("participle", "")
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is")):
        return Head("finite", "") if follower in lexicon.OBJECTS - {"that"} else None
    return None


def _is_verb(lower: str, head: Head, follower: str) -> bool:
    """Whether a known word is a verb where it stands, by what follows it."""
    if head.form == "participle":
        return True
    idioms = lexicon.IDIOMS.get(head.base, ())
    if any(idiom.partition(" ")[0] == follower for idiom in idioms):
        return True
    if head.base in {"be", "have"}:
        return follower in lexicon.AFTER_AUXILIARIES or follower.endswith(("ed", "ly"))
    noun = inflect(lower, "finite") in NOUNS
    if head.form == "base" and noun:
        return follower in lexicon.OBJECTS or follower in lexicon.AFTER_VERBS
    if head.form == "finite" and lower in lexicon.STRICT:
        return follower in lexicon.OBJECTS
    return follower not in lexicon.AFTER_NOUNS or not (noun or head.form == "base")


def _extent(words: FirstWords, first: int, head: Head) -> list[int]:
    """The last words of the phrase, from its shortest reading to its fullest."""
    end, base = _auxiliary(words, first, head.base)
    end = _idiom(words, end, base)
    ends = [end]
    if base not in lexicon.OPEN and words[end + 1].lower not in lexicon.STARTS:
        return ends  # the most frequent case, and the fastest
    while not words[end].stop:
        moved, firm = _complement(words, end + 1, base)
        if not moved:
            break
        # What is firm goes with the reading before it, whichever that is.
        ends = [each for each in ends if each != end or not firm] + [moved]
        end = moved
    joined = _coordinated(words, end, head)
    return [*ends, joined] if joined else ends


def _auxiliary(words: FirstWords, at: int, base: str) -> tuple[int, str]:
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


def _idiom(words: FirstWords, at: int, base: str) -> int:
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


def _match(words: FirstWords, at: int, phrase: str) -> int:
    """The index of the phrase's last word if the phrase stands at `at`, else 0."""
    last = at - 1
    for part in phrase.split():
        if last >= at and words[last].stop:
            return 0
        last += 1
        if words[last].lower != part:
            return 0
    return last


def _complement(words: FirstWords, at: int, base: str) -> tuple[int, bool]:
    """The last word of the complement that stands at `at`, 0 for none.

    With it comes whether the complement is firm: italics must not end before it.
    """
    lower = words[at].lower
    if lower in lexicon.LATER_ADVERBS:
        return (at if lower != "further" or _is_adverb(words, at) else 0), True
    for tail in lexicon.TAILS.get(lower, ()):
        end = _match(words, at, tail)
        if end:
            return end, tail not in lexicon.LOOSE_TAILS
    if lower == "with" and not words[at].stop:
        return _attitude(words, at + 1 + (words[at + 1].lower == "the")), True
    return _object(words, at, base), base in lexicon.FIRM


def _object(words: FirstWords, at: int, base: str) -> int:
    """The last word of an object that belongs to the phrase: `its deep concern`, `the hope`."""
    lower = words[at].lower
    end = _attitude(words, at) if base in lexicon.BARE_ATTITUDES else 0
    if end or words[at].stop:
        return end
    if lower in {"its", "our"}:
        return _attitude(words, at + 1)
    if lower == "the" and base in lexicon.THE_ATTITUDES:
        return _attitude(words, at + 1, lexicon.THE_ATTITUDES[base])
    return at + 1 if lower == "it" and base in lexicon.JUDGING else 0


def _is_adverb(words: FirstWords, at: int) -> bool:
    """`Welcomes further progress` has an adjective there, `Recalling further its` an adverb."""
    after = words[at + 1]
    if words[at].stop or after.lower in lexicon.OBJECTS or after.lower in lexicon.AFTER_FURTHER:
        return True
    return not words.text[after.start].islower()


def _attitude(words: FirstWords, at: int, nouns: frozenset[str] = lexicon.ATTITUDES) -> int:
    """The last word of `very deep concern and regret` if such words stand at `at`, else 0."""
    for here in range(at, at + 6):
        word = words[here]
        if word.lower in nouns:
            return _more_attitude(words, here)
        if word.stop or word.lower not in lexicon.DEGREES:
            return 0
    return 0


def _more_attitude(words: FirstWords, at: int) -> int:
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


def _coordinated(words: FirstWords, end: int, head: Head) -> int:
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
    return _extent(words, here, other)[-1]
