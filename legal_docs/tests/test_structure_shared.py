"""Real documents, read from the folder beside the repository."""

import re
import textwrap
from datetime import date
from pathlib import Path

import pytest

from legal_docs.structure import parse_text, read_file
from portal.base.text import searchable

LEGAL = Path(__file__).resolve().parents[3] / "shared" / "legal"
DRAFT = "du-thao-thong-tu_cong-ttdt-BCA_2020.txt"
LAW = "luat-cong-an-nhan-dan_37-2018-QH14.txt"
DECREE = "nghi-dinh_43-2011-ND-CP.md"
CIRCULAR = "thong-tu_80-2020-TT-BCA.md"
DECISION = "quyet-dinh_44-2025-QD-TTg_bai-bo.md"
TELEGRAM = "cong-dien_217-CD-TTg.md"
EVERY = (DRAFT, LAW, DECREE, CIRCULAR, DECISION, TELEGRAM)

if not LEGAL.is_dir():
    pytest.skip("the folder with the real documents is not there", allow_module_level=True)


def parsed(name):
    return parse_text(read_file(LEGAL / name))


def of_type(document, node_type):
    return [node for node in document.walk() if node.type == node_type]


def children(document, anchor, node_type):
    node = next(node for node in document.walk() if node.anchor == anchor)
    return [child.label for child in node.children if child.type == node_type]


def test_the_draft_circular_has_its_parts():
    document = parsed(DRAFT)
    assert len(of_type(document, "chuong")) == 3
    counts = [len(children(document, node.anchor, "khoan")) for node in of_type(document, "dieu")]
    assert counts == [2, 2, 2, 20, 13, 3, 5, 0, 2]
    assert children(document, "dieu-4-khoan-15", "diem") == ["a", "b", "c", "d", "đ", "e"]
    assert children(document, "dieu-5-khoan-8", "diem") == ["a", "b"]
    assert [(node.label, node.heading) for node in of_type(document, "chuong")] == [
        ("I", "QUY ĐỊNH CHUNG"),
        ("II", "QUY ĐỊNH CỤ THỂ"),
        ("III", "TỔ CHỨC THỰC HIỆN"),
    ]


def test_the_draft_circular_has_its_frame():
    document = parsed(DRAFT)
    assert document.number == "/2020/TT-BCA"
    assert document.kind == "Thông tư"
    assert document.issuer == "Bộ Công an"
    assert document.issued_on is None
    assert document.effective_on is None
    assert document.title == (
        "Quy định về cung cấp thông tin đảm bảo hoạt động của Cổng Thông tin điện tử Bộ Công an"
    )
    assert document.closing == "Nơi nhận:"
    assert len(document.legal_basis) == 7


def test_the_draft_circular_cites_two_provisions_that_do_not_exist():
    dangling = [c for c in parsed(DRAFT).citations if c.state == "dangling"]
    assert [(c.source_anchor, c.text, c.target) for c in dangling] == [
        (
            "dieu-5-khoan-8-diem-a",
            "điểm a, b, d khoản 15 Điều 5 Thông tư này",
            "dieu-5-khoan-15",
        ),
        (
            "dieu-5-khoan-8-diem-b",
            "các điểm c, đ, e khoản 15 Điều 5 Thông tư này",
            "dieu-5-khoan-15",
        ),
    ]


def test_the_draft_circular_cites_other_documents():
    external = [c.target for c in parsed(DRAFT).citations if c.state == "external"]
    assert external == [
        "43/2011/NĐ-CP#dieu-5",
        "72/2013/NĐ-CP#dieu-5-khoan-1",
        "38/2017/TT-BCA",
        "353/QĐ-BCA-V19",
    ]


def test_the_issued_circular_has_mended_the_citations():
    document = parsed(CIRCULAR)
    assert len(of_type(document, "dieu")) == 9
    assert document.number == "80/2020/TT-BCA"
    assert document.effective_on == date(2020, 9, 15)
    targets = [c.target for c in document.citations if c.state == "resolved"]
    assert targets == ["dieu-3-khoan-15", "dieu-3-khoan-15"]
    assert all(c.state != "dangling" for c in document.citations)


