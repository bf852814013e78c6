"""The traps of Vietnamese legal texts, each in a text written for the purpose."""

import unicodedata
from datetime import date

import pytest

from legal_docs.structure import parse_text


def outline(document):
    """Return the anchors of all parts in the order of the text."""
    return [node.anchor for node in document.walk()]


def part(document, anchor):
    return next(node for node in document.walk() if node.anchor == anchor)


def articles(*bodies):
    return "\n\n".join(
        f"Điều {number}. Nội dung thứ {number}\n\n{body}"
        for number, body in enumerate(bodies, start=1)
    )


LAW = """
QUỐC HỘI
--------

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Luật số: 99/2031/QH19

Hà Nội, ngày 05 tháng 6 năm 2031

BỘ LUẬT

VỀ NHỮNG VIỆC THỬ NGHIỆM

Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam;

Phần thứ nhất

NHỮNG QUY ĐỊNH CHUNG

Chương I

PHẠM VI
VÀ ĐỐI TƯỢNG

Điều 1. Phạm vi điều chỉnh

Bộ luật này quy định việc thử.

Chương II: NGUYÊN TẮC

Mục 1

NGUYÊN TẮC CHUNG

Tiểu mục 1. TRUNG THỰC

Điều 2. Trung thực

1. Nói đúng.

2. Làm đúng.

Tiểu mục 2. KỊP THỜI

Điều 3. Kịp thời

Mục 2. NGUYÊN TẮC RIÊNG

Điều 4. Riêng

a) Một;

b) Hai.

PHẦN THỨ HAI. ĐIỀU KHOẢN THI HÀNH

Chương III

HIỆU LỰC

Mục 1. CHUNG

Điều 5: Hiệu lực

Bộ luật này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2032.

Bộ luật này được Quốc hội thông qua ngày 05 tháng 6 năm 2031.

CHỦ TỊCH QUỐC HỘI

Trần Thử Nghiệm
"""


def test_a_code_has_parts_chapters_sections_and_subsections():
    document = parse_text(LAW)
    assert outline(document) == [
        "phan-1",
        "chuong-1",
        "dieu-1",
        "chuong-2",
        "chuong-2-muc-1",
        "chuong-2-muc-1-tieu-muc-1",
        "dieu-2",
        "dieu-2-khoan-1",
        "dieu-2-khoan-2",
        "chuong-2-muc-1-tieu-muc-2",
        "dieu-3",
        "chuong-2-muc-2",
        "dieu-4",
        "dieu-4-diem-a",
        "dieu-4-diem-b",
        "phan-2",
        "chuong-3",
        "chuong-3-muc-1",
        "dieu-5",
    ]
    assert part(document, "phan-1").label == "thứ nhất"
    assert part(document, "phan-2").heading == "ĐIỀU KHOẢN THI HÀNH"
    assert part(document, "chuong-1").heading == "PHẠM VI VÀ ĐỐI TƯỢNG"
    assert part(document, "chuong-2").label == "II"
    assert part(document, "dieu-5").heading == "Hiệu lực"
    assert [node.type for node in document.nodes] == ["phan", "phan"]


def test_the_frame_of_a_law_is_read():
    document = parse_text(LAW)
    assert document.number == "99/2031/QH19"
    assert document.kind == "Bộ luật"
    assert document.issuer == "Quốc hội"
    assert document.issued_on == date(2031, 6, 5)
    assert document.effective_on == date(2032, 1, 1)
    assert document.title == "VỀ NHỮNG VIỆC THỬ NGHIỆM"
    assert document.signatory == "Trần Thử Nghiệm"
    assert document.signatory_title == "Chủ tịch Quốc hội"
    assert document.closing.startswith("Bộ luật này được Quốc hội thông qua")
    assert document.preamble.endswith("Việt Nam;")


