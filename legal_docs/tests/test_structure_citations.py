import pytest

from legal_docs.structure import citation_text, parse_text

TEXT = """Chương I
CHUNG
Mục 1. MỘT
Điều 1. A
1. Một:
a) A;
b) B;
đ) Đ.
2. Hai.
3. Ba.
Điều 2. B
1. Một.
2. {sentence}
Điều 3. C
1. Một.
"""


def citations(sentence):
    document = parse_text(TEXT.format(sentence=sentence))
    return [(c.text, c.target, c.state) for c in document.citations]


@pytest.mark.parametrize(
    ("sentence", "text", "target", "state"),
    [
        (
            "Theo điểm a khoản 1 Điều 1.",
            "điểm a khoản 1 Điều 1",
            "dieu-1-khoan-1-diem-a",
            "resolved",
        ),
        ("Theo điểm đ khoản 1 Điều 1 Luật này.", None, "dieu-1-khoan-1-diem-dd", "resolved"),
        (
            "Theo điểm a, b khoản 1 Điều 1.",
            "điểm a, b khoản 1 Điều 1",
            "dieu-1-khoan-1",
            "resolved",
        ),
        ("Theo các điểm a và b khoản 1 Điều 1.", None, "dieu-1-khoan-1", "resolved"),
        ("Theo điểm a và điểm b khoản 1 Điều 1.", None, "dieu-1-khoan-1", "resolved"),
        (
            "Theo điểm a, khoản 1, Điều 1.",
            "điểm a, khoản 1, Điều 1",
            "dieu-1-khoan-1-diem-a",
            "resolved",
        ),
        ("Theo điểm c khoản 1 Điều 1.", None, "dieu-1-khoan-1-diem-c", "dangling"),
        ("Theo điểm a, c khoản 1 Điều 1.", None, "dieu-1-khoan-1-diem-c", "dangling"),
        ("Theo điểm a khoản 9 Điều 1.", None, "dieu-1-khoan-9-diem-a", "dangling"),
        ("Theo các điểm a, b khoản 9 Điều 1 Luật này.", None, "dieu-1-khoan-9", "dangling"),
        ("Theo khoản 1 đến khoản 3 Điều 1.", "khoản 1 đến khoản 3 Điều 1", "dieu-1", "resolved"),
        ("Từ khoản 1 đến khoản 5 Điều 1.", None, "dieu-1-khoan-4", "dangling"),
        ("Theo khoản 1 Điều này.", "khoản 1 Điều này", "dieu-2-khoan-1", "resolved"),
        ("Theo khoản 7 Điều này.", "khoản 7 Điều này", "dieu-2-khoan-7", "dangling"),
        ("Theo khoản này.", "khoản này", "dieu-2-khoan-2", "resolved"),
        ("Theo Điều này.", "Điều này", "dieu-2", "resolved"),
        ("Theo Điều 3 Thông tư này.", "Điều 3 Thông tư này", "dieu-3", "resolved"),
        ("Theo Điều 77 Thông tư này.", "Điều 77 Thông tư này", "dieu-77", "dangling"),
        ("Theo Mục 1 Chương I Thông tư này.", None, "chuong-1-muc-1", "resolved"),
        ("Theo Chương I.", "Chương I", "chuong-1", "resolved"),
        ("Theo Chương này.", "Chương này", "chuong-1", "resolved"),
        ("Theo Chương IX Luật này.", "Chương IX Luật này", "chuong-9", "dangling"),
        (
            "Theo khoản 1 Điều 5 Nghị định số 72/2013/NĐ-CP ngày 15 tháng 7 năm 2013.",
            "khoản 1 Điều 5 Nghị định số 72/2013/NĐ-CP ngày 15 tháng 7 năm 2013",
            "72/2013/NĐ-CP#dieu-5-khoan-1",
            "external",
        ),
        (
            "Theo điểm a khoản 3 Điều 61 của Luật Cán bộ, công chức số 22/2008/QH12.",
            None,
            "22/2008/QH12#dieu-61-khoan-3-diem-a",
            "external",
        ),
        ("Theo Nghị định 43/2011/NÐ-CP.", "Nghị định 43/2011/NĐ-CP", "43/2011/NĐ-CP", "external"),
        ("Theo Nghị định số 43/2011/ND-CP.", None, "43/2011/NĐ-CP", "external"),
        ("Theo Quyết định số 353/QĐ-BCA-V19.", None, "353/QĐ-BCA-V19", "external"),
        ("Theo Nghị định số 64-CP ngày 1/2/1993.", None, "64-CP", "external"),
        ("Theo Nghị quyết số 80-NQ/TW.", None, "80-NQ/TW", "external"),
        ("Theo số 05/2019/TTLT-BNN&PTNT-BTC.", None, "05/2019/TTLT-BNN&PTNT-BTC", "external"),
        (
            "Theo Điều 21, 22 của Luật Công nghệ thông tin và quy định khác.",
            "Điều 21, 22 của Luật Công nghệ thông tin",
            "Luật Công nghệ thông tin#dieu-21",
            "external",
        ),
        ("Theo Điều 123 Bộ luật Hình sự.", None, "Bộ luật Hình sự#dieu-123", "external"),
    ],
)
def test_a_phrase_is_one_citation(sentence, text, target, state):
    found = citations(sentence)
    assert [(target, state)] == [(item[1], item[2]) for item in found]
    if text:
        assert found[0][0] == text


