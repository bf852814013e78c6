"""Which lines can begin a part: Phần, Chương, Mục, Tiểu mục, Điều, khoản, điểm."""

import re
from dataclasses import dataclass

from .labels import label_value, letter_value
from .lines import Line, ends_sentence, is_upper
from .model import NodeType

_NUMBER = r"(?P<number>[IVXLl]{1,7}|\d{1,3})(?P<letter>[a-zđ]?)"
_ORDINAL = (
    r"(?P<words>(?:[Tt]hứ|THỨ)\s+[^\W\d_]{1,5}(?:\s+(?:một|hai|ba|tư|năm|MỘT|HAI|BA|TƯ|NĂM))?)"
)
_REST = r"(?P<separator>\s?[.:\-–])?(?:\s+|$)(?P<rest>.*)$"
_DIVISIONS: tuple[tuple[NodeType, re.Pattern[str]], ...] = (
    ("phan", re.compile(rf"(?:P\s?hần|PHẦN)\s+(?:{_ORDINAL}|{_NUMBER})(?!\w){_REST}")),
    ("chuong", re.compile(rf"(?:C\s?h\s?ương|CH\s?ƯƠNG)\s+{_NUMBER}(?!\w){_REST}")),
    ("tieu_muc", re.compile(rf"(?:Tiểu mục|TIỂU MỤC|Tiểu Mục)\s+{_NUMBER}(?!\w){_REST}")),
    ("muc", re.compile(rf"(?:M\s?ục|MỤC)\s+{_NUMBER}(?!\w){_REST}")),
)
_DIEU = re.compile(
    r"(?:[ĐD]\s?i\s?[ềêế]\s?u|[ĐD]\s?I\s?[ỀÊẾ]\s?U)\s?(?P<number>[\dlIO]{1,4})(?P<letter>[a-zđ]?)"
    r"(?!\w)(?P<separator>\s?[.:]|\s[-–])?(?P<rest>.*)$"
)
# Besides "1." and "a)", older documents write "1-", "1/", "1)" and "a-", "a/", "a.".
_KHOAN = re.compile(
    r"(?P<number>\d{1,3}|[lI])\s?(?P<letter>[a-zđ]?)\s?(?P<mark>\.(?!\d)|[-/)](?=\s))\s*(?P<rest>.*)$"
)
_DIEM = re.compile(
    r"(?P<letter>[a-zđ])\s?(?P<number>\d{0,2})\s?(?P<mark>[).]|[-/](?=\s))\s*(?P<rest>.*)$"
)
# What a sentence that names a provision goes on with.
_CROSS_REFERENCE = re.compile(
    r"(?:này|của|và|hoặc|đến|tại|thì|được|quy định|Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết"
    r"|Quyết định|Thông tư|Hiến pháp|Quy chế|Quy định này|Điều lệ)\b"
)
# After these words a number at the start of the next line belongs to the sentence.
_WANTS_NUMBER = (
    r"điểm|khoản|điều|mục|chương|phần|tại|của|theo|đến|từ|năm|tháng|ngày|số|cấp"
    r"|loại|hạng|mức|các|quý|nhóm|bảng|biểu|mẫu|phụ lục|giai đoạn|khóa|lần"
)
_WANTS_ITEM = re.compile(rf"(?:\b(?:{_WANTS_NUMBER})|\()$", re.IGNORECASE)
_WANTS_HEADING = re.compile(rf"(?:\b(?:{_WANTS_NUMBER}|và|hoặc|gồm|là)|,|\()$", re.IGNORECASE)
_WANTS_DIEU = re.compile(r"(?:khoản|điểm)\s+\w{1,3}$", re.IGNORECASE)
_CONTENTS_LEADER = re.compile(r"(?:\.{4,}|…{2,}|(?:\s\.){4,})\s*\d{0,4}\s*$")
_LONGEST_HEADING = 300


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that could begin a Phần, Chương, Mục, Tiểu mục or Điều.

    ``order`` compares within a type; ``rest`` is what follows the label; ``certain`` is false
    where the line could as well be a sentence that names the provision.
    """

    type: NodeType
    label: str
    order: tuple[int, int]
    rest: str
    certain: bool


@dataclass(frozen=True, slots=True)
class Item:
    """A line that could begin a khoản or điểm; ``mark`` is what follows the label, "." or ")"."""

    label: str
    mark: str
    order: tuple[int, int]
    rest: str
    certain: bool


def match_heading(line: Line, above: Line | None) -> Heading | None:
    """Return the heading that a line can be, read together with the line above it."""
    text = line.text
    if text[:1] not in "PCTMĐD" or _CONTENTS_LEADER.search(text[-80:]):
        return None
    tail = above.text[-30:] if above else ""
    if _WANTS_DIEU.search(tail) or (not line.gap and _WANTS_HEADING.search(tail)):
        return None
    match = _DIEU.match(text)
    if match:
        return _dieu(match, line)
    for node_type, pattern in _DIVISIONS:
        match = pattern.match(text)
        if match:
            return _division(node_type, match, line)
    return None


def _dieu(match: re.Match[str], line: Line) -> Heading | None:
    number, rest = match["number"], match["rest"].lstrip(" -–").strip()
    if not number.isdigit():
        if not match["separator"]:
            return None
        # Scans take "1" for "l" or "I" and "0" for "O"; the sequence decides later.
        number = number.translate(str.maketrans("lIO", "110"))
    order = label_value(f"{int(number)}{match['letter']}")
    if order is None or order[0] == 0:
        return None
    certain = bool(match["separator"]) or not rest
    if certain and match["separator"] and rest[:1].islower() and line.continues:
        return None
    if not certain and not _can_be_heading(rest, line):
        return None
    return Heading("dieu", f"{int(number)}{match['letter']}", order, rest, certain)


def _division(node_type: NodeType, match: re.Match[str], line: Line) -> Heading | None:
    groups = match.groupdict()
    rest = groups["rest"].strip()
    if groups.get("words"):
        label = groups["words"]
        label = label[:1].lower() + label[1:] if not is_upper(label) else label.lower()
    else:
        number = groups["number"]
        number = str(int(number)) if number.isdigit() else number.replace("l", "I")
        label = f"{number}{groups['letter']}"
    order = label_value(label)
    if order is None or order[0] == 0:
        return None
    certain = not rest or is_upper(rest) or bool(groups["separator"])
    if rest and not is_upper(rest) and not _can_be_heading(rest, line, bool(groups["separator"])):
        return None
    return Heading(node_type, label, order, rest, certain)


def _can_be_heading(rest: str, line: Line, separated: bool = False) -> bool:
    """Tell whether words after a label are a heading, not the rest of a sentence."""
    if rest[:1].islower() or not rest[:1].isalpha() or len(rest) > _LONGEST_HEADING:
        return False
    if separated:
        return True
    return not (line.continues or _CROSS_REFERENCE.match(rest) or rest[-1] in ".;,:")


def match_khoan(line: Line, above: Line | None) -> Item | None:
    """Return the khoản that a line can begin."""
    match = _KHOAN.match(line.text)
    if match is None or (_belongs_above(line, above)):
        return None
    rest, certain = match["rest"], True
    number = match["number"]
    if not number.isdigit():
        if match["letter"] or not rest[:1].isupper():
            return None
        number, certain = "1", False
    if match["letter"] and not rest[:1].isalpha() and rest:
        return None
    if match["mark"] != "." and not rest[:1].isupper():
        return None
    order = label_value(f"{int(number)}{match['letter']}")
    if order is None or order[0] == 0:
        return None
    label = f"{int(number)}{match['letter']}"
    return Item(label, match["mark"], order, rest, certain and not line.continues)


def match_diem(line: Line, above: Line | None) -> Item | None:
    """Return the điểm that a line can begin; "a." in place of "a)" needs a capital after it."""
    match = _DIEM.match(line.text)
    if match is None or _belongs_above(line, above):
        return None
    rest = match["rest"]
    if match["mark"] != ")" and (match["number"] or not rest[:1].isupper()):
        return None
    label = match["letter"] + match["number"]
    order = letter_value(label)
    if order is None:
        return None
    certain = match["mark"] == ")" and not line.continues
    return Item(label, match["mark"], order, rest, certain)


def _belongs_above(line: Line, above: Line | None) -> bool:
    if above is None or line.gap or ends_sentence(above.text):
        return False
    return bool(_WANTS_ITEM.search(above.text[-30:]))
