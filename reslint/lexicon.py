"""The words that stand around the head of an opening phrase."""

# ruff: noqa: SIM905 - lists of words read best as words

from __future__ import annotations

from reslint.verbs import ADJECTIVES

ADVERBS = frozenset(
    "again also equally especially ever further furthermore likewise still very".split()
)
LATER_ADVERBS = frozenset(
    "again also categorically equally firmly further furthermore likewise strongly unequivocally "
    "unreservedly vehemently".split()
)
AFTER_FURTHER = frozenset(
    "to upon with in of by about at for on over and both once also resolution resolutions".split()
)

ATTITUDES = frozenset(
    "abhorrence admiration agreement alarm anguish appeal appeals appreciation approval belief "
    "call calls commendation commiseration commitment commitments compassion concern concerns "
    "condemnation condolences confidence congratulations consternation conviction demand demands "
    "desire determination disappointment dismay displeasure disquiet dissatisfaction distress "
    "encouragement endorsement expectation frustration gratification gratitude grief hope horror "
    "indignation intention interest invitation invitations opposition optimism outrage pleasure "
    "preoccupation pride readiness recognition regret regrets rejection request requests "
    "reservation reservations resolve respect revulsion sadness satisfaction shock solidarity "
    "sorrow support sympathy thanks trust understanding will willingness wish".split()
)
THE_ATTITUDES = {
    "express": frozenset(
        "belief conviction desire expectation hope intention need opinion view wish".split()
    ),
    "share": ATTITUDES,
}
DEGREES = frozenset(
    "abiding active and categorical clear complete considerable consistent constant continued "
    "continuing deep deepest due earlier enduring equal extreme firm firmest full genuine grave "
    "gravest great greatest growing heartfelt high highest increasing keen long-standing "
    "longstanding much mounting ongoing outright own particular political previous profound "
    "profoundest renewed repeated resolute serious severe shared similar sincere sincerest solemn "
    "special steadfast strong stronger strongest sustained total unanimous unconditional "
    "undivided unequivocal unflagging unflinching unqualified unreserved unwavering urgent utmost "
    "vehement very vigorous warm warmest".split()
)
# With these the noun is one with the verb; with the others italics may end before it.
FIRM = frozenset({"convey", "express", "share"})
BARE_ATTITUDES = frozenset({"convey", "express", "reaffirm", "reiterate", "share"})
JUDGING = frozenset({"believe", "consider", "deem"})

IDIOMS = {
    "bear": ("in mind",),
    "bring": ("to the attention",),
    "call": ("upon", "on", "for", "attention"),
    "draw": ("the attention", "attention"),
    "give": ("due consideration", "full consideration", "careful consideration"),
    "have": ("regard", "in mind"),
    "keep": ("in mind",),
    "look": ("forward",),
    "pay": ("tribute", "special tribute", "homage", "particular attention"),
    "place": ("on record",),
    "take": (
        "note", "notes", "into account", "into consideration", "into full account",
        "fully into account", "due note", "careful note", "due account", "full account",
        "the view",
    ),
}  # fmt: skip
TAILS = {
    "at": ("at the same time",),
    "in": (
        "in this regard", "in that regard", "in this respect", "in this context",
        "in this connection", "in particular", "in the strongest possible terms",
        "in the strongest terms", "in the strongest manner",
    ),
    "once": ("once again", "once more"),
    "without": ("without reservation", "without reservations", "without any reservation"),
}  # fmt: skip
# No complement of a verb that is not open to nouns begins with another word than these.
OPEN = BARE_ATTITUDES | JUDGING
STARTS = frozenset({"and", "its", "our", "to", "with", *TAILS}) | LATER_ADVERBS
LOOSE_TAILS = frozenset(tail for tail in TAILS["in"] if not tail.startswith("in the "))
PERFECTS = frozenset("become been given heard held made met seen sought".split())

# What shows that the word before it is a verb with its object, and what shows a noun.
OBJECTS = frozenset(
    "a all an any each her his its our such that the their these this those".split()
)
AFTER_NOUNS = frozenset(
    "are by can for from had has have is may must of or shall should was were will".split()
)
AFTER_AUXILIARIES = ADJECTIVES | LATER_ADVERBS | PERFECTS
AFTER_VERBS = frozenset("again also further once to upon with".split())
STRICT = frozenset(
    "acts forwards grants hopes launches marks orders permits places records releases "
    "reviews shares states transfers trusts values views wishes".split()
)
NO_HEADS = frozenset(
    "advanced always anything armed barring capacity-building concerning developing during "
    "everything excluding following funding improved including increased indeed integrated limited "
    "meeting need notwithstanding nothing peacebuilding peacekeeping pending perhaps regarding "
    "related something thing towards training united whereas".split()
)

NO_ADVERBS = frozenset(
    "ally anomaly apply assembly comply daily early family imply italy multiply only rely reply "
    "supply weekly yearly monthly".split()
)
"""Words in -ly that do not say how strongly."""
