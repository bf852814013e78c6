"""Warnings and their section, for the table of page types."""

from datetime import timedelta

from django.utils import timezone

from news.models import WarningIndexPage, WarningPage
from news.warnings.enums import Crime, Extent, Severity
from tests.page_types import PageType


def warning_values(sample):
    return {
        "lead": "Tóm tắt của cảnh báo.",
        "crime": Crime.ONLINE_FRAUD,
        "severity": Severity.SEVERE,
        "method": [("paragraph", "<p>Thủ đoạn của tội phạm.</p>")],
        "signs": "Dấu hiệu thứ nhất\nDấu hiệu thứ hai",
        "targets": ("elderly", "shoppers"),
        "what_to_do": "Dập máy.\nKhông mở đường dẫn.",
        "if_it_happened": "Gọi ngân hàng.\nTrình báo Công an.",
        "extent": Extent.PROVINCES,
        "provinces": ("01", "79"),
        "contact_ways": ("call", "sms"),
        "masked_numbers": "0912 xxx 345",
        "contact": "Công an nơi gần nhất",
        "hotline": "113",
        "expires_at": timezone.now().replace(second=0, microsecond=0) + timedelta(days=20),
    }


PAGE_TYPES = [
    PageType(
        WarningPage,
        values=warning_values,
        query_budget=26,
        cap=("cap.xml",),
        structured_data=("SpecialAnnouncement",),
    ),
    PageType(
        WarningIndexPage,
        created_by="",
        query_budget=22,
        rss=("rss/",),
        atom=("atom/", "cap/"),
    ),
]
