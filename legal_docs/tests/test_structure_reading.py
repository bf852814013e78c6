from io import BytesIO

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from pypdf import PdfReader, PdfWriter

from legal_docs.structure import UnreadableDocument, parse_text, read_bytes, read_file
from legal_docs.structure.reading import MAXIMUM_BYTES

TEXT = "Điều 1. Phạm vi\n1. Một.\n2. Hai."


def saved(document):
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def numbered(document, text, number_id, depth=0):
    paragraph = document.add_paragraph(text)
    properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
    properties.get_or_add_numId().val = number_id
    properties.get_or_add_ilvl().val = depth


def add_numbering(document, levels):
    """Add a list definition with (format, pattern) a level; return its number id."""
    root = document.part.numbering_part.element
    abstract = OxmlElement("w:abstractNum")
    abstract.set(qn("w:abstractNumId"), "990")
    for depth, (style, pattern) in enumerate(levels):
        level = OxmlElement("w:lvl")
        level.set(qn("w:ilvl"), str(depth))
        for tag, value in (("w:start", "1"), ("w:numFmt", style), ("w:lvlText", pattern)):
            child = OxmlElement(tag)
            child.set(qn("w:val"), value)
            level.append(child)
        abstract.append(level)
    root.insert(0, abstract)
    return root.add_num(990).numId


def pdf_with(lines):
    """Return a one-page PDF that shows ASCII lines."""
    shown = " ".join(f"({line}) Tj T*" for line in lines)
    stream = f"BT /F1 12 Tf 14 TL 72 720 Td {shown} ET".encode()
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        places.append(len(data))
        data += b"%d 0 obj%sendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return data + (
        b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
        % (table, len(data))
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_files_are_read_in_unicode(encoding, tmp_path):
    path = tmp_path / "van-ban.txt"
    path.write_bytes(TEXT.encode(encoding))
    assert read_file(path) == TEXT


def test_an_old_windows_code_page_is_recognised_by_its_words():
    # Windows-1258 writes tone marks as separate characters: "Điều" is Đ i ê ̀ u.
    data = "Điê\u0300u 1. Một".replace("ộ", "ô\u0323").encode("cp1258")
    assert read_bytes(data, name="a.txt") == "Điều 1. Một"


def test_a_word_document_is_read_with_its_tables_in_order():
    document = docx.Document()
    table = document.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "BỘ CÔNG AN\nSố: 01/2031/TT-BCA"
    table.cell(0, 1).text = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nHà Nội, ngày 02 tháng 3 năm 2031"
    for line in ("THÔNG TƯ", "Quy định việc thử", "Điều 1. Phạm vi", "1. Một.", "2. Hai."):
        document.add_paragraph(line)
    parsed = parse_text(read_bytes(saved(document), name="a.docx"))
    assert (parsed.number, parsed.issuer, parsed.title) == (
        "01/2031/TT-BCA",
        "Bộ Công an",
        "Quy định việc thử",
    )
    assert parsed.issued_on.isoformat() == "2031-03-02"
    assert [node.anchor for node in parsed.walk()][1:] == ["dieu-1-khoan-1", "dieu-1-khoan-2"]


def test_automatic_numbers_of_a_word_document_are_counted():
    document = docx.Document()
    articles = add_numbering(
        document, [("decimal", "Điều %1."), ("decimal", "%2."), ("lowerLetter", "%3)")]
    )
    numbered(document, "Một", articles)
    numbered(document, "Khoản một:", articles, 1)
    numbered(document, "điểm một;", articles, 2)
    numbered(document, "điểm hai.", articles, 2)
    numbered(document, "Khoản hai.", articles, 1)
    numbered(document, "Hai", articles)
    numbered(document, "Khoản lại một.", articles, 1)
    parsed = parse_text(read_bytes(saved(document), name="a.docx"))
    assert [node.anchor for node in parsed.walk()] == [
        "dieu-1",
        "dieu-1-khoan-1",
        "dieu-1-khoan-1-diem-a",
        "dieu-1-khoan-1-diem-b",
        "dieu-1-khoan-2",
        "dieu-2",
        "dieu-2-khoan-1",
    ]


def test_a_pdf_is_read():
    assert "Dieu 1. Pham vi" in read_bytes(pdf_with(["Dieu 1. Pham vi", "2"]), name="a.pdf")


def test_the_content_counts_and_not_the_name():
    assert "Pham vi" in read_bytes(pdf_with(["Pham vi"]), name="a.docx")


def encrypted_pdf():
    writer = PdfWriter()
    writer.append(PdfReader(BytesIO(pdf_with(["Pham vi"]))))
    writer.encrypt("mat khau", algorithm="RC4-128")
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "name", "key"),
    [
        (b"", "a.txt", "empty"),
        (b" \n\t", "a.md", "empty"),
        (b"abc", "a.xlsx", "unsupported"),
        (b"abc", "a", "unsupported"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "a.doc", "unsupported"),
        (b"PK\x03\x04 no archive", "a.docx", "damaged"),
        (b"abc", "a.docx", "damaged"),
        (b"abc", "a.pdf", "damaged"),
        (b"%PDF-1.7 nothing", "a.pdf", "damaged"),
        (pdf_with([]), "a.pdf", "no_text"),
        (encrypted_pdf(), "a.pdf", "encrypted"),
        (b"\xff\x81\x8d\x9d", "a.txt", "encoding"),
        ("§iÒu 1. Ph¹m vi".encode(), "a.txt", "legacy_font"),
        (b"x" * (MAXIMUM_BYTES + 1), "a.txt", "too_large"),
    ],
)
def test_an_unreadable_file_says_why(data, name, key):
    with pytest.raises(UnreadableDocument) as error:
        read_bytes(data, name=name)
    assert error.value.key == key


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path):
    with pytest.raises(UnreadableDocument, match="missing"):
        read_file(tmp_path / "khong-co.txt")
    with pytest.raises(UnreadableDocument, match="folder"):
        read_file(tmp_path)
