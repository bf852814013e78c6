"""Finds phrases such as "điểm a, b khoản 15 Điều 4 Thông tư này" in a paragraph."""

import re
from dataclasses import dataclass, field

from portal.base.text import canonical_number

from .labels import LETTERS, label_value, letter_value, words_to_int
from .model import NodeType

_ITEM_GLUE = r"(?:\s?,\s?|\s?;\s?|\s(?:và|hoặc|đến|tới|hay)\s|\s?[-–]\s?)"
_LETTER = r"(?:“?[a-zđ]\d{0,2}”?)(?![\w])"
_DIGITS = r"\d{1,4}[a-zđ]?(?![\w/])"
_ROMAN = r"(?:[IVXL]{1,7}[a-zđ]?|\d{1,3})(?!\w)"


def _level(word: str, item: str, this: str) -> str:
    """Pattern of one level: "các điểm a, b và c", or "điểm này"."""
    return rf"(?:[Cc]ác\s)?{word}\s(?:(?:{item})(?:{_ITEM_GLUE}(?:{item})){{0,40}}|{this})"


_PATTERNS: tuple[tuple[NodeType, str], ...] = (
    ("diem", _level(r"[ĐđÐ]iểm", _LETTER, r"này\b")),
    ("khoan", _level(r"[Kk]hoản", _DIGITS, r"này\b")),
    ("dieu", _level(r"(?:Điều|điều(?=\s\d))", _DIGITS, r"này\b")),
    ("tieu_muc", _level(r"[Tt]iểu mục", _ROMAN, r"này\b")),
    ("muc", _level(r"[Mm]ục", _ROMAN, r"này\b")),
    ("chuong", _level(r"[Cc]hương", _ROMAN, r"này\b")),
    (
        "phan",
        r"[Pp]hần\s(?:thứ\s(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|[IVXL]{1,7}(?!\w)|này\b)",
    ),
)
_KIND = (
    r"(?:Bộ luật|Luật|Hiến pháp|Pháp lệnh|Lệnh|Sắc lệnh|Nghị quyết liên tịch|Nghị quyết|Nghị định"
    r"|Quyết định|Thông tư liên tịch|Thông tư|Chỉ thị|Công điện|Công văn|Văn bản hợp nhất|Kế hoạch"
    r"|Thông báo|Hướng dẫn|Quy chế|Quy định|Điều lệ)"
)
_CODE = r"[A-ZĐ][A-Za-zĐđ&]{0,14}\d{0,3}(?:\s?[-–]\s?[A-ZĐ][A-Za-zĐđ&]{0,14}\d{0,3}){0,6}"
_DOCUMENT_NUMBER = (
    rf"\d{{1,5}}[a-z]?(?:\s?/\s?(?:19|20)\d\d\s?/\s?{_CODE}|\s?/\s?{_CODE}|-{_CODE}(?:/{_CODE})?)"
)
_DATE = (
    r"(?:,?\s(?:được\s.{2,60}?\s)?ngày\s(?:\d{1,2}\stháng\s\d{1,2}\snăm\s\d{4}"
    r"|\d{1,2}[/-]\d{1,2}[/-]\d{4}))?"
)
# A bare "số 01/TTr" may be a form; only a number with its year stands without a kind.
_NUMBER_WITH_YEAR = rf"(?:số\s)?\d{{1,5}}[a-z]?\s?/\s?(?:19|20)\d\d\s?/\s?{_CODE}"
_TOKEN = re.compile(
    "|".join(
        (
            *(rf"(?P<{name}>(?<!\w){pattern})" for name, pattern in _PATTERNS),
            rf"(?P<this>(?<!\w){_KIND}\snày\b)",
            rf"(?P<document>(?<!\w){_KIND}(?:\s(?!{_KIND}\b)(?!số\s)[^\s.;:()“”\"]{{1,20}}){{0,24}}?"
            rf"\s(?:số\s?:?\s?)?(?P<number>{_DOCUMENT_NUMBER})(?!\w){_DATE})",
            rf"(?P<bare>(?<![\w/])(?P<bare_number>{_NUMBER_WITH_YEAR})(?!\w){_DATE})",
            rf"(?P<named>(?<!\w){_KIND}\s(?=[A-ZĐÀ-Ỹ])[^\W\d_]+)",
        )
    )
)
_GLUE = re.compile(rf"(?:{_ITEM_GLUE}|\s?[,;]\s(?:và|hoặc|hay)\s)")
_RANGE = re.compile(r"đến|tới|[-–]")
_INSIDE = re.compile(r"\s?,?\s?(?:(?:của|thuộc|tại|trong|ban hành kèm theo)\s)?")
_BETWEEN = re.compile(r"\s?(?:[,;]|(?:[,;]\s?)?(?:và|hoặc|hay|đến|với|hoặc các|và các|và tại))\s?")
# Where the name of a law without number ends: at a word that a name does not hold.
_NAME_WORD = re.compile(r"(,?)\s([^\W\d_]+)")
_NAME_STOPS = re.compile(
    r"(?:này|của|được|quy|định|về|ngày|năm|có|thì|là|tại|theo|đã|và|hoặc|do|để|trong|khi|với|từ|số"
    r"|mà|các|phải|không|như|cho|hiện|bị|hướng|sửa|bằng|trừ|cũng|nhưng|nếu|sau|trước)",
    re.IGNORECASE,
)
_ORDER: dict[str, int] = {
    "diem": 0,
    "khoan": 1,
    "dieu": 2,
    "tieu_muc": 3,
    "muc": 4,
    "chuong": 5,
    "phan": 6,
}
_PROPER_COUNTRY = re.compile(r"nước (?:Cộng hòa|CHXHCN) [^\W\d_]+(?:\s[^\W\d_]+){0,6}?Việt Nam")


