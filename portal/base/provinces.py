"""The provinces and cities of Việt Nam by their official statistics codes.

The 34 units in force since 1 July 2025 (Nghị quyết 202/2025/QH15, Quyết định 19/2025/QĐ-TTg). The
codes are those that the register of units uses for the provincial police.
"""

from dataclasses import dataclass

from django.utils.translation import get_language


@dataclass(frozen=True)
class Province:
    """One province or city.

    Attributes:
        code: two digits, as the statistics office gives them.
        name_vi, name_en: its name, without "tỉnh" or "thành phố".
    """

    code: str
    name_vi: str
    name_en: str

    @property
    def name(self):
        """The name in the reader's language."""
        return self.name_en if get_language() == "en" else self.name_vi


PROVINCES = {
    code: Province(code, name_vi, name_en)
    for code, name_vi, name_en in (
        ("01", "Hà Nội", "Ha Noi"),
        ("04", "Cao Bằng", "Cao Bang"),
        ("08", "Tuyên Quang", "Tuyen Quang"),
        ("11", "Điện Biên", "Dien Bien"),
        ("12", "Lai Châu", "Lai Chau"),
        ("14", "Sơn La", "Son La"),
        ("15", "Lào Cai", "Lao Cai"),
        ("19", "Thái Nguyên", "Thai Nguyen"),
        ("20", "Lạng Sơn", "Lang Son"),
        ("22", "Quảng Ninh", "Quang Ninh"),
        ("24", "Bắc Ninh", "Bac Ninh"),
        ("25", "Phú Thọ", "Phu Tho"),
        ("31", "Hải Phòng", "Hai Phong"),
        ("33", "Hưng Yên", "Hung Yen"),
        ("37", "Ninh Bình", "Ninh Binh"),
        ("38", "Thanh Hóa", "Thanh Hoa"),
        ("40", "Nghệ An", "Nghe An"),
        ("42", "Hà Tĩnh", "Ha Tinh"),
        ("44", "Quảng Trị", "Quang Tri"),
        ("46", "Huế", "Hue"),
        ("48", "Đà Nẵng", "Da Nang"),
        ("51", "Quảng Ngãi", "Quang Ngai"),
        ("52", "Gia Lai", "Gia Lai"),
        ("56", "Khánh Hòa", "Khanh Hoa"),
        ("66", "Đắk Lắk", "Dak Lak"),
        ("68", "Lâm Đồng", "Lam Dong"),
        ("75", "Đồng Nai", "Dong Nai"),
        ("79", "Thành phố Hồ Chí Minh", "Ho Chi Minh City"),
        ("80", "Tây Ninh", "Tay Ninh"),
        ("82", "Đồng Tháp", "Dong Thap"),
        ("86", "Vĩnh Long", "Vinh Long"),
        ("91", "An Giang", "An Giang"),
        ("92", "Cần Thơ", "Can Tho"),
        ("96", "Cà Mau", "Ca Mau"),
    )
}


def province_choices():
    """Return pairs (code, Vietnamese name) for a form, in the order of the codes."""
    return [(province.code, province.name_vi) for province in PROVINCES.values()]
