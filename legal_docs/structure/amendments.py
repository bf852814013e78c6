"""Which other document a provision amends, because "khoản 2 Điều 5" there means that document."""

import re
from functools import partial

from portal.base.text import canonical_number

from .model import Node, ParsedDocument

_AMENDING = re.compile(r"(?:sửa đổi|bổ sung|bãi bỏ|thay thế|hủy bỏ|đính chính)", re.IGNORECASE)
_NUMBER = re.compile(r"(?<![\w/])\d{1,5}[a-z]?/(?:\d{4}/)?[A-ZĐ][\wĐđ&]*(?:-[A-ZĐ][\w&]*)*")
_NAME = re.compile(
    r"\b(?:của|CỦA) ((?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư)"
    r" [^.;:,\n“”()]{2,100}?)(?= như sau|[.;:,\n“”()]|$)"
)


def amended_document(document: ParsedDocument) -> dict[str, str]:
    """Return by anchor of Điều and khoản the document that they amend, by number or by name.

    It is the first one named in the heading or the first words of the khoản, of its Điều, or of
    the document's title; an empty string where the text amends something it does not name there.
    """
    named = partial(_named, preamble=document.preamble)
    of_title = named(document.title) if _AMENDING.match(document.title) else ""
    amended: dict[str, str] = {}
    for node in document.walk():
        if node.type != "dieu":
            continue
        amends = _amends(node)
        if amends:
            amended[node.anchor] = named(_words(node)) or of_title
        for child in node.children:
            if _amends(child):
                amended[child.anchor] = named(_words(child)) or amended.get(node.anchor, of_title)
            elif amends:
                amended[child.anchor] = amended[node.anchor]
    return amended


def _words(node: Node) -> str:
    words = f"{node.heading}\n{node.text}".strip()[:400]
    return re.split(r"[“\"«]", words, maxsplit=1)[0]


def _amends(node: Node) -> bool:
    return bool(_AMENDING.match(_words(node)))


def _named(text: str, *, preamble: str) -> str:
    """Return the first document that a text names; the preamble may tell the number of a name."""
    match = _NUMBER.search(text)
    if match:
        return canonical_number(match[0])
    match = _NAME.search(text)
    if not match:
        return ""
    name = match[1].strip()
    place = preamble.lower().find(f"{name.lower()} số ")
    number = _NUMBER.search(preamble, place, place + len(name) + 40) if place >= 0 else None
    return canonical_number(number[0]) if number else name