def test_the_law_is_read_although_its_letters_are_decomposed():
    document = parsed(LAW)
    assert [node.label for node in of_type(document, "dieu")] == [str(n) for n in range(1, 47)]
    assert len(of_type(document, "chuong")) == 7
    assert (document.number, document.kind, document.issuer) == ("37/2018/QH14", "Luật", "Quốc hội")
    assert document.issued_on == date(2018, 11, 20)
    assert document.effective_on == date(2019, 7, 1)
    assert document.signatory == "Nguyễn Thị Kim Ngân"
    assert all(c.state != "dangling" for c in document.citations)


def test_the_decree_has_its_articles():
    document = parsed(DECREE)
    assert [node.label for node in of_type(document, "dieu")] == [str(n) for n in range(1, 35)]
    assert document.effective_on == date(2011, 10, 1)
    assert children(document, "dieu-10-khoan-1", "diem") == list("abcdđeghikl")
    assert all(c.state != "dangling" for c in document.citations)


def test_the_abolishing_decision_names_what_it_abolishes():
    document = parsed(DECISION)
    assert len(of_type(document, "dieu")) == 2
    assert len(children(document, "dieu-1", "khoan")) == 39
    first = {c.source_anchor: c.target for c in reversed(document.citations)}
    assert first["dieu-1-khoan-1"] == "104/2000/QĐ-TTg"
    assert first["dieu-1-khoan-28"] == "769/TTg"
    assert len([anchor for anchor in first if anchor.startswith("dieu-1-khoan-")]) == 39
    assert all(c.state == "external" for c in document.citations)
    assert document.signatory == "Hồ Quốc Dũng"
    assert document.signatory_title == "Phó Thủ tướng"


def test_the_telegram_has_no_articles_and_no_year_in_its_number():
    document = parsed(TELEGRAM)
    assert of_type(document, "dieu") == []
    assert document.number == "217/CĐ-TTg"
    assert document.issued_on == date(2025, 11, 16)
    assert [node.anchor for node in document.nodes] == [f"khoan-{n}" for n in range(1, 10)]
    assert document.closing.startswith("Nơi nhận:")


@pytest.mark.parametrize("name", EVERY)
def test_no_word_of_a_document_is_lost(name):
    document = parsed(name)
    kept = [document.preamble, document.closing]
    kept += [f"{node.label} {node.heading} {node.text}" for node in document.walk()]
    source = read_file(LEGAL / name)
    words = set(re.findall(r"[^\W\d_]{2,}", searchable(source)))
    found = set(re.findall(r"[^\W\d_]{2,}", searchable(" ".join(kept))))
    assert words - found <= {"dieu", "chuong", "khoan", "diem"}


def wrapped(text, width, *, spaced):
    """Break every line as an old mail or a PDF does; ``spaced`` keeps blank lines between them."""
    lines = []
    for line in text.splitlines():
        lines.extend(textwrap.wrap(line, width, break_long_words=False))
        if spaced:
            lines.append("")
    return "\n".join(lines)


@pytest.mark.parametrize("spaced", [True, False])
@pytest.mark.parametrize("width", [60, 72, 80, 95, 110])
@pytest.mark.parametrize("name", [DRAFT, LAW, DECREE, CIRCULAR])
def test_breaking_the_lines_of_a_document_changes_nothing(name, width, spaced):
    whole = parsed(name)
    broken = parse_text(wrapped(read_file(LEGAL / name), width, spaced=spaced))
    assert facts(broken) == facts(whole)


def facts(document):
    return [
        (document.number, document.kind, document.issuer, document.issued_on, document.title),
        *((node.anchor, node.heading, node.text.split()) for node in document.walk()),
        *(citation.to_json() for citation in document.citations),
    ]
