"""Which language of tags a file begins in."""

from __future__ import annotations

import re

_HEAD = 4096
# Atomic, so that no number of comments makes the search long.
_BEFORE = rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?(?:\s++|<\?[^>]*+>|(?><!--.*?-->))*+"
_XML = rb"<\?xml\s"
_ROOT = rb"<(!doctype\s+html|html|(?:[\w.-]+:)?akomaNtoso)[\s>/]"


def language_of(data: bytes) -> str | None:
    """`akn`, `html` or (for XML of any other kind) `xml`; None where the beginning tells none.

    A page without a declaration or an `html` tag is told by its name only.
    """
    head = data[:_HEAD].replace(b"\0", b"")
    root = re.match(_BEFORE + _ROOT, head, re.DOTALL | re.IGNORECASE)
    if root:
        return "akn" if root[1].endswith(b"akomaNtoso") else "html"
    if re.match(rb"\W{0,3}" + _XML, head) or re.match(_BEFORE + rb"<!DOCTYPE\b", head, re.DOTALL):
        return "xml"
    return None
