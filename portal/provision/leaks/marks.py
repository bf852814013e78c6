"""Secrecy marks in text: the mark itself, not the words of which it is made.

A mark stands apart: alone on its line, in brackets, behind "Độ mật:", set off from the rest of a
heading. A sentence that speaks of secrets ("bảo mật", "mật ong", "bí mật nhà nước", "đóng dấu
“TỐI MẬT”") holds none, and since nobody may let a mark pass, it must not be taken for one.
Marks: Nghị định 26/2020/NĐ-CP, Điều 2 (MẬT, TỐI MẬT, TUYỆT MẬT and the mark for sealed covers).
"""

import re

from portal.base.text import fold, nfc

#: What may stand beside a mark on its line without making a sentence of it.
_ORNAMENT = r"[\s\-–—_*=.:;,|/\\()\[\]{}<>«»■□●•#]*"
_COPY = r"(?:(?:bản\s+số|số\s+bản|copy)\s*:?\s*\d+)?"
_LEVEL = r"(?:TUYỆT\s+MẬT|TỐI\s+MẬT|MẬT)"
_PLAIN_LEVEL = r"(?:TUYET\s+MAT|TOI\s+MAT|MAT)"
_INTERNAL = r"lưu\s+hành\s+nội\s+bộ"
_PLAIN_INTERNAL = r"LUU\s+HANH\s+NOI\s+BO"
_KIND = r"(?:(?:TÀI\s+LIỆU|VĂN\s+BẢN|HỒ\s+SƠ|ĐỘ|TAI\s+LIEU|VAN\s+BAN|HO\s+SO|DO)\s+)?"

#: "Độ mật: Tuyệt mật, Tối mật, Mật" explains the levels.
_NO_LIST = r"(?!\w|\s*(?:[,;/]|và\b|hoặc\b))"
_ALONE = re.compile(rf"^{_ORNAMENT}{_KIND}({_LEVEL}){_ORNAMENT}{_COPY}{_ORNAMENT}$")
_ALONE_SPACED = re.compile(
    rf"^{_ORNAMENT}((?:T\s*U\s*Y\s*Ệ\s*T|T\s*Ố\s*I)?\s*M\s*Ậ\s*T){_ORNAMENT}$"
)
_ALONE_PLAIN = re.compile(rf"^{_ORNAMENT}{_KIND}({_PLAIN_LEVEL}|{_PLAIN_INTERNAL}){_ORNAMENT}$")
_LABELLED = re.compile(
    rf"(?<!\w)độ\s+mật\s*:\s*({_LEVEL}){_NO_LIST}"
    rf"|(?<!\w)do\s+mat\s*:\s*({_PLAIN_LEVEL}){_NO_LIST}",
    re.IGNORECASE,
)
_BRACKETED = re.compile(rf"[(\[]\s*({_LEVEL})\s*[)\]]")
#: Behind the number of a document: "Số: 15/KH-BCA-A05 (Mật)".
_BEHIND_NUMBER = re.compile(
    rf"\d+\s*/[\w.\-/–]*[A-ZĐ]{{2,}}[\w.\-/–]*\s*[(\[]\s*({_LEVEL})\s*[)\]]", re.IGNORECASE
)
#: Set off from the rest of a heading by a gap, a bar or a dash.
_SET_OFF = re.compile(rf"(?:^|\t|\s{{2,}}|[|–—]\s*)({_LEVEL})(?=$|\t|\s{{2,}}|\s*[|–—])")
#: In a sentence of small letters the two upper levels in capitals are the mark …
_IN_SENTENCE = re.compile(r"(?<!\w)(TUYỆT\s+MẬT|TỐI\s+MẬT)(?!\w)")
#: … unless the sentence speaks of the mark.
_SPEAKS_OF_IT = re.compile(
    r"(?:dấu|mức|mẫu|chữ|loại|cấp|bậc|độ|danh\s+mục|là|hoặc|và|,|“|\"|'|‘|«)\s*$", re.IGNORECASE
)