@pytest.mark.parametrize(
    ("lines", "anchors"),
    [
        ("Chương 1\nMỘT\nĐiều 1. A\nChương 2\nHAI\nĐiều 2. B", "chuong-1 dieu-1 chuong-2 dieu-2"),
        ("Chương I. Một\nĐiều 1. A\nChương Ia. Hai\nĐiều 2. B", "chuong-1 dieu-1 chuong-1a dieu-2"),
        ("Phần I\nMỘT\nĐiều 1. A\nPhần II\nHAI\nĐiều 2. B", "phan-1 dieu-1 phan-2 dieu-2"),
        ("Mục I. MỘT\nĐiều 1. A", "muc-1 dieu-1"),
        ("Phần I. MỘT\nMục 1. HAI\nĐiều 1. A", "phan-1 phan-1-muc-1 dieu-1"),
        ("Điều 1\nPhạm vi\n1. A\nĐiều 2\nĐối tượng", "dieu-1 dieu-1-khoan-1 dieu-2"),
        ("ĐIỀU 1: A\nĐIỀU 2: B", "dieu-1 dieu-2"),
        ("Điều 1. A\nĐiều 1a. B\nĐiều 1b. C\nĐiều 2. D", "dieu-1 dieu-1a dieu-1b dieu-2"),
        ("Điều 01. A\nĐiều 02. B", "dieu-1 dieu-2"),
        ("Điều 4. A\n\nĐiều 5. B\n\nĐiều 6. C", "dieu-4 dieu-5 dieu-6"),
        ("Điều 1. A\n\nĐiều 3. C\n\nĐiều 4. D", "dieu-1 dieu-3 dieu-4"),
        ("Điều 1. A\n\nĐiều 2. B\n\nĐiều 2. C\n\nĐiều 3. D", "dieu-1 dieu-2 dieu-2-2 dieu-3"),
        ("ÐIỀU 1. A\nÐiều 2. B", "dieu-1 dieu-2"),
        ("Đ iều 1. A\nĐiều l0. X\nĐiều 2 . B", "dieu-1 dieu-2"),
        ("Điều l. A\nĐiều 2. B", "dieu-1 dieu-2"),
        ("Ch ương l\nMỘT\nĐiều 1. A\nChương lI\nHAI\nĐiều 2. B", "chuong-1 dieu-1 chuong-2 dieu-2"),
        ("**Điều 1. A**\n\n## Điều 2. B\n\n*Điều 3.* C", "dieu-1 dieu-2 dieu-3"),
        ("Điều 1. A\nPhần mềm là B\nMục tiêu là C\nChương trình là D\nMục lục", "dieu-1"),
    ],
)
def test_headings_come_in_many_forms(lines, anchors):
    document = parse_text(lines)
    assert outline(document) == anchors.split()
    assert outline(parse_text(unicodedata.normalize("NFD", lines))) == anchors.split()


@pytest.mark.parametrize(
    ("body", "anchors"),
    [
        ("1. A.\n2. B.\n3. C.", "1 2 3"),
        ("1. A.\n1a. B.\n1b. C.\n2. D.", "1 1a 1b 2"),
        ("1. A.\n2. B.\n2. C.\n3. D.", "1 2 2-2 3"),
        ("1. A.\n3. C.\n4. D.", "1 3 4"),
        ("l. A.\n2. B.", "1 2"),
        ("1 . A.\n2 .B.", "1 2"),
        ("2. A.\n3. B.", ""),
        ("Thời hạn tính đến năm\n2. Sau đó thôi.", ""),
        ("1. Đến hết ngày 31 tháng 12 năm\n2020. Sau đó thôi.\n2. B.", "1 2"),
        ("1. Số tiền là\n1.000.000 đồng.\n2. B.", "1 2"),
        ("1. A.\n1.1. A một.\n1.2. A hai.\n2. B.", "1 2"),
        ("1- A\n2- B", "1 2"),
        ("1) A\n2) B", "1 2"),
        ("1/ A\n2/ B", "1 2"),
        ("1. A gồm:\n1) Một;\n2) Hai.\n2. B.", "1 2"),
        ("1. Gồm các bước:\n1. Một.\n2. Hai.\n3. Ba.\n2. B.\n3. C.", "1 2 3"),
    ],
)
def test_khoan_begin_at_one_and_rise(body, anchors):
    document = parse_text(articles(body))
    expected = [f"dieu-1-khoan-{label}" for label in anchors.split()]
    assert outline(document) == ["dieu-1", *expected]


