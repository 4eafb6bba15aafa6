"""A draft as a Word file, part by part: styles, numbers, footnotes, runs split anywhere."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from tests.rendering.draft import BODY, HEADINGS, Block, Draft, Run, runs

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default'
    ' Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/></Types>'
)
_STYLES = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"/>'
    '<w:style w:type="paragraph" w:styleId="SingleTxt"><w:basedOn w:val="Normal"/>'
    '<w:pPr><w:ind w:left="1267"/></w:pPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="HCh"><w:name w:val="_ H_Ch"/><w:basedOn'
    ' w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>'
    '<w:style w:type="paragraph" w:styleId="OrganLine"><w:basedOn w:val="SingleTxt"/>'
    "<w:rPr><w:i/></w:rPr></w:style>"
    '<w:style w:type="character" w:styleId="Opening"><w:rPr><w:i/></w:rPr></w:style>'
    '<w:style w:type="character" w:styleId="OpeningPhrase"><w:basedOn w:val="Opening"/></w:style>'
    '<w:style w:type="character" w:styleId="FootnoteReference"><w:rPr><w:vertAlign'
    ' w:val="superscript"/></w:rPr></w:style>'
)
_LEVELS = (("decimal", "%1."), ("lowerLetter", "(%2)"), ("lowerRoman", "(%3)"),
           ("lowerLetter", "%4."))  # fmt: skip
_FORMATS = ("{}.", "({})", "({})", "{}.")
_ROMAN = ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_CUT = 13
"""Runs are split after so many characters."""


class _Writer:
    """Writes the parts; footnotes are numbered by Word as long as their labels allow it."""

    def __init__(self, draft: Draft, *, numbered: bool) -> None:
        self.texts = dict(draft.notes)
        self.numbered = numbered
        self.keys: dict[str, int] = {}
        self.custom: set[str] = set()
        self.counts = [0, 0, 0, 0]
        self.lists = 1
        self.gone: list[tuple[str, int]] = []
        self.is_gone = False

    def body(self, blocks: Sequence[Block]) -> Iterator[str]:
        """The paragraphs."""
        for at, block in enumerate(blocks):
            begins = block.kind == "heading" and block.label != ""
            if block.kind == "subparagraph":
                begins = blocks[at - 1].kind == "preambular"
            if begins or block.kind in ("organ", "annex heading"):
                self.begin_list()
            yield self.paragraph(
                block, self.content(block.runs, at, styled=_is_styled(block, at)), at
            )

    def begin_list(self) -> None:
        """Numbers begin anew."""
        self.lists += 1
        self.counts = [0, 0, 0, 0]

    def paragraph(self, block: Block, content: str, at: int, mark: str = "") -> str:
        style = "HCh" if block.kind in HEADINGS else "SingleTxt"
        if _is_styled(block, at):
            style = "OrganLine"
        properties = f'<w:pStyle w:val="{style}"/>'
        label = ""
        if block.label and self.numbered and block.kind in BODY and block.kind != "heading":
            properties += self.number(block)
        elif block.label:
            label = f"<w:r><w:tab/><w:t>{escape(block.label)}</w:t></w:r><w:r><w:tab/></w:r>"
        elif style == "SingleTxt":
            label = "<w:r><w:tab/></w:r>"
        if mark:
            properties += f"<w:rPr>{mark}</w:rPr>"
        return f"<w:p><w:pPr>{properties}</w:pPr>{label}{content}</w:p>"

    def number(self, block: Block) -> str:
        """The paragraph's place in the list whose labels Word counts."""
        level = block.level
        self.counts[level] += 1
        self.counts[level + 1 :] = [0] * (3 - level)
        value = self.counts[level]
        told = (str(value), chr(96 + value), _ROMAN[value % 11], chr(96 + value))[level]
        assert block.label == _FORMATS[level].format(told), f"Word would not count {block.label}"
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{self.lists}"/></w:numPr>'

    def content(self, found: Sequence[Run], at: int, *, styled: bool = False) -> str:
        """Runs; `styled` says that their paragraph is in italics already."""
        return "".join(self.run(run, at, styled=styled) for run in found)

    def run(self, run: Run, at: int, *, styled: bool) -> str:
        """Italics are set directly or by a character style, in turn."""
        if run.note:
            return self.reference(run.note)
        look = ""
        if run.italic and not styled:
            look = '<w:rStyle w:val="OpeningPhrase"/>' if at % 3 == 1 else "<w:i/><w:iCs/>"
        elif styled and not run.italic:
            look = '<w:i w:val="0"/>'
        parts = (run.text[cut : cut + _CUT] for cut in range(0, len(run.text), _CUT))
        return '<w:proofErr w:type="gramStart"/>'.join(self.piece(part, look) for part in parts)

    def piece(self, text: str, look: str) -> str:
        properties = f"<w:rPr>{look}</w:rPr>" if look else ""
        hyphen = '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">'
        written = escape(text).replace(" of", "\u00a0of").replace("n-", f"n{hyphen}")
        return f'<w:r>{properties}<w:t xml:space="preserve">{written}</w:t></w:r>'

    def reference(self, label: str) -> str:
        """The first indicator of a note; the others are typed as raised figures."""
        raised = '<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>'
        if self.is_gone:
            key = 900 + len(self.gone)
            self.gone.append((label, key))
            return f'<w:r>{raised}<w:footnoteReference w:id="{key}"/></w:r>'
        if label in self.keys or label not in self.texts:
            return f"<w:r>{raised}<w:t>{label}</w:t></w:r>"
        key = self.keys[label] = len(self.keys) + 7
        count = len(self.keys) - len(self.custom)
        if label == str(count):
            return f'<w:r>{raised}<w:footnoteReference w:id="{key}"/></w:r>'
        self.custom.add(label)
        return (
            f'<w:r>{raised}<w:footnoteReference w:customMarkFollows="1" w:id="{key}"/>'
            f"<w:t>{label}</w:t></w:r>"
        )

    def footnotes(self) -> Iterator[str]:
        """The notes that are called."""
        line = "<w:p><w:r><w:separator/></w:r></w:p>"
        yield f'<w:footnote w:type="separator" w:id="0">{line}</w:footnote>'
        for label, key in [*self.keys.items(), *self.gone]:
            own = f"<w:t>{label}</w:t>" if label in self.custom else "<w:footnoteRef/>"
            text = self.content(list(runs(self.texts[label])), key)
            yield (
                f'<w:footnote w:id="{key}"><w:p><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/>'
                f'</w:rPr>{own}</w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>{text}</w:p>'
                "</w:footnote>"
            )

    def deleted(self, found: Sequence[Run], at: int) -> str:
        """Runs that a tracked change takes out; a note that goes is another than one that comes."""
        self.is_gone = True
        content = self.content(found, at)
        self.is_gone = False
        content = content.replace("<w:t ", "<w:delText ").replace("</w:t>", "</w:delText>")
        return f"<w:del {_change(at)}>{content}</w:del>"

    def numbering(self) -> str:
        """One list of four levels, begun anew as often as is wanted."""
        levels = "".join(
            f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
            f'<w:lvlText w:val="{text}"/><w:pPr><w:ind w:left="{1267 + 567 * (level + 1)}"'
            ' w:hanging="567"/></w:pPr></w:lvl>'
            for level, (form, text) in enumerate(_LEVELS)
        )
        anew = "".join(
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride>'
            for level in range(len(_LEVELS))
        )
        numbers = "".join(
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="1"/>{anew}</w:num>'
            for number in range(1, self.lists + 1)
        )
        return f'<w:abstractNum w:abstractNumId="1">{levels}</w:abstractNum>{numbers}'


