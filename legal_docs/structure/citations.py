"""Resolves cited phrases to anchors of the document or to other documents."""

from .labels import anchor_piece
from .model import LEVELS, Citation, Node, ParsedDocument
from .phrases import Phrase, find_phrases

_THIS = ["này"]


def find_citations(document: ParsedDocument, amended: dict[str, str]) -> list[Citation]:
    """Return the citations of all parts in the order of the text.

    ``amended`` gives by anchor the other document that a Điều or khoản amends, to which its bare
    references belong.
    """
    resolver = _Resolver(document, amended)
    citations: list[Citation] = []
    for root in document.nodes:
        resolver.collect(root, [], citations)
    return citations


def find_legal_basis(preamble: str) -> list[Citation]:
    """Return the documents that the "Căn cứ …" lines of the preamble name."""
    return [
        Citation(line[phrase.start : phrase.end], "", _external(phrase), "external")
        for line in preamble.splitlines()
        if line.lower().startswith("căn cứ")
        for phrase in find_phrases(line)
        if phrase.document not in ("", "này")
    ]


def _external(phrase: Phrase) -> str:
    provision = _anchor_of(phrase.levels)
    return f"{phrase.document}#{provision}" if provision else phrase.document


def _anchor_of(levels: dict[str, list[str]]) -> str:
    """Return the anchor that labels name, up to the first level that names several."""
    pieces: list[str] = []
    chosen = ("dieu", "khoan", "diem") if "dieu" in levels else tuple(reversed(LEVELS))
    for level in chosen:
        labels = levels.get(level)
        if not labels or labels == _THIS:
            continue
        if len(labels) > 1 and pieces:
            break
        pieces.append(anchor_piece(level, labels[0]))
        if len(labels) > 1:
            break
    return "-".join(pieces)


class _Resolver:
    def __init__(self, document: ParsedDocument, amended: dict[str, str]) -> None:
        self.anchors = {node.anchor for node in document.walk()}
        self.amended = amended

    def collect(self, node: Node, above: list[Node], citations: list[Citation]) -> None:
        """Add the citations of a part and of all parts below it."""
        path = [*above, node]
        for text in (node.heading, node.text):
            for phrase in find_phrases(text):
                citation = self._resolve(text, phrase, path)
                if citation:
                    citations.append(citation)
        for child in node.children:
            self.collect(child, path, citations)

    def _resolve(self, text: str, phrase: Phrase, path: list[Node]) -> Citation | None:
        words = " ".join(text[phrase.start : phrase.end].split())
        source = path[-1].anchor
        if phrase.document not in ("", "này"):
            return Citation(words, source, _external(phrase), "external")
        speaks_of_itself = phrase.document == "này" or _THIS in phrase.levels.values()
        other = None if speaks_of_itself else self._amended(path)
        if other is not None:
            if "dieu" not in phrase.levels:
                # "Sửa đổi khoản 2 như sau": of an article that an earlier line names.
                return None
            phrase.document = other
            return Citation(words, source, _external(phrase), "external")
        parent, members = self._meant(phrase, path)
        if not members:
            return None
        missing = [anchor for anchor in members if anchor not in self.anchors]
        if not missing:
            target = members[0] if len(members) == 1 else parent or members[0]
            return Citation(words, source, target, "resolved")
        if not speaks_of_itself and not {"dieu", "chuong", "phan"} & phrase.levels.keys():
            # "khoản 2" alone need not mean this document, so it is no proof of a mistake.
            return None
        several_in_nothing = len(members) > 1 and parent and parent not in self.anchors
        target = parent if several_in_nothing else missing[0]
        return Citation(words, source, target, "dangling")

    def _amended(self, path: list[Node]) -> str | None:
        for node in reversed(path):
            if node.anchor in self.amended:
                return self.amended[node.anchor]
        return None

    def _meant(self, phrase: Phrase, path: list[Node]) -> tuple[str, list[str]]:
        """Return the common parent and the anchors that a phrase means in this document.

        Levels that are not named, or named "này", are those of the part that speaks.
        """
        own = {node.type: node for node in path}
        levels = phrase.levels
        named = [level for level in reversed(LEVELS) if level in levels]
        parent = self._starting_point(named[0], levels, own)
        if parent is None:
            return "", []
        for position, level in enumerate(named):
            labels = levels[level]
            if labels == _THIS:
                if level not in own:
                    return "", []
                parent = own[level].anchor
                continue
            members = [self._child(parent, level, label) for label in labels]
            if len(members) > 1 or position == len(named) - 1:
                return parent, members
            parent = members[0]
        return "", [parent] if parent else []

    def _starting_point(
        self, largest: str, levels: dict[str, list[str]], own: dict[str, Node]
    ) -> str | None:
        """Return the anchor below which the largest named level is looked for."""
        if largest in ("phan", "chuong", "dieu") or levels[largest] == _THIS:
            return ""
        enclosing = {
            "diem": ("khoan", "dieu"),
            "khoan": ("dieu", "muc"),
            "tieu_muc": ("muc",),
            "muc": ("chuong", "phan"),
        }[largest]
        for level in enclosing:
            if level in own:
                return own[level].anchor
        return "" if largest in ("muc", "khoan") else None

    def _child(self, parent: str, level: str, label: str) -> str:
        piece = anchor_piece(level, label)
        if level in ("phan", "chuong", "dieu") or not parent:
            return piece
        return f"{parent}-{piece}"