@pytest.mark.parametrize(
    ("body", "labels"),
    [
        ("1. Gồm:\na) A;\nb) B;\nc) C;\nd) D;\nđ) Đ;\ne) E;\ng) G.", "a b c d đ e g"),
        ("1. Gồm:\na) A;\nb) B;\nb1) B1;\nb2) B2;\nc) C.", "a b b1 b2 c"),
        ("1. Gồm:\na) A;\nb) B;\nc) C;\nd) D;\nd) Đ;\ne) E.", "a b c d đ e"),
        ("1. Gồm:\na) A;\nb) B;\nc) C;\nd) D;\ne) E.", "a b c d e"),
        ("1. Gồm:\na) A;\nb) B;\nb) C;\nc) D.", "a b b c"),
        ("1. Gồm:\na ) A;\nb ) B.", "a b"),
        ("1. Gồm:\na. Anh;\nb. Bình.", "a b"),
        ("1. Gồm:\na- Anh;\nb- Bình.", "a b"),
        ("1. Gồm:\nb) B;\nc) C.", ""),
        ("1. Gồm:\na) A:\n- một;\n- hai;\n+ ba;\nb) B.", "a b"),
        ("1. Gồm:\na) A:\n(i) một;\n(ii) hai;\nb) B.", "a b"),
        ("1. Theo điểm a và điểm\nb) của khoản này.\na) A;\nb) B.", "a b"),
    ],
)
def test_diem_follow_the_vietnamese_alphabet(body, labels):
    document = parse_text(articles(body))
    assert [node.label for node in document.walk() if node.type == "diem"] == labels.split()


def test_all_letters_of_diem_are_read():
    letters = "abcdđeghiklmnopqrstuvxy"
    document = parse_text(articles("1. Gồm:\n" + "\n".join(f"{x}) Mục {x};" for x in letters)))
    assert [node.label for node in document.walk() if node.type == "diem"] == list(letters)
    assert part(document, "dieu-1-khoan-1-diem-dd").text == "Mục đ;"


def test_lists_and_further_paragraphs_stay_in_the_text():
    document = parse_text(
        articles("1. Gồm:\na) Các việc:\n- một;\n- hai.\nKhi cần thì làm.\n2. B.")
    )
    assert part(document, "dieu-1-khoan-1-diem-a").text == (
        "Các việc:\n- một;\n- hai.\nKhi cần thì làm."
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "1. Việc này theo quy định tại khoản 1\nĐiều 2 của Luật này quy định về việc khác.",
        "1. Việc này theo quy định tại khoản 1\nĐiều 2. Việc khác thì thôi.",
        "1. Việc này theo quy định tại\nĐiều 2 Luật này.",
        "1. Việc này theo quy định tại\nĐiều 2. Việc khác thì thôi.",
        "1. Theo quy định tại điểm a,\nkhoản 2 Điều này.",
        "1. Trường hợp sau:\nĐiều 2 Nghị định số 5/2020/NĐ-CP được áp dụng.",
        "1. Việc nêu tại\nChương II của Luật này không áp dụng.",
        "1. Việc nêu tại\nMục 2 Chương II Luật này không áp dụng.",
        "1. Theo đó\nPhần thứ nhất của Luật này không áp dụng.",
    ],
)
def test_a_reference_at_the_start_of_a_line_is_no_heading(sentence):
    document = parse_text(f"Điều 1. Một\n{sentence}\n\nĐiều 2. Hai\n\nA.")
    assert outline(document) == ["dieu-1", "dieu-1-khoan-1", "dieu-2"]
    assert part(document, "dieu-2").heading == "Hai"
    tail = sentence.split("\n")[1]
    assert part(document, "dieu-1-khoan-1").text.endswith(tail)


