"""Physical lines of a text, freed of markup, invisible characters and footnote marks."""

import html
import re
from dataclasses import dataclass

from portal.base.text import repair_d

# Zero-width and direction marks, control characters, and halves of broken surrogate pairs.
_INVISIBLE = re.compile(
    r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffe\uffff\ud800-\udfff\x00-\x08]"
)
_BLANKS = re.compile(r"\s+")
_HTML_BREAK = re.compile(r"<br\s{0,3}/?>|</(?:p|div|tr|li|h[1-6])>", re.IGNORECASE)
_HTML_TAG = re.compile(
    r"</?(?:p|div|span|b|i|u|strong|em|sup|sub|table|tbody|thead|tr|td|th|ul|ol|li|center|font|"
    r"h[1-6]|a)(?:\s[^<>\n]{0,200})?/?>",
    re.IGNORECASE,
)
_RULE = re.compile(r"[\s|:]*[-_=*~–—+]{3,}[\s|:\-_=*~–—+]*")
_LINK = re.compile(r"!?\[([^\[\]\n]{0,300})\]\((?:https?:|mailto:|/|#)[^()\s]{0,500}\)")
_ESCAPE = re.compile(r"\\([.\-*_#\[\]()+>|!])")
_SINGLE_STAR = re.compile(r"(?<![\w(*])\*(?=[^\s)*])|(?<=[^\s(*])\*(?![\w)*])")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
# "m²", "km³" and "10³" are quantities; everything else raised is a footnote mark.
_RAISED = re.compile(r"(?<!\d)(?<![\W_]m)(?<!km)(?<!cm)(?<!dm)(?<!mm)[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}")
_NOTE_AT_START = re.compile(r"^\s*\[\^?(\d{1,3})\](?:[:.]\s*|\s+)(?=\S)")
_NOTE_MARK = re.compile(r"\s?\[\^?(\d{1,3})\]")


@dataclass(slots=True)
class PhysicalLine:
    """One line as it stood in the file.

    ``blank_before`` tells that white space separated it from the line above; ``opened`` that
    emphasis opened above is still open at its start; ``closed`` that emphasis ends with it.
    """

    text: str
    blank_before: bool
    opened: bool
    closed: bool
    marks: tuple[str, ...]


def physical_lines(text: str) -> list[PhysicalLine]:
    """Return the lines that hold text. Any text is accepted; the work is linear in its length."""
    text = _HTML_TAG.sub("", _HTML_BREAK.sub("\n", repair_d(text)))
    text = _INVISIBLE.sub("", html.unescape(text) if "&" in text else text)
    lines: list[PhysicalLine] = []
    blank, emphasis = True, False
    for raw in text.splitlines():
        for piece in _cells(raw):
            stripped = piece.strip()
            if not stripped or _RULE.fullmatch(stripped):
                blank, emphasis = True, False
                continue
            opened = emphasis and not blank
            emphasis, closed = _emphasis_after(stripped, opened)
            plain, marks = _without_notes(_without_markup(stripped))
            if plain:
                lines.append(PhysicalLine(plain, blank, opened, closed, marks))
                blank = False
            else:
                blank = True
            if stripped.startswith("#"):
                blank = True
    return lines


def _cells(raw: str) -> list[str]:
    """Split a row of a Markdown table; a lone bar counts as a blank line."""
    stripped = raw.strip()
    if not stripped.startswith("|"):
        return [raw]
    cells = [cell for cell in stripped.strip("|").split("|") if cell.strip()]
    return cells or [""]


def _emphasis_after(line: str, opened: bool) -> tuple[bool, bool]:
    """Return (emphasis stays open after the line, emphasis ends with the line)."""
    if "*" not in line:
        return opened, False
    ends = line.endswith("*")
    starts = line.startswith("*") and not line.startswith("* ")
    if ends:
        return False, starts or opened or line.count("**") % 2 == 1
    return (starts or opened) and line.count("*") % 4 != 0, False


def _without_markup(line: str) -> str:
    line = re.sub(r"^(?:>\s?)+", "", line)
    line = re.sub(r"^#{1,6}\s+", "", line)
    line = re.sub(r"^[*•·▪●○–—]\s+(?=\S)", "- ", line)
    line = _LINK.sub(r"\1", line)
    if "*" in line:
        line = _SINGLE_STAR.sub("", line.replace("**", ""))
        line = "" if not line.strip("* ") else line
    if "\\" in line:
        line = _ESCAPE.sub(r"\1", line)
    return _BLANKS.sub(" ", line).strip()


def _without_notes(line: str) -> tuple[str, tuple[str, ...]]:
    """Take the footnote marks out of a line; a mark that begins a note stays, as "[1] "."""
    line = _RAISED.sub(lambda match: f"[{match[0].translate(_SUPERSCRIPTS)}]", line)
    if "[" not in line:
        return line, ()
    start = _NOTE_AT_START.match(line)
    prefix, rest = (f"[{start[1]}] ", line[start.end() :]) if start else ("", line)
    marks = tuple(_NOTE_MARK.findall(rest))
    return prefix + _NOTE_MARK.sub("", rest).strip(), marks
