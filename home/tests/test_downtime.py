"""Services that stop: announced in time or with a reason, and told on every page."""

import datetime

import pytest
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from home.downtime.band import notices_to_show
from home.downtime.enums import DowntimeKind, DowntimeState
from portal.provision.permits import demo_permit
from portal.workdays.loading import load_calendar, load_lead_times

from .factories import StandardPageFactory, build_site
from .reception_factories import DowntimeIndexPageFactory, DowntimeNoticePageFactory

pytestmark = pytest.mark.django_db
HANOI = timezone.get_default_timezone()


@pytest.fixture(autouse=True)
def empty_cache():
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def homes():
    return build_site()


@pytest.fixture
def section(homes):
    return DowntimeIndexPageFactory(parent=homes["vi"])


def hours(number):
    return timezone.now() + datetime.timedelta(hours=number)


def unsaved(**values):
    return DowntimeNoticePageFactory.build(parent=None, slug="thu", **values)


@pytest.mark.parametrize(
    ("published", "kind", "refused"),
    [
        ("2026-11-25", DowntimeKind.PLANNED, False),  # seven working days ahead of 4 December
        ("2026-11-26", DowntimeKind.PLANNED, True),
        ("2026-12-04", DowntimeKind.PLANNED, True),
        ("2026-12-04", DowntimeKind.EMERGENCY, False),
    ],
)
def test_planned_work_is_announced_seven_working_days_ahead(published, kind, refused):
    load_calendar()
    load_lead_times()
    page = unsaved(kind=kind, starts_at=datetime.datetime(2026, 12, 4, 22, tzinfo=HANOI))
    reasons = page.own_reasons_against_approval(day=datetime.date.fromisoformat(published))
    assert bool(reasons) is refused
    assert all("25/11/2026" in reason for reason in reasons)


def test_what_is_public_may_be_called_off_or_given_another_hour(section):
    load_calendar()
    load_lead_times()
    page = DowntimeNoticePageFactory(
        parent=section, starts_at=datetime.datetime(2026, 12, 4, 20, tzinfo=HANOI)
    )
    page.starts_at += datetime.timedelta(hours=2)
    assert page.own_reasons_against_approval(day=datetime.date(2026, 12, 3)) == []
    page.starts_at += datetime.timedelta(days=1)
    assert page.own_reasons_against_approval(day=datetime.date(2026, 12, 3)) != []
    page.is_called_off = True
    assert page.own_reasons_against_approval(day=datetime.date(2026, 12, 3)) == []


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"ends_at": hours(-5)}, "ends_at"),
        ({"kind": DowntimeKind.EMERGENCY, "emergency_reason": " "}, "emergency_reason"),
        ({"restored_at": hours(-5)}, "restored_at"),
    ],
)
def test_a_notice_that_makes_no_sense_is_told_at_its_field(section, values, field):
    page = unsaved(starts_at=hours(1), **({"ends_at": hours(5)} | values))
    with pytest.raises(ValidationError) as error:
        page.clean()
    assert set(error.value.message_dict) == {field}


@pytest.mark.parametrize(
    ("starts", "ends", "values", "state"),
    [
        (2, 4, {}, DowntimeState.COMING),
        (-2, 4, {}, DowntimeState.RUNNING),
        (-4, -2, {}, DowntimeState.OVER),
        (-4, 2, {"restored_at": -1}, DowntimeState.OVER),
        (2, 4, {"is_called_off": True}, DowntimeState.CANCELLED),
    ],
)
def test_how_it_stands_follows_from_the_dates_and_so_does_the_band(
    client, homes, section, starts, ends, values, state
):
    if "restored_at" in values:
        values = {"restored_at": hours(values["restored_at"])}
    about = StandardPageFactory(parent=homes["vi"])
    page = DowntimeNoticePageFactory(
        parent=section, starts_at=hours(starts), ends_at=hours(ends), **values
    )
    assert page.state == state
    html = client.get(about.url).content.decode()
    assert ("Tra cứu văn bản thử" in html) is page.is_shown_on_every_page
    assert "Tra cứu văn bản thử" not in client.get(homes["en"].url).content.decode()


def test_the_band_ends_by_the_clock_without_a_new_query(client, homes, section, monkeypatch):
    about = StandardPageFactory(parent=homes["vi"])
    DowntimeNoticePageFactory(parent=section, starts_at=hours(-1), ends_at=hours(1))
    assert "c-downtime__notice" in client.get(about.url).content.decode()
    later = hours(2)
    monkeypatch.setattr("home.downtime.band.timezone.now", lambda: later)
    assert "c-downtime__notice" not in client.get(about.url).content.decode()


def test_a_draft_is_not_told_and_a_withdrawn_notice_is_gone_at_once(client, homes, section):
    about = StandardPageFactory(parent=homes["vi"])
    DowntimeNoticePageFactory(parent=section, live=False, services="Dịch vụ kín")
    public = DowntimeNoticePageFactory(parent=section)
    html = client.get(about.url).content.decode()
    assert "Dịch vụ kín" not in html
    assert "Tra cứu văn bản thử" in html
    with demo_permit(reason="test"):
        public.unpublish()
    assert "Tra cứu văn bản thử" not in client.get(about.url).content.decode()


def test_the_band_costs_no_query_once_it_is_known(client, homes, section):
    DowntimeNoticePageFactory(parent=section)
    assert len(notices_to_show("vi")) == 1
    with CaptureQueriesContext(connection) as captured:
        assert len(notices_to_show("vi")) == 1
        assert notices_to_show("vi")[0]["services"] == ["Tra cứu văn bản thử", "Gửi câu hỏi thử"]
    assert len(captured) == 0


def test_the_notice_says_what_stops_and_what_to_do(client, section):
    page = DowntimeNoticePageFactory(
        parent=section, kind=DowntimeKind.EMERGENCY, emergency_reason="Sự cố điện"
    )
    html = client.get(page.url).content.decode()
    for text in ("Tra cứu văn bản thử", "Gửi câu hỏi thử", "Gọi điện cho Cổng.", "Sự cố điện"):
        assert text in html
