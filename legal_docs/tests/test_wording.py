import datetime

import pytest

from legal_docs.models import LegalDocumentPage
from legal_docs.wording import date_in_words, document_phrase, page_title, sentence_case


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (datetime.date(2020, 7, 20), "ngày 20 tháng 7 năm 2020"),
        (datetime.date(2020, 2, 8), "ngày 08 tháng 02 năm 2020"),
        (datetime.date(2020, 12, 1), "ngày 01 tháng 12 năm 2020"),
    ],
)
def test_dates_are_written_as_offices_write_them(day, words):
    assert date_in_words(day) == words


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("fields", "phrase"),
    [
        (
            {
                "kind": "thong-tu",
                "number": "80/2020/TT-BCA",
                "issued_on": datetime.date(2020, 7, 20),
                "issuer": "Bộ Công an",
            },
            "Thông tư số 80/2020/TT-BCA ngày 20 tháng 7 năm 2020 của Bộ Công an",
        ),
        ({"kind": "luat", "number": "37/2018/QH14"}, "Luật Công an nhân dân"),
        ({"kind": "thong-tu", "number": "/2020/TT-BCA"}, "Dự thảo Thông tư công an nhân dân"),
    ],
)
def test_a_document_is_cited_by_what_identifies_its_kind(fields, phrase):
    assert document_phrase(LegalDocumentPage(abstract="CÔNG AN NHÂN DÂN", **fields)) == phrase


@pytest.mark.parametrize(
    ("title", "text", "sentence"),
    [
        ("Đã viết thường", "", "Đã viết thường"),
        ("BÃI BỎ VĂN BẢN", "", "Bãi bỏ văn bản"),
        (
            "VĂN BẢN CỦA THỦ TƯỚNG CHÍNH PHỦ",
            "theo quyết định của Thủ tướng Chính phủ về",
            "Văn bản của Thủ tướng Chính phủ",
        ),
        ("KHU VỰC TRUNG BỘ", "TẠI KHU VỰC TRUNG BỘ\nở khu vực Trung Bộ", "Khu vực Trung Bộ"),
        ("V/V PHÒNG LŨ (ĐỢT 1)", "PHÒNG LŨ (ĐỢT 1)", "V/v phòng lũ (đợt 1)"),
    ],
)
def test_capitals_become_a_sentence_in_which_names_stay_names(title, text, sentence):
    assert sentence_case(title, text) == sentence


def test_a_long_title_is_cut_between_words():
    title = page_title(kind="thong-tu", number="1/2020/TT-BCA", abstract="dài " * 99, issued=True)
    assert len(title) <= 255
    assert title.endswith("dài…")
