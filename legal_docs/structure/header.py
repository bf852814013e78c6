"""What stands around the text: number, kind, issuer, dates, title, signatory."""

import re
from datetime import date

from portal.base.text import canonical_number, fold

from .headings import match_heading
from .lines import Line, ends_sentence, is_upper
from .model import ParsedDocument
from .names import (
    KINDS_WITH_NAME,
    body_name,
    issuer_of_number,
    kind_named,
    kind_of_number,
    office_name,
)

_HEADER_LINES = 40
_CODE = r"[A-ZĐa-zđ&]{1,12}\d{0,2}(?:\s?[-–]\s?[A-ZĐa-zđ&]{1,12}\d{0,2}){0,5}"
# "Số: 80/2020/TT-BCA", "Luật số: 37/2018/QH14", "Số:   /2020/TT-BCA", "Số: 64-CP".
_NUMBER = re.compile(
    rf"\bsố\s?:?\s?(?P<number>\d{{0,5}}[a-zđ]?\s?(?:/\s?(?:19|20)\d\d)?\s?[/-]\s?{_CODE}"
    rf"(?:\s?/\s?{_CODE}){{0,2}})(?![^\W\d_])",
    re.IGNORECASE,
)
_MOTTO = re.compile(
    r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI\s+CHỦ\s+NGHĨA\s+VIỆT\s+NAM|Độc lập\s?[-–]\s?Tự do\s?[-–]"
    r"\s?Hạnh phúc",
    re.IGNORECASE,
)
_DATE = re.compile(r"ngày\s?(\d{1,2})\s?tháng\s?(\d{1,2})\s?năm\s?(\d{4})", re.IGNORECASE)
_PLACE_AND_DATE = re.compile(r"[^\W\d_][^,.:;]{1,40},\s?ngày\b", re.IGNORECASE)
_PREAMBLE_BEGINS = re.compile(
    r"(?:Căn cứ|CĂN CỨ|Theo đề nghị|Xét |Thực hiện|Để |Nhằm |Trên cơ sở|Trong |Kính gửi|Thi hành"
    r"|.{3,80}\bban hành (?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư)\b"
    r"|.{3,80}(?:điện|quyết định|QUYẾT ĐỊNH|quyết nghị|QUYẾT NGHỊ)\s?:)"
)
_EFFECT = re.compile(
    r"(?:Bộ luật|Luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư(?: liên tịch)?|Chỉ thị)"
    r" này (?:bắt đầu )?có hiệu lực(?: thi hành)?,? ?(?:kể )?(?:từ )?(?P<from>(?:kể )?(?:từ )?ngày"
    r" (?:(?P<signing>ký|thông qua|ban hành)|(?P<day>\d{1,2}) tháng (?P<month>\d{1,2}) năm"
    r" (?P<year>\d{4})|(?P<numeric>\d{1,2}[/-]\d{1,2}[/-]\d{4})))"
)
_SIGNING_FOR = re.compile(r"(?:TM|KT|TL|TUQ|Q)\.\s?")
_NAME = re.compile(r"(?:[A-ZĐÀ-Ỹ][a-zà-ỹđ]{0,7}(?:\s|$)){2,8}")
_CERTIFYING = re.compile(r"XÁC THỰC|CỘNG HÒA|CHỨNG THỰC")
_RANK = re.compile(r"(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy)\s+")
_DECIDER = re.compile(
    r"(?:THỦ TƯỚNG CHÍNH PHỦ|BỘ TRƯỞNG|CHỦ TỊCH|TỔNG |CHÁNH ÁN|VIỆN TRƯỞNG|THỐNG ĐỐC|GIÁM ĐỐC"
    r"|CỤC TRƯỞNG|CHÍNH PHỦ|QUỐC HỘI|ỦY BAN|HỘI ĐỒNG NHÂN DÂN)(?![^\W\d_])"
)
_LONGEST_TITLE = 1000


def read_header(document: ParsedDocument, preamble: list[Line]) -> None:
    """Set number, kind, issuer, dates and title from the lines before the text."""
    lines = [line for line in preamble[:_HEADER_LINES] if line.text]
    kind_index, kind, name = _find_kind(lines)
    top = lines if kind_index is None else lines[:kind_index]
    document.number = _number(top) or _number(lines[: (kind_index or 0) + 3])
    document.kind = kind or kind_of_number(document.number)
    document.issuer = _issuer(top) or issuer_of_number(document.number)
    document.issued_on = _issued_on(top) or _issued_on(_dated_places(lines))
    if kind_index is not None:
        below = lines[kind_index + 1 :]
        if kind == "Văn bản hợp nhất" and below and kind_named(below[0].text):
            # The consolidated document's own kind stands above its title.
            name, below = kind_named(below[0].text), below[1:]
        document.title = _title(below, name, document.issuer)
    document.effective_on = _effective_on(document)


