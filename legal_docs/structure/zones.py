"""Cuts a document into preamble, body, closing, appendices and footnotes."""

import re
from dataclasses import dataclass, field

from portal.base.text import fold

from .headings import Heading, match_heading, match_khoan
from .lines import Line, ends_sentence, is_upper
from .model import Appendix

_RECIPIENTS = re.compile(r"N[ơo]i nhận\s?(?::|$)", re.IGNORECASE)
_SIGNING_FOR = re.compile(r"(?:TM|KT|TL|TUQ|Q)\.\s?[A-ZĐÀ-Ỹ]{2}")
_OFFICES = re.compile(
    r"(?:(?:QUYỀN |PHÓ )?(?:BỘ TRƯỞNG|THỦ TƯỚNG|CHỦ TỊCH|TỔNG BÍ THƯ|BÍ THƯ|THỐNG ĐỐC|CHÁNH ÁN"
    r"|VIỆN TRƯỞNG|TỔNG THANH TRA|TỔNG KIỂM TOÁN|GIÁM ĐỐC|CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|TỔNG GIÁM ĐỐC"
    r"|CHÁNH VĂN PHÒNG|TƯ LỆNH|BỘ TRƯỞNG, CHỦ NHIỆM|CHỦ NHIỆM|TRƯỞNG BAN|TỔNG THƯ KÝ|HIỆU TRƯỞNG))"
    r"(?: [^\W\d_a-zà-ỹđ]+){0,8}"
)
_ADOPTED = re.compile(
    r"(?:Bộ luật|Luật|Pháp lệnh|Nghị quyết|Hiến pháp) này (?:đã )?được .{0,120}thông qua"
)
# Consolidated texts are certified, not signed.
_CERTIFIED = ("XÁC THỰC VĂN BẢN HỢP NHẤT", "Xác thực văn bản hợp nhất")
_APPENDIX = re.compile(r"PHỤ LỤC(?:\s+(?:SỐ\s+)?(?:[IVXL]+|\d+|[A-Z]))?\s*[.:]?(?:\s.*)?$")
_APPENDIX_SHORT = re.compile(r"Phụ lục(?:\s+(?:số\s+)?(?:[IVXL]+|\d+|[A-Z]))?\s*[.:]?$")
_ATTACHED = re.compile(
    r"(?:QUY CHẾ|QUY ĐỊNH|ĐIỀU LỆ|DANH MỤC|ĐỀ ÁN|CHƯƠNG TRÌNH|KẾ HOẠCH|CHIẾN LƯỢC|QUY TRÌNH"
    r"|QUY CHUẨN|NỘI QUY|MẪU SỐ|MẪU|BIỂU MẪU|HƯỚNG DẪN)(?![^\W\d_])"
)
_ISSUED_WITH = re.compile(r"\(?\s?(?:[Bb]an hành |BAN HÀNH )?(?:[Kk]èm theo|KÈM THEO) ")
_NOTE = re.compile(r"\[(\d{1,3})\] ")
_END_MARK = re.compile(r"\./\.?$")


@dataclass(slots=True)
class Zones:
    """The lines of each zone; ``notes`` are markers of footnotes with their paragraphs."""

    preamble: list[Line] = field(default_factory=list)
    body: list[Line] = field(default_factory=list)
    closing: list[Line] = field(default_factory=list)
    appendices: list[Appendix] = field(default_factory=list)
    notes: list[tuple[str, list[str]]] = field(default_factory=list)


def split_zones(lines: list[Line]) -> Zones:
    """Return the zones of a document; every line comes to stand in exactly one of them."""
    zones = Zones()
    lines = _take_notes(lines, zones)
    headings = [
        match_heading(line, lines[index - 1] if index else None) for index, line in enumerate(lines)
    ]
    start = _start_of_body(lines, headings)
    end = _end_of_body(lines, headings, start)
    appended = _start_of_appendices(lines, end)
    zones.preamble, zones.body = lines[:start], lines[start:end]
    zones.closing = lines[end:appended]
    zones.appendices = _appendices(lines[appended:])
    return zones


