"""Reception schedules, downtime notices and their sections, for the table of page types."""

import datetime

from django.utils import timezone

from home.models import (
    DowntimeIndexPage,
    DowntimeNoticePage,
    ReceptionIndexPage,
    ReceptionSchedulePage,
    ReceptionSession,
)
from home.receptions.enums import Period
from portal.workdays.loading import load_lead_times
from tests.page_types import PageType

#: Calendar days from now: more than any lead time asks for.
_FAR_AHEAD = 45


def _schedule(sample):
    load_lead_times()
    day = timezone.localdate() + datetime.timedelta(days=_FAR_AHEAD)
    return {
        "year": day.year,
        "period": Period.of_month(day).value,
        "intro": "Lịch của bảng.",
        "place": "Trụ sở của bảng",
        "registration": "Gọi điện trước hai ngày.",
        "office": "Ban của bảng",
        "office_address": "Số 0 phố Thử",
        "office_phone": "024 0000 0000",
        "sessions": [
            ReceptionSession(
                leader_rank="Thượng tướng",
                leader_name="Nguyễn Văn Thử",
                leader_position="Thứ trưởng thử",
                day=day,
                scope="Mọi việc.",
            )
        ],
    }


def _notice(sample):
    load_lead_times()
    starts_at = timezone.now().replace(second=0, microsecond=0)
    starts_at += datetime.timedelta(days=_FAR_AHEAD)
    return {
        "starts_at": starts_at,
        "ends_at": starts_at + datetime.timedelta(hours=4),
        "lead": "Dịch vụ của bảng tạm dừng.",
        "services": "Dịch vụ thứ nhất\nDịch vụ thứ hai",
        "meanwhile": "Gọi điện.",
        "contact": "Văn phòng của bảng",
    }


PAGE_TYPES = [
    PageType(
        ReceptionSchedulePage,
        values=_schedule,
        query_budget=24,
        ical=("lich/",),
        structured_data=("Event",),
    ),
    PageType(
        ReceptionIndexPage,
        created_by="",
        query_budget=22,
        rss=("rss/",),
        atom=("atom/",),
        ical=("lich/",),
    ),
    PageType(
        DowntimeNoticePage,
        values=_notice,
        query_budget=24,
        structured_data=("SpecialAnnouncement",),
    ),
    PageType(DowntimeIndexPage, created_by="", query_budget=20, rss=("rss/",), atom=("atom/",)),
]