AMENDING = """
LUẬT
SỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT THỬ NGHIỆM

Điều 1. Sửa đổi, bổ sung một số điều của Luật Thử nghiệm số 11/2030/QH18

1. Sửa đổi, bổ sung Điều 2 như sau:

“Điều 2. Nguyên tắc mới

1. Nguyên tắc một theo khoản 9 Điều này.

2. Nguyên tắc hai:

a) Nhỏ;

b) Nhỏ hơn.”.

2. Bổ sung khoản 4 vào sau khoản 3 Điều 7 như sau:

“4. Khoản mới theo Điều 50 của Luật này.”.

3. Thay thế cụm từ “khoản 99 Điều 99” bằng cụm từ “khoản 98 Điều 98”.

Điều 2. Hiệu lực thi hành

Luật này có hiệu lực thi hành kể từ ngày 01/7/2031.
"""


def test_new_wording_in_quotation_marks_stays_text():
    document = parse_text(AMENDING)
    assert outline(document) == [
        "dieu-1",
        "dieu-1-khoan-1",
        "dieu-1-khoan-2",
        "dieu-1-khoan-3",
        "dieu-2",
    ]
    text = part(document, "dieu-1-khoan-1").text
    assert text.startswith("Sửa đổi, bổ sung Điều 2 như sau:\n“Điều 2. Nguyên tắc mới\n1. Nguyên")
    assert text.endswith("b) Nhỏ hơn.”.")


def test_references_in_an_amending_law_belong_to_the_amended_law():
    document = parse_text(AMENDING)
    assert [(c.text, c.target, c.state) for c in document.citations] == [
        ("Luật Thử nghiệm số 11/2030/QH18", "11/2030/QH18", "external"),
        ("Điều 2", "11/2030/QH18#dieu-2", "external"),
        ("khoản 3 Điều 7", "11/2030/QH18#dieu-7-khoan-3", "external"),
    ]


@pytest.mark.parametrize(
    "wording",
    [
        '"Điều 2. Mới\n\n1. Một.\n\n2. Hai."',
        "“Điều 2. Mới\n\n1. Một.\n\n2. Hai.",
        "Điều 2. Mới\n\n1. Một.\n\n2. Hai.",
        "“Điều 2. Mới\n\n1. Một “hai” ba.\n\n2. Hai.”",
        "“Điều 2. Mới\n\nĐiều 3. Mới nữa\n\n1. Một.”",
    ],
)
def test_badly_quoted_new_wording_stays_text(wording):
    document = parse_text(
        "Điều 1. Sửa đổi một số điều\n\n"
        f"1. Sửa đổi Điều 2 như sau:\n\n{wording}\n\n"
        "2. Bãi bỏ Điều 4.\n\n3. Bãi bỏ Điều 5.\n\nĐiều 2. Hiệu lực thi hành\n\nA."
    )
    assert outline(document) == [
        "dieu-1",
        "dieu-1-khoan-1",
        "dieu-1-khoan-2",
        "dieu-1-khoan-3",
        "dieu-2",
    ]


WRAPPED = """THÔNG TƯ
Quy định về việc thử nghiệm các phương tiện đo trong hoạt động kiểm tra
chuyên ngành
Căn cứ Nghị định số 43/2011/NĐ-CP ngày 13 tháng 6 năm 2011 của Chính phủ;
Điều 1. Phạm vi điều chỉnh
Thông tư này quy định về việc thử nghiệm các phương tiện đo trong hoạt động
kiểm tra chuyên ngành, việc lập hồ sơ và việc lưu giữ hồ sơ theo quy định tại
Điều 2 của Thông tư này, trừ trường hợp khác.
Điều 2. Nguyên tắc
1. Bảo đảm tính chính xác, trung thực của thông tin; tuân thủ quy định của pháp
luật về đo lường và quy định tại Thông tư số 80/2020/TT-
BCA ngày 20 tháng 7 năm 2020 của Bộ trưởng Bộ Công an, có hiệu lực từ năm
2020. Các quy định khác giữ nguyên.
2. Thực hiện đúng thẩm quyền, đúng trình tự, thủ tục, đúng thời hạn theo khoản
1 Điều này.
Điều 3. Trách nhiệm của các cơ quan, tổ chức, cá nhân có liên quan trong việc thi
hành Thông tư
Các đơn vị chịu trách nhiệm thi hành Thông tư này./.
"""


