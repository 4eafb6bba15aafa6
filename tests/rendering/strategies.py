"""Drafts of every shape, made of sentences that could stand in one."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.rendering.draft import Block, Draft

_ORGANS = (
    "The General Assembly",
    "The Economic and Social Council",
    "The Human Rights Council",
    "The Security Council",
)
_PARTICIPLES = (
    "Recalling", "Recalling also", "Reaffirming", "Noting with concern", "Deeply concerned",
    "Bearing in mind", "Having considered", "Taking note with appreciation", "Aware",
    "Convinced", "Guided", "Welcoming", "Emphasizing", "Acknowledging",
)  # fmt: skip
_VERBS = (
    "Decides", "Requests", "Also requests", "Takes note", "Notes with appreciation", "Urges",
    "Strongly encourages", "Reaffirms", "Calls upon", "Expresses its concern", "Invites",
    "Welcomes", "Further invites", "Stresses",
)  # fmt: skip
_OBJECTS = (
    "the report of the Secretary-General",
    "the Non-Self-Governing Territories",
    "paragraph 5 (b) of its resolution 60/1 of 16 September 2005 on the matter",
    "Article 73 *e* of the Charter",
    "the “right to the sea”",
    "12 of the 35 regions for which there are records",
    "the fund for research & development",
    "the *Treaty Series* and its index",
    "14 per cent of the dues",
    "the Government of Côte d’Ivoire",
    "the posts of the archivists (P-3 and P-4)",
    "those who have lost their wells",
    "values of x < y & y > 4 in the index",
)
_ITEMS = (
    "The wells of the islands",
    "To count its bees every third year",
    "Drinking water, in schools and in camps",
    "Resolution 61/295 and its annex",
    "Those aged 15 to 24 years",
)
_NOTES = (
    "See resolution 77/245.",
    "United Nations, *Treaty Series*, vol. 1833, No. 31363.",
    "A/78/812 and A/78/812/Corr.1.",
    "*Official Records of the General Assembly, Seventy-ninth Session, Supplement No. 20*.",
    "Available at www.example.org/?a=1&b=2.",
    "Ibid., p. 12.",
)
_TITLES = ("Coastal wells", "Bees & their keepers: the next ten years", "Report of the panel")
_ROMAN = ("i", "ii", "iii", "iv")
_SECTIONS = ("I.", "II.", "III.")


class _Maker:
    """Draws the parts of one draft; notes are numbered as they are called."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.notes = 0

    def often(self, percent: int) -> bool:
        return self.draw(st.integers(0, 99)) < percent

    def indicator(self) -> str:
        """An indicator now and then: of the next note, or of one that was called before."""
        if not self.often(25):
            return ""
        if self.notes and self.often(30):
            return f"[^{self.draw(st.integers(1, self.notes))}]"
        self.notes += 1
        return f"[^{self.notes}]"

    def clause(self) -> str:
        """One object or two, with an indicator between them at times."""
        text = self.draw(st.sampled_from(_OBJECTS))
        if self.often(40):
            text += f"{self.indicator()} and {self.draw(st.sampled_from(_OBJECTS))}"
        return text

    def paragraph(self, kind: str, label: str, mark: str, *, may_list: bool = True) -> list[Block]:
        """A preambular or operative paragraph, with a list or without."""
        words = _PARTICIPLES if kind == "preambular" else _VERBS
        text = f"*{self.draw(st.sampled_from(words))}* {self.clause()}"
        if may_list and self.often(30):
            inner = "," if kind == "preambular" else ";"
            return [Block(kind, text + ":", label), *self.items(1, inner, mark)]
        return [Block(kind, text + mark + self.indicator(), label)]

    def items(self, level: int, inner: str, last: str) -> list[Block]:
        """The items of a list; the last one ends with `last`."""
        blocks: list[Block] = []
        count = self.draw(st.integers(2, 4))
        for at in range(count):
            mark = last if at == count - 1 else inner
            label = (f"({chr(97 + at)})", f"({_ROMAN[at]})", f"{chr(97 + at)}.")[level - 1]
            text = self.draw(st.sampled_from(_ITEMS))
            if level < 3 and self.often(25):
                blocks.append(Block("subparagraph", text + ":", label, level))
                blocks += self.items(level + 1, inner, mark)
            else:
                text += mark + self.indicator()
                blocks.append(Block("subparagraph", text, label, level))
        return blocks

    def operative(self, last: str) -> list[Block]:
        """Operative paragraphs numbered from 1."""
        blocks: list[Block] = []
        count = self.draw(st.integers(2, 4))
        for number in range(1, count + 1):
            mark = last if number == count else ";"
            blocks += self.paragraph("operative", f"{number}.", mark)
        return blocks

    def body(self) -> list[Block]:
        """Preamble and operative part, in sections or not."""
        blocks: list[Block] = []
        count = self.draw(st.integers(2, 4))
        for at in range(1, count + 1):
            # A list before the first number: see test_rendering, where it is a case of its own.
            blocks += self.paragraph("preambular", "", ",", may_list=at < count)
        if not self.often(20):
            return blocks + self.operative(".")
        count = self.draw(st.integers(2, 3))
        for at, number in enumerate(_SECTIONS[:count]):
            blocks.append(Block("heading", self.draw(st.sampled_from(_TITLES)), number))
            if self.often(30):
                blocks += self.paragraph("preambular", "", ",", may_list=False)
            blocks += self.operative("." if at == count - 1 else ";")
        return blocks

    def annex(self) -> list[Block]:
        title = Block("annex heading", "Terms of reference", level=2)
        texts = [f"The panel hears {self.draw(st.sampled_from(_OBJECTS))}." for _ in range(2)]
        rules = [Block("annex", text, f"{at}.") for at, text in enumerate(texts, 1)]
        return [Block("annex heading", "Annex"), title, *rules]

    def whole(self) -> Draft:
        """A draft with its front, its body and what follows."""
        blocks: list[Block] = []
        organ = self.draw(st.sampled_from(_ORGANS))
        if self.often(40):
            blocks.append(Block("masthead", "Seventy-ninth session"))
            blocks.append(Block("masthead", "Agenda item 18 (d)"))
        if self.often(30):
            blocks.append(Block("sponsors", "Benin, Chile and Norway: draft resolution"))
        number = self.draw(st.sampled_from(["", "", "79/412."]))
        blocks.append(Block("title", self.draw(st.sampled_from(_TITLES)), number))
        blocks.append(Block("organ", f"*{organ}*,"))
        blocks += self.body()
        if self.often(30):
            blocks.append(Block("adoption", "54th plenary meeting"))
            blocks.append(Block("adoption", "19 December 2024"))
        if self.often(30):
            blocks += self.annex()
        notes = [(str(at), self.draw(st.sampled_from(_NOTES))) for at in range(1, self.notes + 1)]
        return Draft(blocks, notes)


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """Whole drafts; they need not be free of defects, only plainly shaped."""
    return _Maker(draw).whole()