_INTERNAL_ALONE = re.compile(
    rf"^{_ORNAMENT}(?:tài\s+liệu\s+|văn\s+bản\s+)?(?:chỉ\s+(?:được\s+)?)?({_INTERNAL})"
    rf"(?:\s*[,;–-]?\s*(?:không|cấm)\s+(?:phổ\s+biến|sao\s+chụp)[\w\s]*)?{_ORNAMENT}$",
    re.IGNORECASE,
)
_INTERNAL_BRACKETED = re.compile(
    rf"[(\[]\s*(?:tài\s+liệu\s+|chỉ\s+)?({_INTERNAL})\s*[)\]]", re.IGNORECASE
)
_INTERNAL_CAPITALS = re.compile(r"(?<![\w“\"‘'«])(LƯU\s+HÀNH\s+NỘI\s+BỘ)(?!\w)")
_SEALED = re.compile(
    r"(?<![\w“\"‘'«])(chỉ\s+người\s+có\s+tên\s+mới\s+được\s+bóc\s+bì)(?!\w)", re.IGNORECASE
)

_IN_FILE_NAME = re.compile(r"(?:^| )(tuyet mat|toi mat|luu hanh noi bo|do mat)(?= |$)")
_LEVEL_IN_FILE_NAME = re.compile(rf"(?:^|[\s_\-.])({_LEVEL})(?=$|[\s_\-.])")
_BRACKETED_IN_FILE_NAME = re.compile(r"[(\[]\s*(mật|mat)\s*[)\]]", re.IGNORECASE)


def secrecy_marks(text, *, heading=False):
    """Return the secrecy marks in ``text``, each as (mark, line), in their order.

    Args:
        text: any text; each line is looked at on its own.
        heading: whether it stands where marks stand: in the header or on the first lines of a
            file. Only there is a mark without accents ("TOI MAT") one.
    """
    found = []
    for raw in nfc(text).splitlines():
        line = raw.replace("\u00a0", " ").strip("\u200b\ufeff\r\n")
        if not line.strip():
            continue
        mark = _mark_in(line) or (_plain_mark_in(line) if heading else "")
        if mark:
            found.append((" ".join(mark.split()), line.strip()))
    return found


def _mark_in(line):
    for pattern in (
        _ALONE,
        _ALONE_SPACED,
        _LABELLED,
        _BRACKETED,
        _BEHIND_NUMBER,
        _INTERNAL_ALONE,
        _INTERNAL_BRACKETED,
        _INTERNAL_CAPITALS,
        _SEALED,
    ):
        if (match := pattern.search(line)) is not None:
            return next(filter(None, match.groups()))
    for match in _SET_OFF.finditer(line):
        # A table of all levels explains them; it marks nothing.
        if len(_SET_OFF.findall(line)) == 1 and not _is_prose(line):
            return match.group(1)
    if line.upper() != line:
        for match in _IN_SENTENCE.finditer(line):
            if not _SPEAKS_OF_IT.search(line[: match.start()]):
                return match.group(1)
    return ""


def _is_prose(line):
    """Return whether the line is a sentence: it ends like one and has many words."""
    return line.rstrip().endswith((".", ";", "…")) and len(line.split()) > 8


def _plain_mark_in(line):
    match = _ALONE_PLAIN.match(line)
    return match.group(1) if match else ""


def secrecy_mark_in_name(name):
    """Return the secrecy mark in the name or title of a file, or an empty string.

    There it is written in any way: ``bao-cao_TUYET-MAT.pdf``, ``Kế hoạch 15 (Mật).docx``.
    """
    text = nfc(name)
    stem = text.rpartition(".")[0] if re.search(r"\.\w{2,5}$", text) else text
    for pattern in (_BRACKETED_IN_FILE_NAME, _LEVEL_IN_FILE_NAME):
        # An all-capital title is no mark: "QUY ĐỊNH BẢO VỆ BÍ MẬT NHÀ NƯỚC".
        match = pattern.search(stem)
        if match and (pattern is _BRACKETED_IN_FILE_NAME or stem.upper() != stem):
            return match.group(1)
    if stem.upper() == stem and (alone := _ALONE.match(stem)):
        return alone.group(1)
    words = " ".join(re.sub(r"[^0-9a-z]+", " ", fold(stem)).split())
    match = _IN_FILE_NAME.search(words)
    if match and not re.search(r"(?:bao ve|dau|muc|muc do|danh muc|quy dinh|luat)", words):
        return match.group(1)
    return ""