def test_hard_wrapped_lines_are_joined():
    document = parse_text(WRAPPED)
    assert outline(document) == ["dieu-1", "dieu-2", "dieu-2-khoan-1", "dieu-2-khoan-2", "dieu-3"]
    assert document.title == (
        "Quy định về việc thử nghiệm các phương tiện đo trong hoạt động kiểm tra chuyên ngành"
    )
    assert part(document, "dieu-1").heading == "Phạm vi điều chỉnh"
    assert "\n" not in part(document, "dieu-1").text
    assert part(document, "dieu-2-khoan-1").text.endswith("năm 2020. Các quy định khác giữ nguyên.")
    assert part(document, "dieu-3").heading.endswith("trong việc thi hành Thông tư")
    targets = {c.target: c.state for c in document.citations}
    assert targets == {
        "dieu-2": "resolved",
        "80/2020/TT-BCA": "external",
        "dieu-2-khoan-1": "resolved",
    }


def test_footnotes_of_a_consolidated_text_are_kept_apart():
    document = parse_text(
        "Điều 1.[1] Phạm vi\n\n1.[2] Nội dung một¹² có diện tích 10 m².\n\n2. (được bãi bỏ)[3]\n\n"
        "Nơi nhận:\n- Như trên;\n\n[1] Điều này được sửa đổi như sau:\n“Điều 9. Hiệu lực\n"
        "1. Một.”\n[2] Khoản này được bổ sung.\n[3] Khoản này được bãi bỏ."
    )
    assert outline(document) == ["dieu-1", "dieu-1-khoan-1", "dieu-1-khoan-2"]
    assert part(document, "dieu-1").heading == "Phạm vi"
    assert part(document, "dieu-1-khoan-1").text == "Nội dung một có diện tích 10 m²."
    assert part(document, "dieu-1-khoan-2").text == "(được bãi bỏ)"
    assert [(note.marker, note.anchor) for note in document.footnotes] == [
        ("1", "dieu-1"),
        ("2", "dieu-1-khoan-1"),
        ("3", "dieu-1-khoan-2"),
    ]
    assert document.footnotes[0].text.endswith("1. Một.”")
    assert document.closing == "Nơi nhận:\n- Như trên;"


def test_a_note_at_the_foot_of_a_page_does_not_break_the_text():
    document = parse_text(articles("1. Một[1].\n[1] Đã được sửa đổi.\n2. Hai."))
    assert [node.text for node in document.walk()][1:] == ["Một.", "Hai."]
    assert document.footnotes[0].text == "Đã được sửa đổi."


DECISION = """
|BỘ CÔNG AN

**CỤC THỬ NGHIỆM** | **CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**|

Số: 12/QĐ-BCA-X99 Hà Nội, ngày 31 tháng 02 năm 2031

QUYẾT ĐỊNH
Ban hành Quy chế thử nghiệm
BỘ TRƯỞNG BỘ CÔNG AN

Căn cứ Luật Thử nghiệm số 11/2030/QH18;
QUYẾT ĐỊNH:
Điều 1. Ban hành kèm theo Quyết định này Quy chế thử nghiệm.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
Điều 3. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này./.
Nơi nhận:
- Như Điều 3;
KT. BỘ TRƯỞNG
THỨ TRƯỞNG
Thiếu tướng Lê Văn Thử

QUY CHẾ
Thử nghiệm
(Ban hành kèm theo Quyết định số 12/QĐ-BCA-X99)
Điều 1. Phạm vi
Điều 2. Đối tượng
Điều 3. Nguyên tắc
Điều 4. Trách nhiệm
PHỤ LỤC I
DANH MỤC MẪU
1. Mẫu một
Phụ lục II
2. Mẫu hai
"""


