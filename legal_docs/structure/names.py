"""Names of document kinds and issuing bodies as they are written in running text."""

import re

from portal.base.text import fold, nfc

KINDS = (
    "Hiến pháp",
    "Bộ luật",
    "Luật",
    "Pháp lệnh",
    "Lệnh",
    "Sắc lệnh",
    "Nghị quyết liên tịch",
    "Nghị quyết",
    "Nghị định",
    "Quyết định",
    "Thông tư liên tịch",
    "Thông tư",
    "Chỉ thị",
    "Công điện",
    "Công văn",
    "Văn bản hợp nhất",
    "Quy chế",
    "Quy định",
    "Điều lệ",
    "Thông báo",
    "Thông cáo",
    "Hướng dẫn",
    "Chương trình",
    "Kế hoạch",
    "Phương án",
    "Đề án",
    "Dự án",
    "Báo cáo",
    "Biên bản",
    "Tờ trình",
    "Hợp đồng",
    "Bản ghi nhớ",
    "Bản thỏa thuận",
)
_KIND_BY_FOLD = {fold(kind): kind for kind in KINDS}
# Kinds whose name goes on into the title in one line: "LUẬT AN NINH MẠNG".
KINDS_WITH_NAME = ("Bộ luật", "Luật", "Pháp lệnh", "Hiến pháp")

_KIND_BY_SYMBOL = (
    (r"NĐ-CP$", "Nghị định"),
    (r"(?:^|/)QĐ(?:-|$)", "Quyết định"),
    (r"(?:^|/)TTLT", "Thông tư liên tịch"),
    (r"(?:^|/)TT-", "Thông tư"),
    (r"(?:^|/)CT-", "Chỉ thị"),
    (r"(?:^|/)CĐ-", "Công điện"),
    (r"(?:^|/)NQ-", "Nghị quyết"),
    (r"(?:^|/)PL-", "Pháp lệnh"),
    (r"(?:^|/)VBHN", "Văn bản hợp nhất"),
    (r"(?:^|/)KH-", "Kế hoạch"),
    (r"(?:^|/)TB-", "Thông báo"),
    (r"(?:^|/)HD-", "Hướng dẫn"),
    (r"(?:^|/)BC-", "Báo cáo"),
)
_ISSUER_BY_SYMBOL = (
    (r"/NĐ-CP$", "Chính phủ"),
    (r"/NQ-CP$", "Chính phủ"),
    (r"-TTg$", "Thủ tướng Chính phủ"),
    (r"/UBTVQH\d+$|-UBTVQH\d+$", "Ủy ban Thường vụ Quốc hội"),
    (r"/QH\d+$", "Quốc hội"),
    (r"/(?:TT|QĐ|CT|KH)-BCA(?:-|$)", "Bộ Công an"),
)
_BODIES = (
    "Quốc hội",
    "Ủy ban Thường vụ Quốc hội",
    "Chủ tịch nước",
    "Chính phủ",
    "Hội đồng Bộ trưởng",
    "Thủ tướng Chính phủ",
    "Tòa án nhân dân tối cao",
    "Hội đồng Thẩm phán Tòa án nhân dân tối cao",
    "Viện kiểm sát nhân dân tối cao",
    "Kiểm toán nhà nước",
    "Thanh tra Chính phủ",
    "Văn phòng Chính phủ",
    "Văn phòng Quốc hội",
    "Ngân hàng Nhà nước Việt Nam",
    "Ủy ban Dân tộc",
    "Bộ Công an",
    "Bộ Quốc phòng",
    "Bộ Ngoại giao",
    "Bộ Nội vụ",
    "Bộ Tư pháp",
    "Bộ Tài chính",
    "Bộ Kế hoạch và Đầu tư",
    "Bộ Công Thương",
    "Bộ Nông nghiệp và Phát triển nông thôn",
    "Bộ Nông nghiệp và Môi trường",
    "Bộ Giao thông vận tải",
    "Bộ Xây dựng",
    "Bộ Tài nguyên và Môi trường",
    "Bộ Thông tin và Truyền thông",
    "Bộ Khoa học và Công nghệ",
    "Bộ Lao động - Thương binh và Xã hội",
    "Bộ Văn hóa, Thể thao và Du lịch",
    "Bộ Giáo dục và Đào tạo",
    "Bộ Y tế",
    "Bộ Dân tộc và Tôn giáo",
)
_BODY_BY_FOLD = {fold(body): body for body in _BODIES}
_OFFICES = (
    "Thủ tướng Chính phủ",
    "Thủ tướng",
    "Chủ tịch Quốc hội",
    "Chủ tịch nước",
    "Chủ tịch",
    "Phó Chủ tịch",
    "Bộ trưởng",
    "Thứ trưởng",
    "Phó Thủ tướng",
    "Phó Thủ tướng Thường trực",
    "Thứ trưởng Thường trực",
    "Tổng Bí thư",
    "Cục trưởng",
    "Phó Cục trưởng",
    "Giám đốc",
    "Phó Giám đốc",
)
_OFFICE_BY_FOLD = {fold(office): office for office in _OFFICES}
# A joint circular names its issuers side by side: "BỘ CÔNG AN - BỘ QUỐC PHÒNG".
_JOINT = re.compile(r"\s?[-–]\s?(?=(?:BỘ|TÒA|VIỆN|ỦY BAN|TỔNG|NGÂN HÀNG|THANH TRA|KIỂM TOÁN)\s)")
_PLACE = re.compile(r"\b(tỉnh|thành phố|huyện|quận|thị xã|phường|xã|thị trấn)\s+(.+)$")


def kind_named(text: str) -> str:
    """Return the kind that a line names and nothing else ("THÔNG TƯ"), or an empty string."""
    return _KIND_BY_FOLD.get(fold(text).strip(" .:"), "")


def kind_of_number(number: str) -> str:
    """Return the kind that the symbol of a canonical number tells, or an empty string."""
    return next((kind for pattern, kind in _KIND_BY_SYMBOL if re.search(pattern, number)), "")


def issuer_of_number(number: str) -> str:
    """Return the issuer that the symbol of a canonical number tells, or an empty string."""
    return next((body for pattern, body in _ISSUER_BY_SYMBOL if re.search(pattern, number)), "")


def body_name(text: str) -> str:
    """Return the name of an issuing body, given in capitals, as running text writes it."""
    text = " ".join(nfc(text).split())
    known = _BODY_BY_FOLD.get(fold(text))
    if known or not text.isupper():
        return known or text
    several = _JOINT.split(text)
    if len(several) > 1:
        return " - ".join(body_name(body) for body in several)
    lower = text.lower()
    for prefix in ("bộ ", "cục ", "tổng cục ", "vụ ", "viện ", "ban ", "sở "):
        if lower.startswith(prefix):
            lower = prefix + lower[len(prefix) :].capitalize()
    place = _PLACE.search(lower)
    if place:
        lower = f"{lower[: place.start(2)]}{_title_case(place[2])}"
    return lower[:1].upper() + lower[1:]


def office_name(text: str) -> str:
    """Return an office, given in capitals, as running text writes it ("PHÓ THỦ TƯỚNG")."""
    text = " ".join(nfc(text).split())
    known = _OFFICE_BY_FOLD.get(fold(text))
    if known:
        return known
    return text.capitalize() if text.isupper() else text


def _title_case(text: str) -> str:
    return " ".join(word[:1].upper() + word[1:] for word in text.split(" "))
