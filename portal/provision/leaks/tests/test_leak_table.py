"""What the guard must find, and what it must leave alone: one table of texts, one of files."""

import io

import pytest

from portal.provision.leaks.enums import LeakKind
from portal.provision.leaks.files import scan_file
from portal.provision.leaks.findings import in_name, in_text

from . import made_files as made
from .made_files import CITIZEN, PHONE

MARK, CARD, TEL, BANK, MAIL = (
    LeakKind.SECRECY_MARK,
    LeakKind.CITIZEN_ID,
    LeakKind.PHONE,
    LeakKind.BANK_ACCOUNT,
    LeakKind.EMAIL,
)
PLACE, COMMENT, CHANGE, AUTHOR, HIDDEN, UNREADABLE = (
    LeakKind.POSITION,
    LeakKind.COMMENT,
    LeakKind.TRACKED_CHANGE,
    LeakKind.AUTHOR,
    LeakKind.HIDDEN_TEXT,
    LeakKind.UNREADABLE,
)

TEXTS = [
    # Secrecy marks
    ("MẬT", [MARK]),
    ("  TỐI MẬT  ", [MARK]),
    ("[TUYỆT MẬT]", [MARK]),
    ("TÀI LIỆU MẬT", [MARK]),
    ("T U Y Ệ T  M Ậ T", [MARK]),
    ("Độ mật: Tối mật", [MARK]),
    ("ĐỘ MẬT: MẬT", [MARK]),
    ("BỘ CÔNG AN\tMẬT", [MARK]),
    ("CỤC AN NINH MẠNG – TỐI MẬT", [MARK]),
    ("Số: 15/KH-BCA-A05 (Mật)", [MARK]),
    ("Kèm Báo cáo số 12/BC-A05(TỐI MẬT) ngày 02/11", [MARK]),
    ("Kế hoạch này TUYỆT MẬT, giao đồng chí triển khai.", [MARK]),
    ("TUYÊ\u0323T MÂ\u0323T", [MARK]),
    ("Lưu hành nội bộ", [MARK]),
    ("TÀI LIỆU LƯU HÀNH NỘI BỘ", [MARK]),
    ("(Chỉ lưu hành nội bộ)", [MARK]),
    ("Lưu hành nội bộ, không phổ biến", [MARK]),
    ("Chỉ người có tên mới được bóc bì", [MARK]),
    ("Người dân cần bảo mật thông tin tài khoản.", []),
    ("BẢO MẬT THÔNG TIN", []),
    ("BẢO VỆ BÍ MẬT NHÀ NƯỚC", []),
    ("Luật Bảo vệ bí mật nhà nước", []),
    ("Mô hình nuôi ong lấy mật giúp bà con thoát nghèo.", []),
    ("MẬT ONG RỪNG", []),
    ("Đổi mật khẩu ba tháng một lần.", []),
    ("MẬT KHẨU: không chia sẻ cho ai", []),
    ("Đối tượng làm lộ tài liệu tối mật bị khởi tố.", []),
    ("Văn bản được đóng dấu “TUYỆT MẬT” theo quy định.", []),
    ("Bí mật nhà nước thuộc mức độ TỐI MẬT gồm:", []),
    ("Ba độ mật: Tuyệt mật, Tối mật, Mật", []),
    ("PHÁ CHUYÊN ÁN TỐI MẬT CỦA LỰC LƯỢNG AN NINH", []),
    ("Hội nghị mật thiết, thân mật.", []),
    ("Đối tượng bán giáo trình lưu hành nội bộ của trường.", []),
    ("TOI MAT", []),
    # Identity documents
    (f"Anh A, số {CITIZEN}", [CARD]),
    ("CCCD: 001 090 012 345", [CARD]),
    ("căn cước công dân số 079.185.000.123", [CARD]),
    ("số định danh cá nhân 999999999999", [CARD]),
    ("CMND số 012345678", [CARD]),
    ("giấy chứng minh nhân dân 012 345 678", [CARD]),
    ("hộ chiếu số B1234567", [CARD]),
    ("Số vận đơn 999888777666", []),
    ("Mã hồ sơ: 001090012345", []),
    ("Quyết toán 123456789 đồng", []),
    ("Số CCCD gồm 12 chữ số, 3 số đầu là mã tỉnh", []),
    ("CCCD 001•••••••45", []),
    # Telephones
    (f"Liên hệ anh B, {PHONE}", [TEL]),
    ("+84 912 345 678", [TEL]),
    ("84912345678", [TEL]),
    ("(024) 3823.4567", [TEL]),
    ("028-3838-1234", [TEL]),
    ("0220 3838 123", [TEL]),
    ("069.234.0000", []),
    ("Gọi 113, 114 hoặc 115", []),
    ("Tổng đài 1900 1234, 18001091", []),
    ("Mã số thuế 0312345678", []),
    ("Giá trị 0.912345678", []),
    ("Từ 01/01/2026 đến 09/12/2026", []),
    ("Nghị định 30/2020/NĐ-CP ngày 05/3/2020", []),
    ("091xxxx678", []),
    # Accounts
    ("Số tài khoản: 19001234567890 tại ngân hàng", [BANK]),
    ("STK 0011 0023 4567 8", [BANK]),
    ("chuyển vào tài khoản của đối tượng số 102345678901", [BANK]),
    ("Thẻ 9704 0500 0000 0001", []),
    ("Thẻ 4111 1111 1111 1111", [BANK]),
    ("Chiếm đoạt 15 tài khoản mạng xã hội năm 2026", []),
    (f"Tài khoản đứng tên A, CCCD {CITIZEN}", [CARD]),
    ("Mở tài khoản định danh điện tử mức 2", []),
    # Mail
    ("Gửi về nguyenvana@gmail.com", [MAIL]),
    ("viết tới a.b(at)yahoo.com", [MAIL]),
    ("lien-he@doanh-nghiep.test", [MAIL]),
    ("bocongan@bocongan.gov.vn", []),
    ("vanphong@mps.gov.vn và a05@canhsat.mps.gov.vn", []),
    ("Tài khoản @congan trên mạng xã hội", []),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_a_text_is_told_apart(text, expected):
    assert [finding.kind for finding in in_text(text)] == expected


FILES = [
    # Word
    ("clean.docx", made.word(), []),
    ("text.docx", made.word("TỐI MẬT", made.TEXT), [MARK]),
    ("heading.docx", made.word("TOI MAT", made.TEXT), [MARK]),
    ("prose.docx", made.word("Bảo vệ bí mật nhà nước là nghĩa vụ."), []),
    ("far-down.docx", made.word(*[made.TEXT] * 20, "MAT"), []),
    ("header.docx", made.word(header="MẬT"), [MARK]),
    ("plain-header.docx", made.word(header="LUU HANH NOI BO"), [MARK]),
    ("footer.docx", made.word(footer="Tài liệu lưu hành nội bộ"), [MARK]),
    ("footnote.docx", made.footnoted(f"CCCD {CITIZEN}"), [CARD]),
    ("box.docx", made.boxed("TUYỆT MẬT"), [MARK]),
    ("table.docx", made.table("Số CCCD", CITIZEN), [CARD]),
    ("runs.docx", made.split_runs("Điện thoại 0912", " 345 ", "678"), [TEL]),
    ("author.docx", made.word(author="Nguyễn Văn Thử"), [AUTHOR]),
    ("program.docx", made.word(author="python-docx"), []),
    ("comment.docx", made.commented(), [COMMENT]),
    ("comment-phone.docx", made.commented(f"hỏi {PHONE}"), [TEL, COMMENT]),
    ("inserted.docx", made.changed("ins"), [CHANGE]),
    ("deleted.docx", made.changed("del", f"CCCD {CITIZEN}"), [CARD, CHANGE]),
    ("vanished.docx", made.vanished(), [HIDDEN]),
    ("entities.docx", made.entity_bomb(), []),
    ("bomb.docx", made.zip_bomb(), [UNREADABLE]),
    ("broken.docx", b"PK\x03\x04 not really", [UNREADABLE]),
    # Excel
    ("clean.xlsx", made.sheet(), []),
    ("mark.xlsx", made.sheet(("MẬT",)), [MARK]),
    ("card.xlsx", made.sheet(("Họ tên", "CCCD"), ("A", CITIZEN)), [CARD]),
    ("pair.xlsx", made.sheet(("Số tài khoản", "19001234567890")), [BANK]),
    ("mail.xlsx", made.sheet(("a.b@gmail.com",)), [MAIL]),
    ("note.xlsx", made.sheet(comment="xem lại"), [COMMENT]),
    ("header.xlsx", made.sheet(header="TỐI MẬT"), [MARK]),
    ("hidden.xlsx", made.sheet(hidden=(("nguồn",),)), [HIDDEN]),
    ("author.xlsx", made.sheet(creator="Nguyễn Văn Thử"), [AUTHOR]),
    ("numbers.xlsx", made.sheet((912345678, 2026, 3.14)), []),
    # OpenDocument, plain text
    ("clean.odt", made.open_text(), []),
    ("mark.odt", made.open_text("MẬT"), [MARK]),
    ("author.odt", made.open_text(creator="Nguyễn Văn Thử"), [AUTHOR]),
    ("changes.odt", made.open_text(changes=True), [CHANGE]),
    ("plain.txt", f"Danh sách\nA; {CITIZEN}\n".encode(), [CARD]),
    ("marked.csv", b"TUYET MAT\nho ten\n", [MARK]),
    ("clean.txt", "Thông báo về việc bảo mật.\n".encode(), []),
    # PDF
    ("clean.pdf", made.pdf(), []),
    ("mark.pdf", made.pdf(text="TOI MAT"), [MARK]),
    ("card.pdf", made.line_of(f"CCCD {CITIZEN}"), [CARD]),
    ("phone.pdf", made.line_of("Goi 0912 345 678"), [TEL]),
    ("author.pdf", made.pdf(author="Nguyễn Văn Thử"), [AUTHOR]),
    ("nobody.pdf", made.pdf(author="anonymous"), []),
    ("title.pdf", made.pdf(title="TUYET MAT"), [MARK]),
    ("black-box.pdf", made.boxed_pdf(), [HIDDEN]),
    ("white-box.pdf", made.boxed_pdf(made.white), [HIDDEN]),
    ("white-text.pdf", made.white_pdf(), [HIDDEN]),
    ("white-on-black.pdf", made.boxed_pdf(before=True), []),
    ("ground.pdf", made.boxed_pdf(made.yellow, before=True), []),
    ("highlight.pdf", made.highlighted_pdf(), []),
    ("invisible.pdf", made.invisible_pdf(), [HIDDEN]),
    ("scan.pdf", made.invisible_pdf(scan=True), []),
    ("scan-box.pdf", made.invisible_pdf(scan=True, box=True), [HIDDEN]),
    ("pasted-over.pdf", made.pasted_over_pdf(), [HIDDEN]),
    ("outside.pdf", made.outside_pdf(), [HIDDEN]),
    ("note.pdf", made.noted_pdf(), [COMMENT]),
    ("note-phone.pdf", made.noted_pdf(contents=f"hoi {PHONE}"), [TEL, COMMENT]),
    ("link.pdf", made.noted_pdf("/Link", contents=""), []),
    ("cover.pdf", made.noted_pdf("/Square", contents="", inner=(0, 0, 0)), [HIDDEN]),
    ("frame.pdf", made.noted_pdf("/Square", contents=""), []),
    ("itself.pdf", made.self_drawing_pdf(), []),
    ("broken.pdf", b"%PDF-1.7 broken", [UNREADABLE]),
    # Pictures
    ("camera.jpg", made.image_bytes(), [PLACE, AUTHOR]),
    ("clean.png", None, []),
    # What is not known is not passed.
    ("unknown.exe", b"MZ", [UNREADABLE]),
]


@pytest.mark.parametrize(("name", "data", "expected"), FILES, ids=[row[0] for row in FILES])
def test_a_file_is_told_apart(name, data, expected):
    if data is None:
        output = io.BytesIO()
        made.picture().save(output, format="PNG")
        data = output.getvalue()
    found = {finding.kind for finding in scan_file(io.BytesIO(data), name=name)}
    assert found == set(expected)


NAMES = [
    ("bao-cao-tuyet-mat.pdf", [MARK]),
    ("Kế hoạch 15 (Mật).docx", [MARK]),
    ("KH_TỐI MẬT_2026", [MARK]),
    ("tai-lieu-luu-hanh-noi-bo.docx", [MARK]),
    ("danh-sach-001090012345.xlsx", [CARD]),
    ("bao-cao-be-mat-duong.pdf", []),
    ("luat-bao-ve-bi-mat-nha-nuoc.pdf", []),
    ("Quy định về bảo mật.pdf", []),
    ("danh-muc-tai-lieu-toi-mat-theo-luat.pdf", []),
    ("anh-0912345678.jpg", [TEL]),
]


@pytest.mark.parametrize(("name", "expected"), NAMES)
def test_the_name_of_a_file_is_told_apart(name, expected):
    assert [finding.kind for finding in in_name(name)] == expected


def test_what_is_found_in_a_person_is_never_shown_whole():
    for text, expected in TEXTS:
        for finding in in_text(text):
            if finding.kind != MARK and expected:
                digits = "".join(filter(str.isdigit, finding.shown))
                assert len(digits) <= 5
                assert finding.shown not in text or finding.kind == MARK


def test_the_table_is_as_large_as_was_asked():
    assert len(TEXTS) + len(FILES) + len(NAMES) >= 60