def test_what_follows_the_signature_is_kept_apart():
    document = parse_text(DECISION)
    assert outline(document) == ["dieu-1", "dieu-2", "dieu-3"]
    assert part(document, "dieu-2").heading == ""
    assert part(document, "dieu-2").text == "Quyết định này có hiệu lực kể từ ngày ký."
    assert [appendix.title for appendix in document.appendices] == [
        "QUY CHẾ",
        "PHỤ LỤC I DANH MỤC MẪU",
        "Phụ lục II",
    ]
    assert "Điều 4. Trách nhiệm" in document.appendices[0].text
    assert document.closing.startswith("Nơi nhận:\n- Như Điều 3;")


def test_the_frame_of_a_decision_is_read():
    document = parse_text(DECISION)
    assert document.number == "12/QĐ-BCA-X99"
    assert document.kind == "Quyết định"
    assert document.issuer == "Cục Thử nghiệm"
    assert document.title == "Ban hành Quy chế thử nghiệm"
    assert document.issued_on is None
    assert document.effective_on is None
    assert document.signatory == "Thiếu tướng Lê Văn Thử"
    assert document.signatory_title == "Thứ trưởng"
    assert [basis.target for basis in document.legal_basis] == ["11/2030/QH18"]


def test_the_two_columns_of_a_pdf_may_share_a_line():
    document = parse_text(
        "BỘ CÔNG AN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Số: 45/2031/TT-BCA Hà Nội, ngày 29 tháng 9 năm 2031\nTHÔNG TƯ\nQuy định về thử\n"
        "Điều 1. Hiệu lực\nThông tư này có hiệu lực thi hành kể từ ngày ký.\n"
        "Nơi nhận: BỘ TRƯỞNG\n- Lưu: VT.\nĐại tướng Tô Thử Nghiệm"
    )
    assert (document.number, document.issuer) == ("45/2031/TT-BCA", "Bộ Công an")
    assert document.issued_on == document.effective_on == date(2031, 9, 29)
    assert (document.signatory, document.signatory_title) == (
        "Đại tướng Tô Thử Nghiệm",
        "Bộ trưởng",
    )


@pytest.mark.parametrize(
    ("line", "issuer"),
    [
        ("BỘ CÔNG AN - BỘ QUỐC PHÒNG", "Bộ Công an - Bộ Quốc phòng"),
        ("BỘ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Bộ Lao động - Thương binh và Xã hội"),
        ("ỦY BAN NHÂN DÂN\nTỈNH BẮC NINH", "Ủy ban nhân dân tỉnh Bắc Ninh"),
        ("BỘ CÔNG AN\nCỤC CẢNH SÁT", "Cục Cảnh sát"),
        ("THỦ TƯỚNG CHÍNH PHỦ", "Thủ tướng Chính phủ"),
    ],
)
def test_the_issuer_is_written_as_in_running_text(line, issuer):
    assert parse_text(f"{line}\n-----\nSố: 5/2031/XX-YY\n\nĐiều 1. A").issuer == issuer


def test_an_old_decree_has_its_date_below_the_title():
    document = parse_text(
        "HỘI ĐỒNG BỘ TRƯỞNG\nSố 64-CP\nNGHỊ ĐỊNH\nVề việc thử\n"
        "Hà Nội, ngày 27 tháng 9 năm 1993\nCHÍNH PHỦ\nNGHỊ ĐỊNH:\nĐiều 1.- Nguyên tắc:\n1- Một;"
    )
    assert (document.number, document.kind) == ("64-CP", "Nghị định")
    assert document.title == "Về việc thử"
    assert document.issued_on == date(1993, 9, 27)
    assert outline(document) == ["dieu-1", "dieu-1-khoan-1"]
    assert part(document, "dieu-1").text == "Nguyên tắc:"


