"""Builds the tree of parts and brings the pieces of a document together."""

from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

from .amendments import amended_document
from .citations import find_citations, find_legal_basis
from .header import read_header, read_signature
from .headings import Heading, Item, match_diem, match_khoan
from .labels import LETTERS, anchor_piece
from .lines import Line, ends_sentence, is_upper, read_lines
from .model import Footnote, Node, NodeType, ParsedDocument
from .numbering import Candidate, choose_diem, choose_khoan
from .outline import accept_headings
from .quotes import mark_quoted
from .zones import split_zones

_DEPTH: dict[NodeType, int] = {
    "phan": 0,
    "chuong": 1,
    "muc": 2,
    "tieu_muc": 3,
    "dieu": 4,
    "khoan": 5,
    "diem": 6,
}
_LONGEST_HEADING = 300
_LONGEST_HEADING_WITH_STOP = 100


def parse_text(text: str) -> ParsedDocument:
    """Return what a text says. Accepts any text and never raises; runs in linear time."""
    zones = split_zones(read_lines(text))
    builder = _Builder(zones.body)
    document = ParsedDocument(
        nodes=builder.build(),
        preamble=_joined(zones.preamble),
        closing=_joined(zones.closing),
        appendices=zones.appendices,
    )
    read_header(document, zones.preamble)
    read_signature(document, zones.closing)
    amended = amended_document(document)
    document.citations = find_citations(document, amended)
    document.legal_basis = find_legal_basis(document.preamble)
    document.footnotes = [
        Footnote(marker, builder.anchor_of_mark.get(marker, ""), "\n".join(paragraphs))
        for marker, paragraphs in zones.notes
    ]
    return document


def _joined(lines: Iterable[Line]) -> str:
    return "\n".join(line.text for line in lines)


