"""Which paragraphs stand inside quotation marks: the new wording in a law that amends another."""

import re

from .headings import match_heading
from .lines import Line

_OPENS_AT_START = re.compile(r"[“\"«]|[‘']\s?[“\"]")
_AFTER_COLON = re.compile(r"như sau\s?:\s?[“\"«]", re.IGNORECASE)
_INTRODUCES = re.compile(r"như sau\s?:$", re.IGNORECASE)
_AMENDS = re.compile(
    r"(?:\d{1,3}[a-zđ]?\s?\.|[a-zđ]\d?\s?\))\s*(?:Sửa đổi|Bổ sung|Thay thế|Thay cụm từ|Thay|Bãi bỏ"
    r"|Bỏ|Hủy bỏ|Chuyển|Đổi|Điểm|Khoản|Điều|Mục|Chương)",
    re.IGNORECASE,
)


def mark_quoted(lines: list[Line]) -> list[bool]:
    """Return for each line whether it belongs to a quotation begun on an earlier line.

    A quotation of several paragraphs opens with a mark at the start of a line or right after
    "như sau:" and ends with the line that closes it. One that is never closed ends where the
    amending text evidently goes on. New wording without any quotation marks is recognised by a
    heading right after "như sau:".
    """
    closing = _closing_lines(lines)
    quoted = [False] * len(lines)
    index = 0
    while index < len(lines):
        text = lines[index].text
        if _opens(text):
            end = closing[index]
            if end is None:
                index = _mark_unclosed(lines, quoted, index + 1)
                continue
            # The opening line itself may begin a part ("2. Sửa đổi … như sau: “…").
            first = index if _OPENS_AT_START.match(text) else index + 1
            for position in range(first, end + 1):
                quoted[position] = True
            index = end + 1
        elif _INTRODUCES.search(text) and _starts_unquoted(lines, index):
            quoted[index + 1] = True
            index = _mark_unclosed(lines, quoted, index + 2)
        else:
            index += 1
    return quoted


def _balance(text: str) -> int:
    """Return how many quotation marks stay open (above 0) or are closed from before (below 0)."""
    curly = text.count("“") - text.count("”") + text.count("«") - text.count("»")
    if curly == 0 and text.count('"') % 2:
        return 1 if _opens_straight(text) else -1
    return curly


def _opens_straight(text: str) -> bool:
    return text.startswith('"') or bool(re.search(r'như sau\s?:\s?"[^"]*$', text))


def _opens(text: str) -> bool:
    if _balance(text) <= 0:
        return False
    return bool(_OPENS_AT_START.match(text) or _AFTER_COLON.search(text))


def _closing_lines(lines: list[Line]) -> list[int | None]:
    """For each line that opens a quotation, the line that closes it before another one opens."""
    closing: list[int | None] = [None] * len(lines)
    nearest: int | None = None
    for index in range(len(lines) - 1, -1, -1):
        text = lines[index].text
        if _opens(text):
            closing[index] = nearest
            nearest = None
        elif _balance(text) < 0:
            nearest = index
    return closing


def _starts_unquoted(lines: list[Line], index: int) -> bool:
    if index + 1 >= len(lines):
        return False
    heading = match_heading(lines[index + 1], None)
    return heading is not None and heading.certain


def _mark_unclosed(lines: list[Line], quoted: list[bool], index: int) -> int:
    """Mark lines until the amending text goes on; return the index of that line."""
    while index < len(lines):
        text = lines[index].text
        heading = match_heading(lines[index], None)
        if _AMENDS.match(text) or _opens(text) or (heading and _resumes(lines, index)):
            return index
        quoted[index] = True
        index += 1
    return index


def _resumes(lines: list[Line], index: int) -> bool:
    """Tell whether a heading after an unclosed quotation is one of the amending text itself."""
    return bool(
        re.search(
            r"[Ss]ửa đổi|[Bb]ổ sung|[Hh]iệu lực|[Tt]hi hành|[Cc]huyển tiếp|[Tt]rách nhiệm|[Bb]ãi bỏ"
            r"|[Tt]hay thế|[Tt]ổ chức thực hiện",
            lines[index].text[:200],
        )
    )