def _take_notes(lines: list[Line], zones: Zones) -> list[Line]:
    """Take out the footnotes: "[n] …" after the mark [n] was met in the text.

    At the foot of a page a note is one paragraph. After the signature, where consolidated texts
    gather them, everything up to the next note or appendix belongs to the note.
    """
    met: set[str] = set()
    kept: list[Line] = []
    ended = in_note = False
    for index, line in enumerate(lines):
        note = _NOTE.match(line.text)
        ended = ended or (index > 0 and _ends_body(lines, index))
        if note and note[1] in met:
            zones.notes.append((note[1], [line.text[note.end() :]]))
            in_note = ended
        elif in_note and not _begins_appendix(lines, index):
            zones.notes[-1][1].append(line.text)
        else:
            in_note = False
            kept.append(line)
        met.update(line.marks)
    return kept


def _start_of_body(lines: list[Line], headings: list[Heading | None]) -> int:
    found = [(index, heading) for index, heading in enumerate(headings) if heading]
    beginnings = [index for index, heading in found if heading.order == (1, 0)]
    if not any(heading.type == "dieu" and heading.order == (1, 0) for _, heading in found):
        # An excerpt: the first heading that cannot be a sentence.
        beginnings = [index for index, heading in found if heading.certain]
    if not beginnings:
        return _start_of_list(lines)
    first = beginnings[0]
    if any(fold(line.text).strip(":. ") == "muc luc" for line in lines[:first]):
        # A table of contents names every heading once; the body begins where the first returns.
        name = fold(lines[first].text)
        again = (index for index, _ in found if index > first and fold(lines[index].text) == name)
        return next(again, first)
    return first


def _start_of_list(lines: list[Line]) -> int:
    """A document without Điều (telegram, directive): the body begins with its first number."""
    for index, line in enumerate(lines):
        above = lines[index - 1] if index else None
        if line.text.startswith("I. ") and is_upper(line.text):
            return index
        item = match_khoan(line, above)
        if item and item.order == (1, 0):
            return index
        if above and _ends_body(lines, index):
            return len(lines)
    return len(lines)


def _end_of_body(lines: list[Line], headings: list[Heading | None], start: int) -> int:
    for index in range(start + 1, len(lines)):
        if _ends_body(lines, index) and not headings[index]:
            return index
        if (
            _END_MARK.search(lines[index - 1].text[-4:])
            and not headings[index]
            and not match_khoan(lines[index], None)
        ):
            return index
    return len(lines)


def _ends_body(lines: list[Line], index: int) -> bool:
    """Tell whether recipients, signature, adoption formula or an appendix begin with a line."""
    text = lines[index].text
    if _RECIPIENTS.match(text) or _ADOPTED.match(text) or text in _CERTIFIED:
        return True
    if is_upper(text) and len(text) < 120:
        if _SIGNING_FOR.match(text):
            return True
        if _OFFICES.fullmatch(text) and ends_sentence(lines[index - 1].text):
            return True
        if _APPENDIX.match(text):
            return True
    return bool(_APPENDIX_SHORT.fullmatch(text)) or _begins_attachment(lines, index)


def _begins_attachment(lines: list[Line], index: int) -> bool:
    """A capital title whose next lines say "(Ban hành kèm theo …)"."""
    text = lines[index].text
    if not (is_upper(text) and _ATTACHED.match(text)):
        return False
    for line in lines[index + 1 : index + 5]:
        if _ISSUED_WITH.match(line.text):
            return True
        if not is_upper(line.text) and len(line.text) > 120:
            return False
    return False


def _begins_appendix(lines: list[Line], index: int) -> bool:
    text = lines[index].text
    return bool(
        (is_upper(text) and len(text) < 200 and _APPENDIX.match(text))
        or _APPENDIX_SHORT.fullmatch(text)
        or _begins_attachment(lines, index)
    )


def _start_of_appendices(lines: list[Line], end: int) -> int:
    for index in range(end, len(lines)):
        if _begins_appendix(lines, index):
            return index
    return len(lines)


def _appendices(lines: list[Line]) -> list[Appendix]:
    found: list[tuple[list[str], list[str]]] = []
    title_goes_on = False
    for index, line in enumerate(lines):
        if not found or (not title_goes_on and _begins_appendix(lines, index)):
            found.append(([line.text], []))
            title_goes_on = True
            continue
        title, text = found[-1]
        title_goes_on = title_goes_on and is_upper(line.text) and not match_heading(line, None)
        (title if title_goes_on else text).append(line.text)
    return [Appendix(" ".join(title), "\n".join(text)) for title, text in found]