@dataclass(slots=True)
class Phrase:
    """A citation as written.

    ``levels`` holds the labels by level; the single label "này" means the part that speaks.
    ``document`` is "" where none is named, "này" for the citing document itself, else the number
    or name of another. ``self_contained``: it says which part or document it means by "này".
    """

    start: int
    end: int
    levels: dict[str, list[str]] = field(default_factory=dict)
    document: str = ""


def find_phrases(text: str) -> list[Phrase]:
    """Return the citations of a paragraph in order; quoted words are not searched."""
    text = _without_quotes(text)
    phrases: list[Phrase] = []
    for token in _TOKEN.finditer(text):
        kind = token.lastgroup if token.lastgroup not in ("number", "bare_number") else None
        kind = kind or ("document" if token["document"] else "bare")
        current = phrases[-1] if phrases else None
        joins = (
            current is not None
            and not current.document
            and bool(_INSIDE.fullmatch(text[current.end : token.start()]))
        )
        if kind in _ORDER and not _lengthens_list(current, kind, token, text):
            _add_level(phrases, current if joins else None, kind, token)
        elif kind in _ORDER:
            continue
        elif kind in ("document", "bare"):
            number = canonical_number(token["number"] or token["bare_number"])
            if joins:
                current.document, current.end = number, token.end()
            else:
                phrases.append(Phrase(token.start(), token.end(), document=number))
        elif kind == "this" and joins:
            current.document, current.end = "này", token.end()
        elif kind == "named" and joins:
            end = _end_of_name(text, token.end())
            current.document, current.end = text[token.start() : end], end
    _inherit(phrases, text)
    return [phrase for phrase in phrases if phrase.levels or phrase.document not in ("", "này")]


def _lengthens_list(current: Phrase | None, kind: str, token: re.Match[str], text: str) -> bool:
    """Take up a repeated level, as in "khoản 1 và khoản 2" or "khoản 1 đến khoản 3"."""
    if current is None or current.document or list(current.levels) != [kind]:
        return False
    labels, glue = _labels(kind, token[0]), text[current.end : token.start()]
    if not labels or ["này"] in (labels, current.levels[kind]) or not _GLUE.fullmatch(glue):
        return False
    if _RANGE.search(glue):
        current.levels[kind].extend(_between(kind, current.levels[kind][-1], labels[0]))
    current.levels[kind].extend(labels)
    current.end = token.end()
    return True