def _find_kind(lines: list[Line]) -> tuple[int | None, str, str]:
    """Return the line that names the kind, the kind, and what of the title stands on that line."""
    for index, line in enumerate(lines):
        if _PREAMBLE_BEGINS.match(line.text):
            break
        kind = kind_named(line.text)
        if kind and (is_upper(line.text) or line.text[0].isupper()):
            return index, kind, ""
        for name in KINDS_WITH_NAME:
            words = line.text[: len(name)]
            rest = line.text[len(name) :]
            if (
                fold(words) == fold(name)
                and rest.startswith(" ")
                and (is_upper(line.text) or not ends_sentence(line.text))
                and not re.match(r"\s+số\b", rest, re.IGNORECASE)
            ):
                return index, name, rest.strip()
    return None, "", ""


def _number(lines: list[Line]) -> str:
    for line in lines:
        if _PREAMBLE_BEGINS.match(line.text):
            return ""
        match = _NUMBER.search(_MOTTO.sub(" ", line.text))
        if match:
            return canonical_number(match["number"])
    return ""


def _issuer(lines: list[Line]) -> str:
    """Join the capital lines above the number; a second body on its own line is the issuer."""
    names: list[str] = []
    for line in lines:
        text = _MOTTO.sub(" ", line.text).strip(" -–_|")
        if _NUMBER.search(text) or _PLACE_AND_DATE.match(text) or re.match(r"Số\s?:", text):
            break
        if text and is_upper(text) and len(text) > 2:
            names.append(text)
        elif names and text:
            break
    if not names:
        return ""
    whole = body_name(" ".join(names))
    last = body_name(names[-1])
    begins_a_body = re.match(r"(?:CỤC|TỔNG CỤC|VỤ|CÔNG AN|VĂN PHÒNG|SỞ|BỘ)\b", names[-1])
    return last if len(names) > 1 and begins_a_body else whole


def _issued_on(lines: list[Line]) -> date | None:
    for line in lines:
        if not re.search(r"ngày", line.text, re.IGNORECASE):
            continue
        match = _DATE.search(line.text)
        if match:
            return _date(match[3], match[2], match[1])
    return None


def _dated_places(lines: list[Line]) -> list[Line]:
    """Older documents have place and date below the title."""
    found = []
    for line in lines:
        if _PREAMBLE_BEGINS.match(line.text):
            break
        if _PLACE_AND_DATE.match(line.text):
            found.append(line)
    return found


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _title(lines: list[Line], name: str, issuer: str) -> str:
    pieces = [name] if name else []
    for line in lines:
        text = line.text.strip()
        if (
            _PREAMBLE_BEGINS.match(text)
            or match_heading(line, None)
            or text.startswith(("(", "- "))
        ):
            break
        if _PLACE_AND_DATE.match(text) or (pieces and _names_decider(text, issuer)):
            break
        if pieces and not kind_named(pieces[-1]) and not _goes_on(pieces[-1], line):
            break
        pieces.append(text)
        if len(" ".join(pieces)) > _LONGEST_TITLE:
            break
    return " ".join(pieces)


def _names_decider(text: str, issuer: str) -> bool:
    """Decisions repeat who decides below the title ("BỘ TRƯỞNG BỘ CÔNG AN")."""
    return is_upper(text) and (bool(_DECIDER.match(text)) or fold(text) == fold(issuer))


def _goes_on(above: str, line: Line) -> bool:
    if line.text[0].islower():
        return True
    if is_upper(above):
        return is_upper(line.text)
    return not line.gap and not is_upper(line.text) and not ends_sentence(above)


def _effective_on(document: ParsedDocument) -> date | None:
    for node in document.walk():
        match = _EFFECT.search(node.text)
        if not match:
            continue
        if match["signing"]:
            return document.issued_on
        if match["numeric"]:
            day, month, year = re.split(r"[/-]", match["numeric"])
            return _date(year, month, day)
        return _date(match["year"], match["month"], match["day"])
    return None


def read_signature(document: ParsedDocument, closing: list[Line]) -> None:
    """Set the signatory and the office that the signature names, where they are present."""
    # A PDF puts the two columns of the signature on one line: "Nơi nhận: BỘ TRƯỞNG".
    texts = [re.sub(r"^Nơi nhận\s?:\s?", "", line.text, flags=re.IGNORECASE) for line in closing]
    titles = [
        text for text in texts if is_upper(text) and len(text) < 100 and not _CERTIFYING.match(text)
    ]
    names = [line.text for line in closing if _is_name(line.text)]
    if names and titles:
        document.signatory = names[-1]
    if titles:
        office = _SIGNING_FOR.sub("", titles[-1])
        document.signatory_title = office_name(office)


def _is_name(text: str) -> bool:
    return bool(_NAME.fullmatch(_RANK.sub("", text.strip())))