def test_a_consolidated_text_is_certified_and_keeps_long_notes():
    document = parse_text(
        "VĂN BẢN HỢP NHẤT\n\nTHÔNG TƯ[1]\nQuy định về thử\n\n1. Thông tư thứ nhất;\n\n"
        "2. Thông tư thứ hai.\n\nĐiều 1.[2] Phạm vi\n\n1. Một.\n\n"
        "XÁC THỰC VĂN BẢN HỢP NHẤT\n\nBỘ TRƯỞNG\n\nTô Thử\n\n"
        "[1] Hợp nhất từ:\n- Thông tư một;\n- Thông tư hai.\n[2] Đã sửa đổi."
    )
    assert document.kind == "Văn bản hợp nhất"
    assert document.title == "Thông tư Quy định về thử"
    assert outline(document) == ["dieu-1", "dieu-1-khoan-1"]
    assert document.signatory == "Tô Thử"
    assert [note.text for note in document.footnotes] == [
        "Hợp nhất từ:\n- Thông tư một;\n- Thông tư hai.",
        "Đã sửa đổi.",
    ]


def test_an_amended_law_is_known_by_the_number_in_the_preamble():
    document = parse_text(
        "LUẬT\nSỬA ĐỔI, BỔ SUNG MỘT SỐ ĐIỀU CỦA LUẬT THỬ NGHIỆM\n"
        "Quốc hội ban hành Luật sửa đổi Luật Thử nghiệm số 37/2030/QH18.\n"
        "Điều 1. Sửa đổi, bổ sung một số điều của Luật Thử nghiệm\n"
        "1. Sửa đổi một số điểm của Điều 23 như sau:\na) Sửa đổi khoản 2 như sau:\n“2. Mới.”.\n"
        "2. Bãi bỏ Điều 31."
    )
    assert [(c.source_anchor, c.target) for c in document.citations] == [
        ("dieu-1-khoan-1", "37/2030/QH18#dieu-23"),
        ("dieu-1-khoan-2", "37/2030/QH18#dieu-31"),
    ]


def test_a_table_of_contents_is_not_the_text():
    document = parse_text(
        "MỤC LỤC\nChương I. MỘT\nĐiều 1. A\nĐiều 2. B\n\nChương I. MỘT\n\nĐiều 1. A\n\nThật.\n\n"
        "Điều 2. B\n\nThật."
    )
    assert outline(document) == ["chuong-1", "dieu-1", "dieu-2"]
    assert part(document, "dieu-2").text == "Thật."
    dotted = parse_text("Điều 1. A ........ 5\nĐiều 2. B ........ 6\n\nĐiều 1. A\n\nĐiều 2. B")
    assert outline(dotted) == ["dieu-1", "dieu-2"]


def test_a_document_without_articles_may_have_numbered_parts():
    document = parse_text(
        "CHỈ THỊ\nVề việc thử\n\nYêu cầu các đơn vị:\n\nI. MỤC TIÊU\n\n1. Một:\na) A;\nb) B.\n\n"
        "2. Hai.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Ba.\n\nNơi nhận:\n- Như trên;"
    )
    assert outline(document) == [
        "muc-1",
        "muc-1-khoan-1",
        "muc-1-khoan-1-diem-a",
        "muc-1-khoan-1-diem-b",
        "muc-1-khoan-2",
        "muc-2",
        "muc-2-khoan-1",
    ]
    telegram = parse_text("CÔNG ĐIỆN\nVề mưa\n\nYêu cầu:\n\n1. Một:\n\na) A;\n\n2. Hai./.")
    assert outline(telegram) == ["khoan-1", "khoan-1-diem-a", "khoan-2"]


def test_the_json_has_the_agreed_shape():
    data = parse_text(LAW).to_json()
    assert list(data)[:7] == [
        "number",
        "kind",
        "issuer",
        "issued_on",
        "title",
        "nodes",
        "citations",
    ]
    assert data["issued_on"] == "2031-06-05"
    assert list(data["nodes"][0]) == ["type", "label", "heading", "text", "anchor", "children"]
