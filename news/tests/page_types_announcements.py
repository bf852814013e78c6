"""Announcements and their section, for the table of page types."""

import datetime

from django.utils import timezone

from news.models import AnnouncementDocument, AnnouncementIndexPage, AnnouncementPage
from portal.base.tests.factories import DocumentFactory
from tests.page_types import PageType


def _announcement(sample):
    closes_at = timezone.now().replace(second=0, microsecond=0) + datetime.timedelta(days=20)
    return {
        "kind": "recruitment",
        "lead": "Tuyển dụng của bảng.",
        "closes_at": closes_at,
        "quantity": "12 chỉ tiêu",
        "eligibility": "Công dân của bảng\nTốt nghiệp đại học",
        "papers": "Đơn của bảng",
        "how_to_apply": "Nộp tại văn phòng của bảng",
        "fee": "Không",
        "place": "Số 0 phố Thử",
        "province": "01",
        "contact_office": "Văn phòng của bảng",
        "contact_phone": "024 0000 0000",
        "contact_email": "tuyendung@example.org",
        "body": [("paragraph", "<p>Nội dung của thông báo.</p>")],
        "documents": [AnnouncementDocument(document=DocumentFactory(), title="Mẫu đơn")],
    }


PAGE_TYPES = [
    PageType(
        AnnouncementPage,
        values=_announcement,
        query_budget=24,
        structured_data=("JobPosting",),
    ),
    PageType(AnnouncementIndexPage, created_by="", query_budget=20, rss=("rss/",), atom=("atom/",)),
]