def _is_styled(block: Block, at: int) -> bool:
    """Whether a paragraph has its italics from its style."""
    return block.kind == "organ" and at % 2 == 1


def typed(draft: Draft) -> bytes:
    """A file with typed numbers, as the Organization keeps them."""
    return _file(_Writer(draft, numbered=False), draft.blocks)


def numbered(draft: Draft) -> bytes:
    """A file whose numbers and letters Word counts."""
    return _file(_Writer(draft, numbered=True), draft.blocks)


def tracked(old: Draft, new: Draft) -> bytes:
    """A file in which the changes that make one draft of another are tracked."""
    writer = _Writer(new, numbered=False)
    paragraphs = []
    assert len(old.blocks) == len(new.blocks), "whole paragraphs are not tracked here"
    for at, (before, after) in enumerate(zip(old.blocks, new.blocks, strict=True)):
        kept, gone, come, rest = _difference(before.runs, after.runs)
        content = writer.content(kept, at)
        if gone:
            content += writer.deleted(gone, at)
        if come:
            content += f"<w:ins {_change(at)}>{writer.content(come, at)}</w:ins>"
        paragraphs.append(writer.paragraph(after, content + writer.content(rest, at), at))
    # A paragraph that was put in whole and taken out again, as drafts on their way have it.
    nothing = Block("preambular", "*Regretting* what is not to be said,")
    mark = f"<w:ins {_change(98)}/><w:del {_change(99)}/>"
    inserted = f"<w:ins {_change(98)}>{writer.deleted(nothing.runs, 99)}</w:ins>"
    paragraphs.append(
        f'<w:p><w:pPr><w:pStyle w:val="SingleTxt"/><w:rPr>{mark}</w:rPr></w:pPr>{inserted}</w:p>'
    )
    return _package(writer, "".join(paragraphs))


