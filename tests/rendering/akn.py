"""A draft as the Organization publishes it in Akoma Ntoso (AKN4UN; catalogue 0.3)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from tests.rendering.draft import Block, Draft, Node, plain, runs, tree

_ROOT = (
    '<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"'
    ' xmlns:akn4un="http://un.org/akn4un">'
)
_META = (
    '<meta><identification source="#DGACM"><FRBRWork><FRBRcountry value="un"/></FRBRWork>'
    "</identification></meta>"
)
_FRONT = ("masthead", "sponsors")


class _Writer:
    """Writes the elements; `quirks` are those of the converter: spaces and tabs in italics."""

    def __init__(self, draft: Draft, *, quirks: bool) -> None:
        self.notes = dict(draft.notes)
        self.quirks = quirks
        self.called: set[str] = set()
        self.count = 0

    def inline(self, text: str) -> str:
        """A text; the first indicator of a note holds it, the others are superscripts."""
        self.count += 1
        written = []
        for run in runs(text):
            if run.note in self.called or (run.note and run.note not in self.notes):
                written.append(f"<sup>{run.note}</sup>")
            elif run.note:
                self.called.add(run.note)
                inner = self.inline(self.notes[run.note])
                written.append(
                    f'<authorialNote marker={quoteattr(run.note)} placement="bottom">'
                    f'<p xml:space="preserve">\t\t{inner}</p></authorialNote>'
                )
            elif run.italic:
                written.append(f'<span class="italic">{escape(run.text)}</span>')
            else:
                written.append(escape(run.text).replace(" of the ", "\u00a0of the "))
        return "".join(written)

    def text(self, text: str) -> str:
        """A text behind a tab, which stands in the italics at times, as a space at their end."""
        inner = self.inline(text)
        opening = '<span class="italic">'
        if self.quirks and self.count % 2 and inner.startswith(opening):
            return inner.replace(opening, opening + "\t", 1).replace("</span> ", " </span>", 1)
        return "\t" + inner

    def paragraph(self, block: Block) -> str:
        return f'<p xml:space="preserve">{self.text(block.text)}</p>'

    def number(self, block: Block) -> list[str]:
        return [f"<num>{escape(block.label)}</num>"] if block.label else []

    def items(self, nodes: Sequence[Node]) -> Iterator[str]:
        """The points of a list in the operative part."""
        for node in nodes:
            yield "<point>"
            yield from self.number(node.block)
            yield from self.content(node)
            yield "</point>"

    def content(self, node: Node) -> Iterator[str]:
        """What stands behind a number: a paragraph, or a list with its introduction."""
        if not node.items:
            yield f"<content>{self.paragraph(node.block)}</content>"
            return
        yield f"<list><intro>{self.paragraph(node.block)}</intro>"
        yield from self.items(node.items)
        yield "</list>"

    def container(self, node: Node) -> Iterator[str]:
        """A preambular paragraph."""
        name = quoteattr(plain(node.block.runs[0].text) if node.block.runs else "")
        yield f"<container name={name}>"
        yield from self.number(node.block)
        if node.items:
            yield f"<blockList><listIntroduction>{self.text(node.block.text)}</listIntroduction>"
            yield from self.block_items(node.items)
            yield "</blockList>"
        else:
            yield self.paragraph(node.block)
        yield "</container>"

    def block_items(self, nodes: Sequence[Node]) -> Iterator[str]:
        for node in nodes:
            yield "<item>"
            yield from self.number(node.block)
            yield self.paragraph(node.block)
            if node.items:
                yield "<blockList>"
                yield from self.block_items(node.items)
                yield "</blockList>"
            yield "</item>"

    def preamble(self, nodes: Sequence[Node]) -> Iterator[str]:
        """The organ line, and the paragraphs before the first operative one or section."""
        yield "<preamble>"
        for node in nodes:
            if node.block.kind == "organ":
                yield f'<formula name="enactingFormula">{self.paragraph(node.block)}</formula>'
            else:
                yield from self.container(node)
        yield "</preamble>"

    def main(self, nodes: Sequence[Node]) -> Iterator[str]:
        """The operative part, in sections or not."""
        yield "<mainBody>"
        in_section = False
        for node in nodes:
            block = node.block
            if block.kind == "heading":
                if in_section:
                    yield "</section>"
                in_section = True
                yield "<section>"
                yield from self.number(block)
                yield f"<subheading>\t{self.inline(block.text)}</subheading>"
            elif block.kind == "preambular":
                text = self.inline(block.text)
                yield f'<crossHeading refersTo="#preamble">{text}</crossHeading>'
            else:
                yield '<paragraph class="SingleTxt">'
                yield from self.number(block)
                yield from self.content(node)
                yield "</paragraph>"
        if in_section:
            yield "</section>"
        yield "</mainBody>"

    def preface(self, blocks: Sequence[Block]) -> Iterator[str]:
        yield "<preface>"
        for block in blocks:
            number = f"<docNumber>{escape(block.label)}</docNumber>" if block.label else ""
            title = f'<span class="bold">\t{self.inline(block.text)}</span>'
            yield f"<p>{number}<docTitle>{title}</docTitle></p>"
        yield "</preface>"

    def resolution(self, nodes: Sequence[Node]) -> Iterator[str]:
        """One resolution from its titles to its last paragraph, and one that it recommends."""
        titles = [node.block for node in nodes if node.block.kind in ("title", "letter")]
        if titles:
            yield from self.preface(titles)
        body = [node for node in nodes if node.block.kind not in ("title", "letter")]
        at = 0
        while at < len(body) and body[at].block.kind in ("organ", "preambular"):
            at += 1
        yield from self.preamble(body[:at])
        yield from self.main(body[at:])

    def annex(self, nodes: Sequence[Node]) -> Iterator[str]:
        yield '<attachments><attachment><doc name="annex"><mainBody>'
        for node in nodes:
            yield "<paragraph>"
            yield from self.number(node.block)
            if node.block.kind == "annex heading":
                yield f"<subheading>{self.inline(node.block.text)}</subheading>"
            else:
                yield f"<content>{self.paragraph(node.block)}</content>"
            yield "</paragraph>"
        yield "</mainBody></doc></attachment></attachments>"


def render(draft: Draft, *, quirks: bool = False) -> bytes:
    """The XML."""
    writer = _Writer(draft, quirks=quirks)
    lines = [_ROOT, '<statement name="resolution">', _META, "<coverPage>"]
    front = [block for block in draft.blocks if block.kind in _FRONT]
    lines += [f"<p>{writer.inline(block.text)}</p>" for block in front]
    lines.append("</coverPage>")
    nodes = [node for node in tree(draft.blocks) if node.block.kind not in _FRONT]
    annex = [node for node in nodes if node.block.kind.startswith("annex")]
    adoption = [node for node in nodes if node.block.kind == "adoption"]
    first, *others = _parts([node for node in nodes if node not in (*annex, *adoption)])
    lines += writer.resolution(first)
    if adoption:
        meeting = "<eol/>".join(escape(node.block.text) for node in adoption)
        lines.append(f"<conclusions><p>{meeting}</p></conclusions>")
    if annex:
        lines += writer.annex(annex)
    if others:
        lines.append("<components>")
        for nodes in others:
            lines.append('<component><statement name="draft resolution">')
            lines += writer.resolution(nodes)
            lines.append("</statement></component>")
        lines.append("</components>")
    return "\n".join([*lines, "</statement>", "</akomaNtoso>", ""]).encode()


def _parts(nodes: Sequence[Node]) -> list[list[Node]]:
    """The paragraphs by resolution."""
    parts: list[list[Node]] = [[]]
    begun = False
    for node in nodes:
        kind = node.block.kind
        if begun and kind in ("title", "letter", "organ"):
            parts.append([])
            begun = False
        if kind in ("operative", "subparagraph"):
            begun = True
        parts[-1].append(node)
    return parts
