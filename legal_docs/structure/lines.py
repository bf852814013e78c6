"""From physical lines to paragraphs: wrapped lines are joined, structural lines stand alone."""

import re
from dataclasses import dataclass

from .cleaning import PhysicalLine, physical_lines

_STRUCTURAL = re.compile(
    r"(?:[-+]\s|\[\d{1,3}\]\s|\(?[a-zđ]\d{0,2}\s?\)|\d{1,3}\s?[a-zđ]?\s?(?:[.)/](?!\d)|-\s)|[lI]\s?\.\s"
    r"|[a-zđ]\s?[./-]\s|[IVX]{1,6}\s?[.:]\s"
    r"|[ĐD]\s?[iI]\s?[ềêếỀÊẾeE]\s?[uU]\s?[\dlIO]|(?:CHƯƠNG|Ch\s?ương|PHẦN|Phần|MỤC|Mục)\s"
    r"|(?:TIỂU MỤC|Tiểu mục)\s|Căn cứ\b|Theo đề nghị\b|Nơi nhận|Số\s?:"
    r"|(?:TM|KT|TL|TUQ|Q)\.\s?[A-ZĐ]|PHỤ LỤC|Phụ lục\s[IVX\d]"
    r"|[“\"]\s?(?:Điều|Chương|Mục|\d|[a-z]\)))"
)
_HEADING = re.compile(r"(?:Điều|ĐIỀU|Chương|Mục|Phần|Tiểu mục)\s[\dIVXLt]")
_ENDS_SENTENCE = re.compile(r"[.;:!?…][”\"'’)\]/.]*$")
_ENDS_IN_NUMBER_CODE = re.compile(r"(?:[A-ZĐ\d&]-|[\dA-ZĐ]/)$")
_STARTS_NUMBER_CODE = re.compile(r"[A-ZĐ\d]")
# A text counts as hard-wrapped when its lines end near one margin that is no wider than this.
_WIDEST_PAGE = 140
_FULL_SHARE = 0.72


@dataclass(slots=True)
class Line:
    """A paragraph, or a line that may begin a part of the text.

    ``gap``: white space stood before it. ``continues``: it looks broken off the line above, so it
    belongs to that line if it turns out to be no heading. ``marks``: footnote marks found in it.
    """

    text: str
    gap: bool
    continues: bool
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Margins:
    """How the file was wrapped: ``width`` 0 means one paragraph a line."""

    width: float
    spaced: bool


def is_upper(text: str) -> bool:
    """Tell whether a text has letters and all of them are capitals."""
    return text.isupper()


def ends_sentence(text: str) -> bool:
    """Tell whether a text ends with a mark that closes a sentence or a list item."""
    return bool(_ENDS_SENTENCE.search(text[-8:]))


def read_lines(text: str) -> list[Line]:
    """Return the paragraphs of a text."""
    physical = physical_lines(text)
    margins = _margins(physical)
    lines: list[Line] = []
    previous: PhysicalLine | None = None
    pieces: list[str] = []
    for current in physical:
        structural = bool(_STRUCTURAL.match(current.text))
        broken_off = previous is not None and _broken_off(
            previous, current, margins, in_heading=bool(_HEADING.match(pieces[0]))
        )
        if broken_off and lines and not structural:
            glue = "" if _splits_a_number(previous.text, current.text) else " "
            pieces.append(glue + current.text)
            lines[-1].marks += current.marks
        else:
            if lines:
                lines[-1].text = "".join(pieces)
            pieces = [current.text]
            lines.append(Line(current.text, current.blank_before, broken_off, current.marks))
        previous = current
    if lines:
        lines[-1].text = "".join(pieces)
    return lines


def _margins(lines: list[PhysicalLine]) -> _Margins:
    lengths = sorted(len(line.text) for line in lines if len(line.text) > 40)
    if len(lengths) < 5:
        return _Margins(0, False)
    width = lengths[int(len(lengths) * 0.95)]
    near = sum(1 for length in lengths if length >= _FULL_SHARE * width)
    if width > _WIDEST_PAGE or near < 0.5 * len(lengths):
        return _Margins(0, False)
    gaps = sum(1 for line in lines if line.blank_before)
    return _Margins(width, gaps >= 0.15 * len(lines))


def _broken_off(
    above: PhysicalLine, line: PhysicalLine, margins: _Margins, *, in_heading: bool
) -> bool:
    """Tell whether a line goes on with the sentence, or the heading, of the line above it."""
    ended = ends_sentence(above.text)
    if not line.blank_before:
        if line.opened or _splits_a_number(above.text, line.text):
            return True
        if above.closed:
            return False
    first = line.text[0]
    if (first.islower() or first in ",;)") and not ended and not is_upper(above.text):
        return True
    if line.blank_before or not margins.width or len(above.text) < _FULL_SHARE * margins.width:
        return False
    if is_upper(above.text) and not is_upper(line.text):
        return False
    if first.islower():
        return True
    if in_heading and len(above.text) + len(line.text.split()[0]) < margins.width:
        # The first word would have fitted on the line of the heading: the text begins here.
        return False
    return margins.spaced or not ended


def _splits_a_number(above: str, line: str) -> bool:
    """Tell whether a document number was broken after its hyphen or slash ("TT-" / "BCA")."""
    return bool(_ENDS_IN_NUMBER_CODE.search(above[-3:]) and _STARTS_NUMBER_CODE.match(line))