def _change(key: int) -> str:
    return f'w:id="{key}" w:author={quoteattr("Delegation")} w:date="2024-10-01T09:00:00Z"'


def _difference(
    old: Sequence[Run], new: Sequence[Run]
) -> tuple[Sequence[Run], Sequence[Run], Sequence[Run], Sequence[Run]]:
    """What two texts begin with, what each has then, and what both end with."""
    before, after = _letters(old), _letters(new)
    first = 0
    while first < min(len(before), len(after)) and before[first] == after[first]:
        first += 1
    last = 0
    most = min(len(before), len(after)) - first
    while last < most and before[-1 - last] == after[-1 - last]:
        last += 1
    return (
        _joined(after[:first]),
        _joined(before[first : len(before) - last]),
        _joined(after[first : len(after) - last]),
        _joined(after[len(after) - last :]),
    )


def _letters(found: Sequence[Run]) -> list[Run]:
    letters: list[Run] = []
    for run in found:
        letters += [run] if run.note else [Run(letter, run.italic) for letter in run.text]
    return letters


def _joined(letters: Sequence[Run]) -> list[Run]:
    found: list[Run] = []
    for letter in letters:
        last = found[-1] if found else None
        if last and not letter.note and not last.note and last.italic == letter.italic:
            found[-1] = Run(last.text + letter.text, last.italic)
        else:
            found.append(letter)
    return found


def _file(writer: _Writer, blocks: Sequence[Block]) -> bytes:
    return _package(writer, "".join(writer.body(blocks)))


def _package(writer: _Writer, body: str) -> bytes:
    footnotes = "".join(writer.footnotes())
    parts = {
        "document": f"<w:document {_W}><w:body>{body}<w:sectPr/></w:body></w:document>",
        "styles": f"<w:styles {_W}>{_STYLES}</w:styles>",
        "numbering": f"<w:numbering {_W}>{writer.numbering()}</w:numbering>",
        "footnotes": f"<w:footnotes {_W}>{footnotes}</w:footnotes>",
    }
    relations = "".join(
        f'<Relationship Id="{name}" Type="{_R}/{name}" Target="{name}.xml"/>'
        for name in parts
        if name != "document"
    )
    root = f'<Relationship Id="d" Type="{_R}/officeDocument" Target="word/document.xml"/>'
    files = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _relationships(root),
        "word/_rels/document.xml.rels": _relationships(relations),
        **{f"word/{name}.xml": content for name, content in parts.items()},
    }
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return written.getvalue()


def _relationships(content: str) -> str:
    return f'<Relationships xmlns="{_PACKAGE}">{content}</Relationships>'
