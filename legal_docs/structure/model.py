"""What a parsed document consists of, and its JSON shape."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

NodeType = Literal["phan", "chuong", "muc", "tieu_muc", "dieu", "khoan", "diem"]
CitationState = Literal["resolved", "external", "dangling"]

# From the smallest to the largest, the order in which Vietnamese law cites.
LEVELS: tuple[NodeType, ...] = ("diem", "khoan", "dieu", "tieu_muc", "muc", "chuong", "phan")


@dataclass(slots=True)
class Node:
    """One part of the text.

    ``label`` is the bare label ("I", "4", "đ"); ``heading`` is empty for khoản and điểm; ``text``
    is the part's own text, paragraphs separated by a line feed; ``anchor`` is unique and ASCII.
    """

    type: NodeType
    label: str
    anchor: str
    heading: str = ""
    text: str = ""
    children: list["Node"] = field(default_factory=list)

    def to_json(self) -> dict:
        return {
            "type": self.type,
            "label": self.label,
            "heading": self.heading,
            "text": self.text,
            "anchor": self.anchor,
            "children": [child.to_json() for child in self.children],
        }

    def walk(self) -> Iterator["Node"]:
        """Yield this part and all below it, in the order of the text."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(slots=True)
class Citation:
    """One phrase that points to a provision or a document.

    ``target`` is an anchor of this document, or, when ``state`` is "external", the canonical
    number (or name) of the other document with "#" and the provision's anchor where one is named.
    A phrase that names several points has their common parent as target.
    """

    text: str
    source_anchor: str
    target: str
    state: CitationState

    def to_json(self) -> dict:
        return {
            "text": self.text,
            "source_anchor": self.source_anchor,
            "target": self.target,
            "state": self.state,
        }


@dataclass(slots=True)
class Footnote:
    """A note of a consolidated text; ``anchor`` is the part that first refers to it, or empty."""

    marker: str
    anchor: str = ""
    text: str = ""

    def to_json(self) -> dict:
        return {"marker": self.marker, "anchor": self.anchor, "text": self.text}


@dataclass(slots=True)
class Appendix:
    """What stands after the signature: a Phụ lục, or a regulation issued with the document."""

    title: str
    text: str

    def to_json(self) -> dict:
        return {"title": self.title, "text": self.text}


@dataclass(slots=True)
class ParsedDocument:
    """All that was understood. Unknown values are empty strings or None, never guesses."""

    number: str = ""
    kind: str = ""
    issuer: str = ""
    issued_on: date | None = None
    title: str = ""
    nodes: list[Node] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)
    effective_on: date | None = None
    signatory: str = ""
    signatory_title: str = ""
    preamble: str = ""
    legal_basis: list[Citation] = field(default_factory=list)
    closing: str = ""
    appendices: list[Appendix] = field(default_factory=list)
    footnotes: list[Footnote] = field(default_factory=list)

    def walk(self) -> Iterator[Node]:
        """Yield every part in the order of the text."""
        for node in self.nodes:
            yield from node.walk()

    def to_json(self) -> dict:
        """Return plain data, dates in ISO form, ready for ``json.dumps``."""
        return {
            "number": self.number,
            "kind": self.kind,
            "issuer": self.issuer,
            "issued_on": self.issued_on.isoformat() if self.issued_on else None,
            "title": self.title,
            "nodes": [node.to_json() for node in self.nodes],
            "citations": [citation.to_json() for citation in self.citations],
            "effective_on": self.effective_on.isoformat() if self.effective_on else None,
            "signatory": self.signatory,
            "signatory_title": self.signatory_title,
            "preamble": self.preamble,
            "legal_basis": [citation.to_json() for citation in self.legal_basis],
            "closing": self.closing,
            "appendices": [appendix.to_json() for appendix in self.appendices],
            "footnotes": [footnote.to_json() for footnote in self.footnotes],
        }
