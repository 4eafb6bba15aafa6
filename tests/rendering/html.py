"""A draft as a web page, typed or with the lists of HTML, and as Word saves a web page."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from tests.rendering.draft import Block, Draft, Node, plain, runs, tree

_HEADINGS = {"title": 1, "letter": 2, "heading": 2, "annex heading": 2}


def web(draft: Draft) -> bytes:
    """A page with every label typed, italics by element, notes as paragraphs with links back."""
    lines = _head(draft, "")
    for block in draft.blocks:
        label = f"{escape(block.label)} " if block.label else ""
        text = label + _inline(block.text, "<em>", "</em>")
        if block.kind in _HEADINGS:
            level = max(_HEADINGS[block.kind], block.level + 1)
            line = f"<h{level}>{text}</h{level}>"
        else:
            indent = f' style="margin-left: {36 * block.level}pt"' if block.level else ""
            line = f'<p class="{block.kind}"{indent}>{text}</p>'
        lines.append(f"<blockquote>{line}</blockquote>" if block.quoted else line)
    lines.append('<section class="footnotes"><hr>')
    lines += [
        f'<p id="fn{label}"><a href="#fnref{label}">{label}</a> '
        f"{_inline(text, '<em>', '</em>')}</p>"
        for label, text in draft.notes
    ]
    return "\n".join([*lines, "</section>", "</body></html>", ""]).encode()


def listed(draft: Draft) -> bytes:
    """A page with operative paragraphs that the browser counts, italics by style."""
    sheet = ".verb { font-style: italic } ol.plain { list-style: none }"
    lines = _head(draft, f"<style>{sheet}</style>")
    value = 0
    for node in tree(draft.blocks):
        block = node.block
        counted = block.kind == "operative" and block.label[:-1].isdecimal()
        if value and not counted:
            lines.append("</ol>")
            value = 0
        if counted:
            number = int(block.label[:-1])
            if not value:
                lines.append("<ol>" if number == 1 else f'<ol start="{number}">')
            told = f' value="{number}"' if value and number != value + 1 else ""
            lines.append(f"<li{told}><p>{_styled(block.text)}</p>{_items(node.items)}</li>")
            value = number
        elif block.kind in _HEADINGS:
            level = max(_HEADINGS[block.kind], block.level + 1)
            label = f"{block.label} " if block.label else ""
            lines.append(f"<h{level}>{escape(label)}{_styled(block.text)}</h{level}>")
        else:
            label = f"{escape(block.label)} " if block.label else ""
            lines.append(f"<div><p>{label}{_styled(block.text)}</p>{_items(node.items)}</div>")
    if value:
        lines.append("</ol>")
    lines.append('<div class="notes"><ol>')
    lines += [
        f'<li id="note-{label}">{_styled(text)} <a href="#ref-{label}">↩</a></li>'
        for label, text in draft.notes
    ]
    return "\n".join([*lines, "</ol></div>", "</body></html>", ""]).encode()


def word(draft: Draft) -> bytes:
    """A page as Word saves it, in Windows-1252."""
    lines = [
        '<html xmlns:o="urn:schemas-microsoft-com:office:office">',
        "<head>",
        '<meta http-equiv=Content-Type content="text/html; charset=windows-1252">',
        "<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]-->",
        "<style>",
        "<!-- p.SingleTxt {mso-style-parent:Normal; margin-bottom:6.0pt;} -->",
        "</style>",
        "</head>",
        "<body lang=EN-GB style='tab-interval:36.0pt'><div class=WordSection1>",
    ]
    seen: set[str] = set()
    for block in draft.blocks:
        lines.append(_word_paragraph(block, seen))
        lines.append("<p class=SingleTxt><span lang=EN-GB><o:p>&nbsp;</o:p></span></p>")
    lines.append("</div>")
    lines.append("<div style='mso-element:footnote-list'><br clear=all><hr align=left size=1>")
    for label, text in draft.notes:
        mark = (
            f'<a style=\'mso-footnote-id:ftn{label}\' href="#_ftnref{label}" name="_ftn{label}"'
            ' title=""><span class=MsoFootnoteReference><span lang=EN-GB><span'
            " style='mso-special-character:footnote'><![if !supportFootnotes]><span"
            f" class=MsoFootnoteReference>[{label}]</span><![endif]></span></span></span></a>"
        )
        lines.append(f"<div style='mso-element:footnote' id=ftn{label}>")
        lines.append(f"<p class=MsoFootnoteText>{mark} {_word_inline(text, seen)}<o:p></o:p></p>")
        lines.append("</div>")
    lines += ["</div>", "</body>", "</html>", ""]
    return (
        "\r\n".join(lines)
        .replace("\r\n", "\n")
        .replace("\n", "\r\n")
        .encode("cp1252", "xmlcharrefreplace")
    )


def _head(draft: Draft, more: str) -> list[str]:
    title = next((block.text for block in draft.blocks if block.kind == "title"), "Draft")
    return [
        "<!DOCTYPE html>",
        f'<html lang="en"><head><meta charset="utf-8">{more}',
        f"<title>{escape(plain(title))}</title></head>",
        "<body>",
    ]


def _inline(text: str, opening: str, closing: str) -> str:
    """A text with tags for its italics; the indicators are links."""
    written = []
    for run in runs(text):
        if run.note:
            written.append(f'<sup><a href="#fn{run.note}">{run.note}</a></sup>')
        elif run.italic:
            written.append(opening + escape(run.text, quote=False) + closing)
        else:
            written.append(escape(run.text, quote=False))
    return "".join(written)


def _styled(text: str) -> str:
    written = []
    for run in runs(text):
        if run.note:
            link = f'<a class="note" href="#note-{run.note}"><sup>[{run.note}]</sup></a>'
            written.append(link)
        elif run.italic:
            written.append(f'<span class="verb">{escape(run.text)}</span>')
        else:
            written.append(escape(run.text))
    return "".join(written)


def _items(nodes: Sequence[Node]) -> str:
    """A list whose labels are typed."""
    items = [
        f"<li>{escape(node.block.label)} {_styled(node.block.text)}{_items(node.items)}</li>"
        for node in nodes
    ]
    return f'<ol class="plain">{"".join(items)}</ol>' if items else ""


def _word_paragraph(block: Block, seen: set[str]) -> str:
    text = _word_inline(block.text, seen)
    if block.kind in _HEADINGS:
        label = f"{escape(block.label)} " if block.label else ""
        bold = f"<b style='mso-bidi-font-weight:normal'><span lang=EN-GB>{label}</span>{text}</b>"
        return f"<p class=HCh style='margin-left:56.7pt'>{bold}</p>"
    label = ""
    if block.label:
        gap = "<span style='mso-tab-count:1'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span>"
        label = f"<span lang=EN-GB>{escape(block.label)}{gap}</span>"
    left = 56.7 + 28.35 * block.level
    return f"<p class=SingleTxt style='margin-left:{left:.1f}pt'>{label}{text}<o:p></o:p></p>"


def _word_inline(text: str, seen: set[str]) -> str:
    """Word breaks its lines at spaces, and keeps `resolution 60/1` together."""
    written = []
    for run in runs(text):
        if run.note:
            name = "" if run.note in seen else f' name="_ftnref{run.note}"'
            seen.add(run.note)
            written.append(
                f'<a style=\'mso-footnote-id:ftn{run.note}\' href="#_ftn{run.note}"{name} title="">'
                "<span class=MsoFootnoteReference><span lang=EN-GB><span\nstyle="
                f"'mso-special-character:footnote'><![if !supportFootnotes]>[{run.note}]<![endif]>"
                "</span></span></span></a>"
            )
            continue
        words = escape(run.text, quote=False).replace(" of the ", "\nof the ")
        words = words.replace("resolution ", "resolution&nbsp;").replace("Non-", "Non&#8209;")
        span = f"<span lang=EN-GB>{words}</span>"
        if run.italic:
            span = f"<i style='mso-bidi-font-style:normal'>{span}</i>"
        written.append(span)
    return "".join(written)