class _Builder:
    """Turns the lines of the body into nodes."""

    def __init__(self, lines: list[Line]) -> None:
        self.lines = lines
        self.quoted = mark_quoted(lines)
        self.roots: list[Node] = []
        self.path: list[Node] = []
        self.anchors: set[str] = set()
        self.repeated: Counter[str] = Counter()
        self.texts: dict[str, list[str]] = {}
        self.anchor_of_mark: dict[str, str] = {}
        self.holders: tuple[NodeType, ...] = ("dieu",)

    def build(self) -> list[Node]:
        headings = accept_headings(self.lines, self.quoted)
        if not any(heading.type == "dieu" for heading in headings.values()):
            # Directives and plans number khoản right below "I.", "II." …
            self.holders = ("dieu", "muc")
        positions = [*sorted(headings), len(self.lines)]
        self._articles(0, positions[0], None)
        for position, end in pairwise(positions):
            heading = headings[position]
            node = self._open(heading.type, heading.label)
            self._note_marks(node, self.lines[position])
            body = self._read_heading(node, heading, position, end)
            self._articles(body, end, node)
        for root in self.roots:
            for node in root.walk():
                node.text = "".join(self.texts.get(node.anchor, ()))
        return self.roots

    def _open(self, node_type: NodeType, label: str) -> Node:
        """Begin a part at its place in the tree, with an anchor of its own."""
        depth = _DEPTH[node_type]
        while self.path and _DEPTH[self.path[-1].type] >= depth:
            self.path.pop()
        anchor = self._anchor(node_type, label)
        node = Node(type=node_type, label=label, anchor=anchor)
        (self.path[-1].children if self.path else self.roots).append(node)
        self.path.append(node)
        return node

    def _anchor(self, node_type: NodeType, label: str) -> str:
        piece = anchor_piece(node_type, label)
        parent = self.path[-1] if self.path else None
        if parent and node_type not in ("phan", "chuong", "dieu"):
            piece = f"{parent.anchor}-{piece}"
        anchor = piece
        while anchor in self.anchors:
            self.repeated[piece] += 1
            anchor = f"{piece}-{self.repeated[piece] + 1}"
        self.anchors.add(anchor)
        return anchor

    def _read_heading(self, node: Node, heading: Heading, position: int, end: int) -> int:
        """Set heading or first text of a part; return the line where its body begins."""
        rest, body = heading.rest, position + 1
        if node.type == "dieu":
            if not rest and body < end and self._is_heading_line(body, end):
                rest, body = self.lines[body].text, body + 1
                node.heading = rest
            elif _is_title(rest, self._next_is_first_khoan(body, end)):
                node.heading = rest.rstrip(".")
            else:
                self._add_text(node, rest)
            return body
        pieces = [rest] if rest else []
        while body < end and self._continues_title(pieces, body, end):
            self._note_marks(node, self.lines[body])
            pieces.append(self.lines[body].text)
            body += 1
        node.heading = " ".join(pieces)
        return body

    def _is_heading_line(self, index: int, end: int) -> bool:
        text = self.lines[index].text
        return (
            not self.quoted[index]
            and match_khoan(self.lines[index], None) is None
            and match_diem(self.lines[index], None) is None
            and _is_title(text, self._next_is_first_khoan(index + 1, end))
            and text[0].isupper()
        )

    def _continues_title(self, pieces: list[str], index: int, end: int) -> bool:
        """Tell whether a line belongs to the title of a division, which may take several lines."""
        line = self.lines[index]
        if self.quoted[index] or len(line.text) > _LONGEST_HEADING:
            return False
        if match_khoan(line, None) or line.text.startswith("- "):
            return False
        if not pieces:
            return is_upper(line.text) or not ends_sentence(line.text)
        return is_upper(line.text) and is_upper(pieces[-1])

    def _next_is_first_khoan(self, index: int, end: int) -> bool:
        if index >= end:
            return False
        item = match_khoan(self.lines[index], None)
        return item is not None and item.order == (1, 0)

    def _articles(self, start: int, end: int, parent: Node | None) -> None:
        """Read khoản, điểm and text between two headings."""
        if start >= end:
            return
        candidates = self._candidates(start, end, match_khoan)
        holds = parent is None or parent.type in self.holders
        khoan = choose_khoan(candidates) if holds else {}
        limits = [*sorted({start, *khoan}), end]
        for begin, stop in pairwise(limits):
            holder = parent
            diem: dict[int, Item] = {}
            if begin in khoan:
                if parent is not None:
                    self._back_to(parent)
                holder = self._open("khoan", khoan[begin].label)
                self._note_marks(holder, self.lines[begin])
                self._add_text(holder, khoan[begin].rest)
            inner = begin + 1 if begin in khoan else begin
            if holder is None or holder.type in (*self.holders, "khoan"):
                diem = choose_diem(self._candidates(inner, stop, match_diem))
            self._text_and_diem(inner, stop, holder, diem)

    def _text_and_diem(
        self, start: int, end: int, holder: Node | None, diem: dict[int, Item]
    ) -> None:
        current = holder
        for index in range(start, end):
            line = self.lines[index]
            if index in diem:
                if holder is not None:
                    self._back_to(holder)
                current = self._open("diem", _letter(diem[index]))
                self._add_text(current, diem[index].rest)
            elif current is not None:
                self._add_text(current, line.text, continues=line.continues)
            if current is not None:
                self._note_marks(current, line)

    def _back_to(self, node: Node) -> None:
        while self.path and self.path[-1] is not node:
            self.path.pop()

    def _candidates(self, start: int, end: int, match) -> list[Candidate]:
        found = []
        for index in range(start, end):
            if self.quoted[index]:
                continue
            above = self.lines[index - 1] if index > start else None
            item = match(self.lines[index], above)
            if item:
                clean = above is None or self.lines[index].gap or ends_sentence(above.text)
                found.append(Candidate(index, item, clean))
        return found

    def _note_marks(self, node: Node, line: Line) -> None:
        for mark in line.marks:
            self.anchor_of_mark.setdefault(mark, node.anchor)

    def _add_text(self, node: Node, text: str, *, continues: bool = False) -> None:
        if not text:
            return
        pieces = self.texts.setdefault(node.anchor, [])
        if pieces:
            pieces.append(" " if continues else "\n")
        pieces.append(text)


def _letter(item: Item) -> str:
    # The accepted order may correct the label that was read ("d" for "đ").
    number, suffix = item.order
    return LETTERS[number - 1] + (str(suffix) if suffix else "")


def _is_title(text: str, khoan_follows: bool) -> bool:
    """Tell a title from a provision: decisions write the provision right after "Điều 1."."""
    if not text or len(text) > _LONGEST_HEADING or text.endswith((":", ";", ",", "./.")):
        return False
    if text.endswith((".", "…")):
        return khoan_follows and len(text) <= _LONGEST_HEADING_WITH_STOP
    return True
