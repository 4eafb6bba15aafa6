"""The verbs and adjectives that open paragraphs, their forms, and the nearest of a misspelt one."""

# ruff: noqa: SIM905 - lists of words read best as words

from __future__ import annotations

from functools import cache
from typing import NamedTuple

# Gathered from the adopted texts with italics (General Assembly 74-80, Economic and Social Council
# 2021-2025, Human Rights Council 54-60, Security Council 2000-2026).

VERBS = (
    "abolish abstain accede accept acclaim acknowledge act adopt advise affirm agree allow "
    "amend anticipate apologize appeal applaud appoint appreciate appropriate approve ask "
    "assert assign assure authorize await bear believe bring call caution celebrate "
    "commemorate commence commend commit conclude concur condemn condole confirm "
    "congratulate consider continue convey create decide declare deem defer demand "
    "demonstrate denounce deplore deprecate designate desire determine direct dissolve draw "
    "echo elaborate elect emphasize empower encourage endorse enjoin entrust establish "
    "exhort expect express extend extol facilitate forward give grant greet have highlight "
    "honour hope identify inform insist institute instruct intend invite keep lament launch "
    "look maintain mark modify mourn nominate note notify object observe oppose order "
    "outline pay permit place pledge postpone praise proceed proclaim prolong promote "
    "propose provide ratify re-emphasize reaffirm realize reappoint recall receive "
    "recognize recollect recommend recommit reconfirm reconsider reconvene record refer "
    "regret reiterate reject release remain remember remind rename renew renounce repeat "
    "repudiate request require resolve respect respond restate resume retain review revise "
    "salute seek share specify state strengthen stress submit suggest summon support "
    "suspend sympathize take terminate thank transfer transmit trust underline underscore "
    "understand undertake uphold urge value view warn welcome wish withdraw"
).split()

ADJECTIVES = frozenset(
    "alarmed anxious appalled appreciative aware cognizant committed concerned confident conscious "
    "convinced dedicated desirous determined disappointed dismayed distressed disturbed eager "
    "encouraged gratified grateful guided hopeful horrified indignant inspired mindful motivated "
    "moved outraged perturbed pleased preoccupied prompted resolved saddened satisfied seized "
    "shocked troubled worried".split()
)

# Verbs that are spelt like nouns: they open a paragraph only before an object of their own.
NOUNS = frozenset(
    "acts appeals calls demands desires directs forwards grants highlights honours hopes launches "
    "marks notes objects orders permits places pledges records regrets releases requests "
    "respects reviews shares states stresses supports transfers trusts values views "
    "wishes".split()
)

_DOUBLING = frozenset(
    "commit concur defer extol permit recommit refer regret submit transfer transmit".split()
)

# Words of the adopted texts that lie within the reach of a known head and are not it misspelt.
_OTHER_WORDS = frozenset(
    "adapting advice advocating ageing appreciation assets assume assumed assumes assuming "
    "beings bridging captioning combating combatting command commanding commands commencing "
    "comment comments commerce concerted confidence conforming conforms containing convening "
    "convoys decade decades demonstrable deploying deterring expert experts export exports "
    "extent extents halving incite incites inciting looting making nothing persisting playing "
    "positioning processing rebounding recovering reflecting refraining regain regaining "
    "reintegrate reintegrating remediating repeal repealing repeals resourcing retail retain "
    "retaining retains rethinking retreating revive revives reviving shaping sharks stages "
    "starting status staying summit summits suspecting sympathies thinking transforming "
    "transforms transit underlie underlying undermine undermined undermines undermining "
    "underpin underpinning understood undertaken undertakings upheld warming warnings "
    "withdrawal withdrawals withdrawn".split()
)
_NOUN_ENDINGS = (
    "ion", "ions", "ive", "ity", "ties", "tee", "tees", "er", "ers", "or", "ors", "nce", "ent",
    "ents", "ly", "ious", "uous",
)  # fmt: skip


class Head(NamedTuple):
    """`form` is participle (adjectives too), finite or base; `base` is empty for adjectives."""

    form: str
    base: str


@cache
def heads() -> dict[str, Head]:
    """Every known head in lower case."""
    table: dict[str, Head] = {}
    for base in VERBS:
        table[base] = Head("base", base)
        table[_finite(base)] = Head("finite", base)
        table[_participle(base)] = Head("participle", base)
    for adjective in ADJECTIVES:
        table[adjective] = Head("participle", "")
    table["is"] = Head("finite", "be")
    table["being"] = Head("participle", "be")
    return table


@cache
def past_forms() -> dict[str, str]:
    """The regular past forms of the known verbs and their bases, adjectives of mood apart."""
    table = {}
    for base in VERBS:
        past = base + "d" if base.endswith("e") else _doubled(base) + "ed"
        past = past.replace("fyed", "fied")
        if past not in ADJECTIVES:
            table[past] = base
    return table


@cache
def _by_first_letter() -> dict[str, list[tuple[str, frozenset[str]]]]:
    table: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for head in heads():
        table.setdefault(head[0], []).append((head, frozenset(head)))
    return table


def inflect(word: str, form: str) -> str | None:
    """The `finite` (-s) or `participle` (-ing) form of the known verb that `word` is a form of."""
    lower = word.lower()
    head = heads().get(lower)
    base = head.base if head else past_forms().get(lower, "")
    if not base or base == "be":
        return None
    return _finite(base) if form == "finite" else _participle(base)


def nearest(word: str) -> str | None:
    """The known head, in lower case, that a misspelt one stands for; None if none is near."""
    lower = word.lower()
    for variant in (lower.replace("is", "iz"), lower.replace("honor", "honour")):
        if variant != lower and variant in heads():
            return variant
    if len(lower) < 6 or lower in _OTHER_WORDS:
        return None
    limit = 1 if len(lower) < 10 else 2
    letters = frozenset(lower)
    noun = lower.endswith(_NOUN_ENDINGS)
    best, rank = None, (limit, True, True)
    for head, known_letters in _by_first_letter().get(lower[0], ()):
        if abs(len(head) - len(lower)) > limit or len(letters ^ known_letters) > 2 * limit:
            continue
        # "Committee" is no misspelling of "committed", but "Deploers" is one of "Deplores".
        if noun and not head.endswith(_NOUN_ENDINGS) and sorted(head) != sorted(lower):
            continue
        form = heads()[head].form
        found = (_distance(lower, head, limit), form == "base", head[-1] != lower[-1])
        if found <= rank and (best is None or found < rank):
            best, rank = head, found
    return best


def cased(word: str, sample: str) -> str:
    """A word in lower case, written in capitals or with a first one as the sample is."""
    if len(sample) > 1 and sample.isupper():
        return word.upper()
    if sample[:1].isupper():
        return word[:1].upper() + word[1:]
    return word


def _finite(base: str) -> str:
    if base == "have":
        return "has"
    if base.endswith("fy"):
        return base[:-1] + "ies"
    return base + "es" if base.endswith(("s", "sh", "ch", "o")) else base + "s"


def _participle(base: str) -> str:
    if base.endswith("e") and not base.endswith("ee"):
        return base[:-1] + "ing"
    return _doubled(base) + "ing"


def _doubled(base: str) -> str:
    return base + base[-1] if base in _DOUBLING else base


def _distance(one: str, other: str, limit: int) -> int:
    """Edits (a swap of neighbours is one) between two words, or more than `limit`."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        older, before = before, row
        row = [i]
        for j, wanted in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
    return row[-1]