def test_joined_phrases_share_the_larger_parts():
    assert citations("Theo điểm a khoản 1, khoản 3 Điều 1 và Điều 3 Luật này.") == [
        ("điểm a khoản 1", "dieu-1-khoan-1-diem-a", "resolved"),
        ("khoản 3 Điều 1", "dieu-1-khoan-3", "resolved"),
        ("Điều 3 Luật này", "dieu-3", "resolved"),
    ]
    assert citations("Theo khoản 1 Điều 5 và khoản 2 Điều 6 Nghị định số 1/2020/NĐ-CP.") == [
        ("khoản 1 Điều 5", "1/2020/NĐ-CP#dieu-5-khoan-1", "external"),
        ("khoản 2 Điều 6 Nghị định số 1/2020/NĐ-CP", "1/2020/NĐ-CP#dieu-6-khoan-2", "external"),
    ]
    assert citations("Theo khoản 1 Điều này và Điều 6 Nghị định số 1/2020/NĐ-CP.") == [
        ("khoản 1 Điều này", "dieu-2-khoan-1", "resolved"),
        ("Điều 6 Nghị định số 1/2020/NĐ-CP", "1/2020/NĐ-CP#dieu-6", "external"),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Mở tài khoản 5 tại ngân hàng.",
        "Tại điểm y tế gần nhất, lúc 24/7, vận tốc 50/80 km/h.",
        "Luật này và Thông tư này được áp dụng.",
        "Thay cụm từ “khoản 9 Điều 99” bằng “Nghị định số 1/2020/NĐ-CP”.",
        "Mẫu số 01/TTr ban hành ngày 01/02/2020.",
        "Phần mềm, mục tiêu, chương trình, điều kiện này.",
    ],
)
def test_other_words_are_no_citations(sentence):
    assert citations(sentence) == []


def test_the_source_is_the_smallest_part():
    document = parse_text(TEXT.format(sentence="Theo Điều 1."))
    assert document.citations[0].source_anchor == "dieu-2-khoan-2"


@pytest.mark.parametrize(
    ("anchor", "expected"),
    [
        ("dieu-4-khoan-15-diem-dd", "điểm đ khoản 15 Điều 4 Thông tư số 80/2020/TT-BCA"),
        ("dieu-4-khoan-15-diem-d", "điểm d khoản 15 Điều 4 Thông tư số 80/2020/TT-BCA"),
        ("dieu-5a", "Điều 5a Thông tư số 80/2020/TT-BCA"),
        ("dieu-5-diem-a", "điểm a Điều 5 Thông tư số 80/2020/TT-BCA"),
        ("chuong-2-muc-1", "Mục 1 Chương II Thông tư số 80/2020/TT-BCA"),
        ("chuong-2-muc-1-tieu-muc-3", "Tiểu mục 3 Mục 1 Chương II Thông tư số 80/2020/TT-BCA"),
        ("dieu-5-khoan-2-2", "khoản 2 Điều 5 Thông tư số 80/2020/TT-BCA"),
    ],
)
def test_a_citation_goes_from_small_to_large(anchor, expected):
    assert citation_text(anchor, "Thông tư số 80/2020/TT-BCA") == expected


def test_a_path_of_nodes_keeps_its_labels():
    document = parse_text("Phần thứ nhất\nCHUNG\nChương I\nMỘT\nĐiều 1. A\n1. Một.")
    path = [document.nodes[0], document.nodes[0].children[0]]
    assert citation_text(path, "Bộ luật này") == "Chương I Phần thứ nhất Bộ luật này"
