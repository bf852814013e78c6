"""The text of a Word document in reading order, with its automatic numbers and its footnotes."""

from io import BytesIO

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.table import Table
from docx.text.paragraph import Paragraph

from .labels import int_to_roman

_FOOTNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"


def text_of_docx(data: bytes) -> str:
    """Return one line a paragraph; table cells follow one another row by row."""
    document = docx.Document(BytesIO(data))
    numbering = _Numbering(document)
    lines: list[str] = []
    _collect(document.iter_inner_content(), numbering, lines)
    lines.extend(_footnotes(document))
    return "\n".join(lines)


def _collect(blocks, numbering: "_Numbering", lines: list[str]) -> None:
    for block in blocks:
        if isinstance(block, Table):
            seen = set()
            for row in block.rows:
                for cell in row.cells:
                    # A merged cell is reported once for every grid place it covers.
                    if cell._tc not in seen:
                        seen.add(cell._tc)
                        _collect(cell.iter_inner_content(), numbering, lines)
        else:
            number = numbering.label(block)
            text = _paragraph_text(block)
            lines.append(f"{number} {text}" if number else text)


def _paragraph_text(paragraph: Paragraph) -> str:
    if not paragraph._p.findall(f".//{qn('w:footnoteReference')}"):
        return paragraph.text
    pieces = []
    for element in paragraph._p.iter(qn("w:t"), qn("w:tab"), qn("w:br"), qn("w:footnoteReference")):
        if element.tag == qn("w:t"):
            pieces.append(element.text or "")
        elif element.tag == qn("w:footnoteReference"):
            pieces.append(f"[{element.get(qn('w:id'))}]")
        else:
            pieces.append(" ")
    return "".join(pieces)


def _footnotes(document: Document) -> list[str]:
    lines = []
    for relation in document.part.rels.values():
        if relation.reltype != _FOOTNOTES:
            continue
        for note in parse_xml(relation.target_part.blob).findall(qn("w:footnote")):
            text = "".join(piece.text or "" for piece in note.iter(qn("w:t"))).strip()
            if text:
                lines.append(f"[{note.get(qn('w:id'))}] {text}")
    return lines


class _Numbering:
    """Counts Word's automatic lists as Word displays them."""

    def __init__(self, document: Document) -> None:
        self._levels: dict[tuple[str, int], tuple[str, str, int]] = {}
        self._abstract_of: dict[str, str] = {}
        self._counters: dict[str, dict[int, int]] = {}
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError):
            return
        for abstract in root.findall(qn("w:abstractNum")):
            identifier = abstract.get(qn("w:abstractNumId"))
            for level in abstract.findall(qn("w:lvl")):
                self._levels[identifier, int(level.get(qn("w:ilvl")))] = (
                    _value(level, "w:numFmt") or "decimal",
                    _value(level, "w:lvlText") or "",
                    int(_value(level, "w:start") or 1),
                )
        for number in root.findall(qn("w:num")):
            self._abstract_of[number.get(qn("w:numId"))] = _value(number, "w:abstractNumId") or ""

    def label(self, paragraph: Paragraph) -> str:
        """Return the number that Word shows before the paragraph, or an empty string."""
        place = self._place(paragraph)
        if place is None:
            return ""
        number_id, depth = place
        abstract = self._abstract_of.get(number_id, "")
        if (abstract, depth) not in self._levels:
            return ""
        style, pattern, start = self._levels[abstract, depth]
        if style in ("bullet", "none"):
            return "-" if style == "bullet" else ""
        counters = self._counters.setdefault(number_id, {})
        counters[depth] = counters.get(depth, start - 1) + 1
        for deeper in [level for level in counters if level > depth]:
            del counters[deeper]
        for level in range(depth + 1):
            level_style, _, level_start = self._levels.get((abstract, level), ("decimal", "", 1))
            shown = _shown(counters.get(level, level_start), level_style)
            pattern = pattern.replace(f"%{level + 1}", shown)
        return pattern.strip()

    def _place(self, paragraph: Paragraph) -> tuple[str, int] | None:
        sources = [paragraph._p.pPr]
        style = paragraph.style
        while style is not None:
            sources.append(style.element.find(qn("w:pPr")))
            style = style.base_style
        for properties in sources:
            found = None if properties is None else properties.find(qn("w:numPr"))
            if found is not None and _value(found, "w:numId") is not None:
                return _value(found, "w:numId"), int(_value(found, "w:ilvl") or 0)
        return None


def _value(element, tag: str) -> str | None:
    child = element.find(qn(tag))
    return None if child is None else child.get(qn("w:val"))


def _shown(number: int, style: str) -> str:
    if style == "lowerLetter" and 1 <= number <= 26:
        return chr(ord("a") + number - 1)
    if style == "upperLetter" and 1 <= number <= 26:
        return chr(ord("A") + number - 1)
    if style in ("upperRoman", "lowerRoman") and 1 <= number <= 60:
        roman = int_to_roman(number)
        return roman if style == "upperRoman" else roman.lower()
    return str(number)
