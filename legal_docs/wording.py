"""How a document is named in running Vietnamese text."""

import re

from .enums import CITED_BY_NAME, DocumentKind
from .structure import Node, citation_text

# The kinds in Vietnamese, whatever the language of the page around them.
KIND_NAMES = {
    DocumentKind.CONSTITUTION: "Hiến pháp",
    DocumentKind.CODE: "Bộ luật",
    DocumentKind.LAW: "Luật",
    DocumentKind.ORDINANCE: "Pháp lệnh",
    DocumentKind.ORDER: "Lệnh",
    DocumentKind.JOINT_RESOLUTION: "Nghị quyết liên tịch",
    DocumentKind.RESOLUTION: "Nghị quyết",
    DocumentKind.DECREE: "Nghị định",
    DocumentKind.DECISION: "Quyết định",
    DocumentKind.JOINT_CIRCULAR: "Thông tư liên tịch",
    DocumentKind.CIRCULAR: "Thông tư",
    DocumentKind.DIRECTIVE: "Chỉ thị",
    DocumentKind.TELEGRAM: "Công điện",
    DocumentKind.LETTER: "Công văn",
    DocumentKind.CONSOLIDATED: "Văn bản hợp nhất",
    DocumentKind.RULES: "Quy chế",
    DocumentKind.REGULATION: "Quy định",
    DocumentKind.CHARTER: "Điều lệ",
    DocumentKind.NOTICE: "Thông báo",
    DocumentKind.COMMUNIQUE: "Thông cáo",
    DocumentKind.GUIDANCE: "Hướng dẫn",
    DocumentKind.PROGRAMME: "Chương trình",
    DocumentKind.PLAN: "Kế hoạch",
    DocumentKind.SCHEME: "Đề án",
    DocumentKind.REPORT: "Báo cáo",
    DocumentKind.SUBMISSION: "Tờ trình",
    DocumentKind.MEMORANDUM: "Bản ghi nhớ",
    DocumentKind.AGREEMENT: "Bản thỏa thuận",
    DocumentKind.OTHER: "Văn bản",
}


#: Words of a name, at most.
_LONGEST_NAME = 8


def date_in_words(day):
    """Return "ngày 05 tháng 01 năm 2020": a zero before days under 10 and before months 1 and 2."""
    month = f"{day.month:02d}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def is_whole_number(number):
    """Tell whether a document number has its running number ("/2020/TT-BCA" has not)."""
    return bool(number) and number[0].isdigit()


def sentence_case(title, text=""):
    """Return a title that is all capitals as a sentence; others unchanged.

    Names keep the capitals that they have inside the sentences of ``text``:
    "CỦA THỦ TƯỚNG CHÍNH PHỦ" gives "của Thủ tướng Chính phủ".
    """
    if not title.isupper():
        return title
    words = title.lower().split()
    written, position = [], 0
    while position < len(words):
        for length in range(min(_LONGEST_NAME, len(words) - position), 1, -1):
            name = _as_named(words[position : position + length], text)
            if name:
                written.append(name)
                position += length
                break
        else:
            written.append(words[position])
            position += 1
    sentence = " ".join(written)
    return f"{sentence[:1].upper()}{sentence[1:]}"


def _as_named(words, text):
    """Return the words as ``text`` writes them amid a sentence, if they are a name there."""
    phrase = " ".join(words)
    amid_sentence = re.compile(rf"(?<=[a-zà-ỹđ,] ){re.escape(phrase)}(?!\w)", re.IGNORECASE)
    for match in amid_sentence.finditer(text):
        # A heading in capitals says nothing about names.
        if not match[0].isupper():
            return match[0] if match[0][0].isupper() else ""
    return ""


def document_phrase(page):
    """Return how the document is cited (Nghị định 30/2020, Phụ lục I).

    "Thông tư số 80/2020/TT-BCA ngày 20 tháng 7 năm 2020 của Bộ Công an"; a law by its name alone;
    a draft as "Dự thảo Thông tư" with its abstract.
    """
    kind = KIND_NAMES[DocumentKind(page.kind)] if page.kind else "Văn bản"
    abstract = sentence_case(page.abstract.strip().rstrip("."))
    if page.kind in CITED_BY_NAME and abstract:
        return abstract if abstract.startswith(kind) else f"{kind} {abstract}"
    if page.issued_on is None and not is_whole_number(page.number):
        return f"Dự thảo {kind} {abstract[:1].lower()}{abstract[1:]}".strip()
    words = [kind]
    if page.number:
        words.append(f"số {page.number}")
    if page.issued_on:
        words.append(date_in_words(page.issued_on))
    if page.issuer:
        words.append(f"của {page.issuer}")
    return " ".join(words)


def name_of_part(path, phrase=""):
    """Return how a part of a stored structure is cited: "điểm a khoản 15 Điều 4", then ``phrase``.

    Args:
        path: the stored nodes from the top down to the part.
        phrase: the document, as :func:`document_phrase` names it.
    """
    nodes = [Node(node["type"], node["label"], node["anchor"]) for node in path]
    return citation_text(nodes, phrase)


def page_title(*, kind, number, abstract, issued):
    """Return the title under which a document stands on the Portal, at most 255 characters.

    Args:
        kind: a ``DocumentKind``.
        number: the canonical number, may be incomplete or empty.
        abstract: the trích yếu.
        issued: False for a draft.
    """
    name = KIND_NAMES[DocumentKind(kind)]
    abstract = sentence_case(abstract.strip())
    if kind not in CITED_BY_NAME:
        abstract = f"{abstract[:1].lower()}{abstract[1:]}"
    words = [name if issued or is_whole_number(number) else f"Dự thảo {name}"]
    if is_whole_number(number) and kind not in CITED_BY_NAME:
        words.append(f"số {number}")
    title = " ".join([*words, abstract]).strip()
    if len(title) <= 255:
        return title
    return title[:254].rsplit(" ", 1)[0] + "…"
