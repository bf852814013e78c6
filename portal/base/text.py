"""Vietnamese text: one folding for search, slugs, and document numbers.

Everything here is pure Python and total: any string is accepted, none raises.
"""

import re
import unicodedata

# "Đ" has no canonical decomposition, so removing marks leaves it. Scans and old fonts also use
# the Icelandic eth and the African D, which look the same in capitals.
_D_LOOKALIKES = str.maketrans({"Đ": "d", "đ": "d", "Ð": "d", "ð": "d", "Ɖ": "d", "ɖ": "d"})
_ETH_TO_D_WITH_STROKE = str.maketrans({"Ð": "Đ", "ð": "đ", "Ɖ": "Đ", "ɖ": "đ"})
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−﹣－", "-") | dict.fromkeys("⁄∕／", "/"))
_COMBINING_MARKS = r"[\u0300-\u036f]"
_LABEL_OF_NUMBER = re.compile(r"^(?:[^\W\d_]+\s+){0,6}?s(?:ố|o)\s*:?\s*(?=[\d/])", re.IGNORECASE)

# Codes that are written in mixed case (Nghị định 30/2020/NĐ-CP, Phụ lục III; Thủ tướng: "TTg").
_MIXED_CASE_CODES = {code.upper(): code for code in ("TTg", "QyĐ", "CTr", "TTr", "TrS")}
# Spellings without the stroke or the hyphen that can mean one thing only.
_CERTAIN_REPAIRS = {
    "ND": "NĐ",
    "QD": "QĐ",
    "QYD": "QyĐ",
    "HDND": "HĐND",
    "HDNN": "HĐNN",
    "LDTBXH": "LĐTBXH",
    "BLDTBXH": "BLĐTBXH",
    "BGDDT": "BGDĐT",
    "TLD": "TLĐ",
}
_RUN_TOGETHER = (
    (re.compile(r"^(?:NĐ|ND)CP$"), "NĐ-CP"),
    (re.compile(r"^(?:QĐ|QD)TTG$"), "QĐ-TTg"),
    (re.compile(r"^(?:CĐ|CD)TTG$"), "CĐ-TTg"),
    (re.compile(r"^CTTTG$"), "CT-TTg"),
    (re.compile(r"^TTBCA$"), "TT-BCA"),
    (re.compile(r"^(?:QĐ|QD)BCA$"), "QĐ-BCA"),
    (re.compile(r"^(?:QĐ|QD)UBND$"), "QĐ-UBND"),
    (re.compile(r"^NQ(?:HĐND|HDND)$"), "NQ-HĐND"),
)


def nfc(text: str) -> str:
    """Return the text in Unicode normal form C, the form that everything is stored in."""
    return unicodedata.normalize("NFC", text)


def repair_d(text: str) -> str:
    """Return the text in NFC with look-alikes of Đ/đ (eth, African D) made Vietnamese."""
    return nfc(text).translate(_ETH_TO_D_WITH_STROKE)


def _without_invisible(text: str) -> str:
    return "".join(
        character for character in text if unicodedata.category(character) not in {"Cf", "Mn", "Me"}
    )


def fold(text: str) -> str:
    """Return the text as it is compared in search.

    NFC, Đ/đ → d, marks off, lower case, every run of white space (no-break blanks too) one blank.
    Folding twice changes nothing.
    """
    plain = nfc(text).translate(_D_LOOKALIKES).lower()
    plain = nfc(_without_invisible(unicodedata.normalize("NFD", plain)))
    return " ".join(plain.split())


def searchable(text: str) -> str:
    """Return ``fold(text)`` with everything that is not a letter or digit made a blank.

    ``"/2020/TT-BCA"`` gives ``"2020 tt bca"``, so a number typed loosely still meets it.
    """
    folded = fold(text)
    words = "".join(character if character.isalnum() else " " for character in folded)
    return " ".join(words.split())


def slugify_vi(text: str, max_length: int | None = None) -> str:
    """Return an ASCII slug: ``"Đối tượng truy nã"`` gives ``"doi-tuong-truy-na"``.

    ``max_length`` counts characters; the cut falls between words where that is possible.
    A text without Latin letters or digits gives the empty string.
    """
    slug = re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")
    if max_length is None or len(slug) <= max_length:
        return slug
    cut = slug[:max_length]
    if slug[max_length] != "-" and "-" in cut:
        cut = cut.rpartition("-")[0]
    return cut.strip("-")


def _latin_letters_by_base() -> dict[str, list[str]]:
    """Group the precomposed Latin letters of Unicode by the ASCII letter they fold to."""
    blocks = (range(0x41, 0x5B), range(0xC0, 0x250), range(0x1E00, 0x1F00))
    letters: dict[str, list[str]] = {}
    for code in (code for block in blocks for code in block):
        base = fold(chr(code))
        if len(base) == 1 and "a" <= base <= "z":
            letters.setdefault(base, []).append(chr(code))
    letters["d"].append("ɖ")
    return letters


# The rules of ``slugify_vi`` for the slug field of the editor (JavaScript, flags "gu"): a list of
# pairs [regular expression, replacement], applied in this order.
SLUG_FORMATTERS: list[list[str]] = [
    [_COMBINING_MARKS, ""],
    *(
        ["[" + "".join(letters) + "]", base]
        for base, letters in sorted(_latin_letters_by_base().items())
    ),
    [r"[^a-z0-9]+", "-"],
    [r"^-+|-+$", ""],
]


def _canonical_code(code: str) -> str:
    """Return one code between hyphens or slashes ("ND", "ttg") as it is officially written."""
    upper = code.upper()
    for pattern, repaired in _RUN_TOGETHER:
        if pattern.match(upper):
            return repaired
    letters = upper.rstrip("0123456789")
    session = upper[len(letters) :]
    letters = _CERTAIN_REPAIRS.get(letters, letters)
    return _MIXED_CASE_CODES.get(letters.upper(), letters) + session


def canonical_number(text: str) -> str:
    """Return a document number in its one official spelling.

    Blanks of every kind go ("TT-\\nBCA" is joined), eth becomes Đ, dashes become hyphens, the
    symbol is in capitals (but "TTg", "QyĐ" …), and "ND-CP", "NĐCP" become "NĐ-CP". Only repairs
    that are certain are made. A blank number keeps its slash: ``"/2020/TT-BCA"``.
    """
    number = repair_d(text).translate(_DASHES)
    number = "".join(c for c in number if unicodedata.category(c) != "Cf")
    number = _LABEL_OF_NUMBER.sub("", number.strip())
    number = re.sub(r"\s+", "", number).strip(".,;:()[]“”\"'*_…")
    number = re.sub(r"-{2,}", "-", re.sub(r"/{2,}", "/", number))
    pieces = re.split(r"([/-])", number)
    for index, piece in enumerate(pieces):
        # "12a/2010/QĐ-UBND": the letter of an inserted number stays small.
        if piece and piece not in "/-" and not re.fullmatch(r"\d+[a-zđ]?", piece):
            pieces[index] = _canonical_code(piece)
    return nfc("".join(pieces))


def number_key(text: str) -> str:
    """Return the key by which a number is found: ``"01/2021/TT-BCA"`` gives ``"1-2021-tt-bca"``.

    Two spellings of one number give one key. The key is not unique: numbers start again each
    year, and some series run side by side; date of issue and issuer belong to the identity.
    """
    words = searchable(canonical_number(text)).split()
    return "-".join(word.lstrip("0") or "0" if word.isdigit() else word for word in words)
