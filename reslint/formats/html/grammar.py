"""What HTML leaves unsaid, and which of its elements are what to a draft."""

from __future__ import annotations

from reslint.formats.markup.style import Look
from reslint.formats.markup.tokens import Grammar

HEADINGS = {f"h{level}": level for level in range(1, 7)}

BLOCKS = frozenset([
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
    "head", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol",
    "optgroup", "option", "p", "pre", "search", "section", "summary", "table", "tbody", "td",
    "tfoot", "th", "thead", "tr", "ul",
    *HEADINGS,
])  # fmt: skip

_VOID = frozenset([
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
])  # fmt: skip
_RAW = frozenset([
    "iframe", "noembed", "noframes", "script", "style", "textarea", "title", "xmp",
])  # fmt: skip
_CELLS = ("td", "th")
_ROWS = ("tr", "tbody", "thead", "tfoot")
_IN_CELL = frozenset([*_CELLS, "table", "caption", "button"])

# HTML Living Standard, 13.1.2.4, optional tags. An open paragraph ends with any block.
GRAMMAR = Grammar(
    void=_VOID,
    raw=_RAW,
    implies=dict.fromkeys(BLOCKS, (("p",), _IN_CELL))
    | {
        "body": (("head",), ()),
        "li": (("li",), frozenset(["ol", "ul", "menu", "dir", *_IN_CELL])),
        "dd": (("dd", "dt"), frozenset(["dl", *_IN_CELL])),
        "dt": (("dd", "dt"), frozenset(["dl", *_IN_CELL])),
        "td": (_CELLS, frozenset(["tr", "table"])),
        "th": (_CELLS, frozenset(["tr", "table"])),
        "tr": (("tr",), frozenset(["table"])),
        "tbody": (_ROWS, frozenset(["table"])),
        "tfoot": (_ROWS, frozenset(["table"])),
    },
    bounds=BLOCKS,
)

SKIPPED = frozenset([
    "audio", "button", "canvas", "datalist", "del", "iframe", "map", "math", "nav", "noembed",
    "noframes", "noscript", "object", "script", "select", "style", "svg", "template", "textarea",
    "title", "video", "xmp",
])  # fmt: skip
"""What is no text of the document, or was deleted from it."""

_ITALIC = Look(frozenset(["italic"]))
_BOLD = Look(frozenset(["bold"]))
LOOKS = {
    "cite": _ITALIC,
    "dfn": _ITALIC,
    "em": _ITALIC,
    "i": _ITALIC,
    "var": _ITALIC,
    "b": _BOLD,
    "strong": _BOLD,
    "u": Look(frozenset(["underline"])),
    "sup": Look(frozenset(["superscript"])),
    "ins": Look(frozenset(["insertion"])),
}
