"""Events and their section, for the table of page types."""

import datetime

from news.models import EventIndexPage, EventMaterial, EventPage, ProgrammeItem
from portal.base.tests.factories import DocumentFactory, ImageFactory
from tests.page_types import PageType
from tests.portal_world import TRIGGERED_ON


def _event(sample):
    return {
        "event_type": "conference",
        "lead": "Hội nghị của bảng.",
        "image": ImageFactory(),
        "starts_on": TRIGGERED_ON,
        "ends_on": TRIGGERED_ON + datetime.timedelta(days=1),
        "starts_time": datetime.time(8),
        "ends_time": datetime.time(11, 30),
        "place": "Hội trường của bảng",
        "province": "01",
        "latitude": "21.02452",
        "longitude": "105.84117",
        "leaders": "Thượng tướng Nguyễn Văn Thử, Thứ trưởng",
        "status": "confirmed",
        "accreditation": "Đăng ký qua văn phòng.",
        "press_office": "Văn phòng của bảng",
        "press_phone": "024 0000 0000",
        "press_email": "baochi@example.org",
        "press_is_public": True,
        "body": [("paragraph", "<p>Nội dung của sự kiện.</p>")],
        "programme": [
            ProgrammeItem(starts_time=datetime.time(8), text="Khai mạc", speaker="Chủ tọa"),
            ProgrammeItem(
                day=TRIGGERED_ON + datetime.timedelta(days=1),
                starts_time=datetime.time(9),
                text="Bế mạc",
            ),
        ],
        "materials": [EventMaterial(document=DocumentFactory(), title="Thông cáo báo chí")],
    }


PAGE_TYPES = [
    PageType(
        EventPage,
        values=_event,
        query_budget=26,
        ical=("lich/",),
        structured_data=("Event",),
    ),
    PageType(
        EventIndexPage,
        created_by="",
        query_budget=22,
        rss=("rss/",),
        atom=("atom/",),
        ical=("lich/",),
    ),
]
