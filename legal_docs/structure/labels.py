"""Labels of parts: Roman and spelled-out numbers, the letters of điểm, and anchors."""

import re

from portal.base.text import fold

# The letters of điểm are a b c d đ e g h i k l m n o p q r s t u v x y. The others appear where a
# word processor numbered the list by itself, and keep their place in the order.
LETTERS = "abcdđefghijklmnopqrstuvwxyz"
LETTERS_OF_LAW = "abcdđeghiklmnopqrstuvxy"
ANCHOR_WORDS = {
    "phan": "phan",
    "chuong": "chuong",
    "muc": "muc",
    "tieu_muc": "tieu-muc",
    "dieu": "dieu",
    "khoan": "khoan",
    "diem": "diem",
}
# No chapter or part is numbered beyond this; "C", "D" and "M" alone are letters, not numbers.
_HIGHEST_ROMAN = 60
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
_ROMAN_PARTS = ((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
_UNITS = {
    "mot": 1,
    "nhat": 1,
    "hai": 2,
    "nhi": 2,
    "ba": 3,
    "tu": 4,
    "bon": 4,
    "nam": 5,
    "lam": 5,
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
}


def roman_to_int(text: str) -> int | None:
    """Return the value of a well-formed Roman number up to 60, or None."""
    if not text or any(letter not in _ROMAN_VALUES for letter in text) or len(text) > 7:
        return None
    total = 0
    for letter, following in zip(text, text[1:] + "I", strict=True):
        value = _ROMAN_VALUES[letter]
        total += -value if value < _ROMAN_VALUES[following] else value
    if not 0 < total <= _HIGHEST_ROMAN or int_to_roman(total) != text:
        return None
    return total


def int_to_roman(number: int) -> str:
    """Return the Roman form of a number from 1 to 60."""
    text = ""
    for value, letters in _ROMAN_PARTS:
        while number >= value:
            text += letters
            number -= value
    return text


def words_to_int(text: str) -> int | None:
    """Return the value of "nhất", "hai", "mười một" …, or None."""
    words = fold(text).removeprefix("thu ").split()
    if not words or len(words) > 2:
        return None
    if words[0] == "muoi":
        return 10 if len(words) == 1 else (10 + _UNITS[words[1]] if words[1] in _UNITS else None)
    return _UNITS.get(words[0]) if len(words) == 1 else None


def label_value(label: str) -> tuple[int, int] | None:
    """Return what orders a label: "5a" → (5, 1), "IV" → (4, 0), "thứ hai" → (2, 0), or None."""
    match = re.fullmatch(r"(\d{1,4}|[IVXL]{1,7})([a-zđ]?)", label)
    if match is None:
        number = words_to_int(label)
        return None if number is None else (number, 0)
    digits, letter = match.groups()
    number = int(digits) if digits[0].isdigit() else roman_to_int(digits)
    if number is None:
        return None
    return number, LETTERS.index(letter) + 1 if letter else 0


def letter_value(label: str) -> tuple[int, int] | None:
    """Return what orders the label of a điểm: "a" → (1, 0), "b1" → (2, 1), or None."""
    match = re.fullmatch(r"([a-zđ])(\d{0,2})", label)
    if match is None:
        return None
    return LETTERS.index(match[1]) + 1, int(match[2] or 0)


def anchor_piece(node_type: str, label: str) -> str:
    """Return one step of an anchor: ("diem", "đ") → "diem-dd", ("chuong", "IV") → "chuong-4"."""
    word = ANCHOR_WORDS[node_type]
    if node_type == "diem":
        return f"{word}-{label.replace('đ', 'dd')}"
    value = label_value(label)
    if value is None:
        return f"{word}-{fold(label)}"
    number, letter = value
    return f"{word}-{number}{LETTERS[letter - 1].replace('đ', 'dd') if letter else ''}"