def _add_level(
    phrases: list[Phrase], current: Phrase | None, kind: str, token: re.Match[str]
) -> None:
    labels = _labels(kind, token[0])
    if not labels:
        return
    if current is not None and current.levels:
        largest = max(_ORDER[level] for level in current.levels)
        if _ORDER[kind] > largest:
            current.levels[kind] = labels
            current.end = token.end()
            return
    phrases.append(Phrase(token.start(), token.end(), {kind: labels}))


def _labels(kind: str, text: str) -> list[str]:
    """Return the labels that a level names, ranges filled in."""
    if re.search(r"\snày$", text):
        return ["này"]
    if kind == "phan":
        words = text.split(" ", 1)[1]
        number = words_to_int(words) or (label_value(words) or (0, 0))[0]
        return [str(number)] if number else []
    words = re.sub(r"(?:[Cc]ác\s)|[Đđ]iểm\s|[Kk]hoản\s|[Đđ]iều\s|[Tt]iểu mục\s|[Mm]ục\s", "", text)
    words = re.sub(r"[Cc]hương\s|[“”]", "", words)
    pieces = re.split(r"\s?(,|;|-|–|\svà\s|\shoặc\s|\shay\s|\sđến\s|\stới\s)\s?", f"{words}")
    labels: list[str] = []
    joint = ""
    for piece in (piece.strip() for piece in pieces):
        if piece in (",", ";", "-", "–", "và", "hoặc", "hay", "đến", "tới"):
            joint = piece
        elif piece:
            if labels and joint in ("đến", "tới", "-", "–"):
                labels.extend(_between(kind, labels[-1], piece))
            labels.append(piece)
    return labels


def _between(kind: str, first: str, last: str) -> list[str]:
    if kind == "diem":
        start, end = letter_value(first), letter_value(last)
        if not start or not end:
            return []
        letters = LETTERS[start[0] : max(end[0] - 1, 0)]
        return [letter for letter in letters if letter not in "fjwz"]
    start, end = label_value(first), label_value(last)
    if not start or not end or end[0] - start[0] > 500:
        return []
    return [str(number) for number in range(start[0] + 1, end[0])]


def _inherit(phrases: list[Phrase], text: str) -> None:
    """Give a phrase the larger levels of the phrase it is joined to: "điểm a khoản 1, khoản 2
    Điều 5 Nghị định số …"."""
    for phrase, following in zip(phrases[-2::-1], phrases[:0:-1], strict=False):
        if phrase.document or not phrase.levels or not following.levels:
            continue
        if not _BETWEEN.fullmatch(text[phrase.end : following.start]):
            continue
        largest = max(_ORDER[level] for level in phrase.levels)
        if ["này"] in phrase.levels.values() and "dieu" in phrase.levels:
            continue
        if "dieu" not in phrase.levels and largest <= 1:
            for level in ("khoan", "dieu"):
                if _ORDER[level] > largest and level in following.levels:
                    phrase.levels[level] = following.levels[level][:1]
        if following.document:
            phrase.document = following.document


def _end_of_name(text: str, end: int) -> int:
    """Return where the name of a law ends that is cited without its number."""
    country = _PROPER_COUNTRY.match(text, end + 1)
    if country:
        return country.end()
    for _ in range(12):
        word = _NAME_WORD.match(text, end)
        if not word or _NAME_STOPS.fullmatch(word[2]):
            break
        if word[1] and word[2][:1].isupper():
            break
        end = word.end()
    return end


def _without_quotes(text: str) -> str:
    """Blank out what stands in quotation marks, keeping all positions."""
    if "“" not in text and '"' not in text:
        return text
    pieces: list[str] = []
    depth, straight = 0, False
    for character in text:
        if character == "“":
            depth += 1
        elif character == "”":
            depth = max(0, depth - 1)
        elif character == '"':
            straight = not straight
        elif depth or straight:
            pieces.append("\x01")
            continue
        pieces.append("\x01" if character in '“”"' else character)
    return "".join(pieces)
