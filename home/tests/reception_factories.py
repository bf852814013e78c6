"""Schedules of reception and notices of downtime, public unless told otherwise."""

import datetime

import factory
from django.utils import timezone

from home.models import (
    DowntimeIndexPage,
    DowntimeNoticePage,
    ReceptionIndexPage,
    ReceptionSchedulePage,
    ReceptionSession,
)
from home.receptions.enums import Period
from portal.provision.tests.factories import ProvidedPageFactory, PublishedFactory


class ReceptionIndexPageFactory(PublishedFactory):
    class Meta:
        model = ReceptionIndexPage

    title = "Lịch tiếp công dân thử"


def make_session(day, **values):
    """Return an unsaved session on ``day``, from 8:00 to 11:30."""
    return ReceptionSession(
        **{
            "leader_rank": "Thượng tướng",
            "leader_name": "Nguyễn Văn Thử",
            "leader_position": "Thứ trưởng thử",
            "day": day,
            "starts_at": datetime.time(8),
            "ends_at": datetime.time(11, 30),
        }
        | values
    )


class ReceptionSchedulePageFactory(ProvidedPageFactory):
    """A schedule of the month of its first session; ``sessions`` are unsaved sessions."""

    class Meta:
        model = ReceptionSchedulePage

    sessions = factory.LazyFunction(lambda: [make_session(timezone.localdate())])
    year = factory.LazyAttribute(lambda page: page.sessions[0].day.year)
    period = factory.LazyAttribute(lambda page: Period.of_month(page.sessions[0].day).value)
    place = "Trụ sở tiếp công dân thử"
    registration = "Gọi điện trước hai ngày."
    office = "Ban Tiếp công dân thử"
    office_address = "Số 0 phố Thử"
    office_phone = "024 0000 0000"


class DowntimeIndexPageFactory(PublishedFactory):
    class Meta:
        model = DowntimeIndexPage

    title = "Thông báo tạm dừng thử"


class DowntimeNoticePageFactory(ProvidedPageFactory):
    """Planned work that begins tomorrow at this hour and lasts four hours."""

    class Meta:
        model = DowntimeNoticePage

    starts_at = factory.LazyFunction(lambda: timezone.now() + datetime.timedelta(days=1))
    ends_at = factory.LazyAttribute(lambda page: page.starts_at + datetime.timedelta(hours=4))
    lead = "Tra cứu tạm dừng để nâng cấp."
    services = "Tra cứu văn bản thử\nGửi câu hỏi thử"
    meanwhile = "Gọi điện cho Cổng."
    contact = "Văn phòng thử"
