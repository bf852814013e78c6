"""The schedule by which leaders receive citizens: announced in time, shown, handed to calendars."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.translation import override
from icalendar import Calendar
from wagtail.models import Locale

from home.models import ReceptionIndexPage, ReceptionSchedulePage, ReceptionSession
from home.receptions.announcing import latest_day_of, reasons_against_schedule
from home.receptions.enums import Period, SessionStatus, name_of_period
from portal.base.gate import PublicationRefused
from portal.provision.permits import demo_permit
from portal.workdays.arithmetic import add_working_days
from portal.workdays.loading import load_calendar, load_lead_times
from portal.workdays.models import LeadTime
from portal.workdays.services import calendar_for
from tests.page_types import Sample, page_types
from tests.shared_world import built_for_module
from tests.test_page_types import add_address, send

from .reception_factories import (
    ReceptionSchedulePageFactory,
    make_session,
)

pytestmark = pytest.mark.django_db


def day(text):
    return datetime.date.fromisoformat(text)


def in_days(number):
    return timezone.localdate() + datetime.timedelta(days=number)


@pytest.fixture(scope="module")
def built_world(built_world, django_db_blocker):
    with built_for_module(django_db_blocker):
        load_calendar()
        load_lead_times()
        built_world.publish_sections()
        yield built_world


@pytest.fixture
def section(world):
    return ReceptionIndexPage.objects.get(locale__language_code="vi")


def schedule(section, first, *others, **values):
    """Return a schedule of the month of ``first``; the other sessions may lie in any month."""
    page = ReceptionSchedulePageFactory(parent=section, sessions=[first], **values)
    with demo_permit(reason="test"):
        for session in others:
            session.page = page
            session.save()
    return ReceptionSchedulePage.objects.get(pk=page.pk)


def draft(*sessions):
    """Return a schedule that stands nowhere yet."""
    page = ReceptionSchedulePage(title="Lịch thử", year=2026, period="m12")
    page.sessions = sessions
    return page


# In time ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("published", "refused"),
    [
        ("2026-11-20", False),
        ("2026-11-27", False),  # five working days ahead of Friday 4 December
        ("2026-11-28", True),  # a Saturday: four
        ("2026-11-30", True),
        ("2026-12-04", True),
        ("2026-12-10", True),
    ],
)
def test_a_session_is_announced_five_working_days_ahead(world, published, refused):
    page = draft(make_session(day("2026-12-04")))
    assert bool(reasons_against_schedule(page, day=day(published))) is refused


def test_the_refusal_names_the_session_the_latest_day_and_the_law(world):
    with override("vi"):
        (reason,) = reasons_against_schedule(
            draft(make_session(day("2026-12-04"))), day=day("2026-11-30")
        )
    assert "Thượng tướng Nguyễn Văn Thử ngày 04/12/2026" in reason
    assert "chậm nhất là ngày 27/11/2026" in reason
    assert "chỉ còn trước 4 ngày làm việc" in reason
    assert "Luật Tiếp công dân số 42/2013/QH13" in reason


def test_every_late_session_is_named_and_no_other(world):
    page = draft(make_session(day("2026-12-04")), make_session(day("2026-12-01")))
    page.sessions.add(make_session(day("2026-12-25")))
    assert len(reasons_against_schedule(page, day=day("2026-11-30"))) == 2


@pytest.mark.parametrize(
    "change",
    [
        {"status": SessionStatus.CANCELLED, "reason": "Lý do"},
        {"status": SessionStatus.POSTPONED, "reason": "Lý do"},
        {"ends_at": datetime.time(10)},
    ],
)
def test_what_is_public_may_be_called_off_or_given_other_hours_at_any_time(section, change):
    page = schedule(section, make_session(day("2026-12-04")))
    (session,) = page.sessions.all()
    for name, value in change.items():
        setattr(session, name, value)
    page.sessions = [session]
    assert page.own_reasons_against_approval(day=day("2026-12-03")) == []


def test_a_new_day_of_a_postponed_session_is_announced_in_time_too(section):
    page = schedule(section, make_session(day("2026-12-04")))
    (session,) = page.sessions.all()
    session.status, session.reason = SessionStatus.POSTPONED, "Lý do"
    session.new_day = day("2026-12-10")
    page.sessions = [session]
    assert page.own_reasons_against_approval(day=day("2026-12-03")) == []
    assert page.own_reasons_against_approval(day=day("2026-12-04")) != []


def test_another_day_for_a_public_session_is_announced_in_time_too(section):
    page = schedule(section, make_session(day("2026-12-04")))
    (session,) = page.sessions.all()
    session.day = day("2026-12-03")
    page.sessions = [session]
    assert page.own_reasons_against_approval(day=day("2026-12-01")) != []


def test_a_translation_of_what_is_public_may_follow_later(section):
    page = schedule(section, make_session(day("2026-12-04")))
    translation = page.copy_for_translation(Locale.objects.get(language_code="en"))
    assert translation.own_reasons_against_approval(day=day("2026-12-03")) == []


def test_a_public_session_to_come_is_not_left_out_silently(section):
    page = schedule(section, make_session(in_days(40)), make_session(in_days(-3)))
    page.sessions = [make_session(in_days(40))]
    reasons = page.own_reasons_against_approval(day=timezone.localdate())
    assert len(reasons) == 1


def test_the_editor_is_told_the_latest_day(section):
    page = draft(make_session(day("2026-12-18")), make_session(day("2026-12-04")))
    assert latest_day_of(page).latest_day == day("2026-11-27")


# Through the gate ---------------------------------------------------------------------------------


def submitted_draft(world, session_day):
    page = ReceptionSchedulePageFactory.build(
        parent=None,
        live=False,
        unit=world.unit,
        category=world.category,
        slug="lich-thu",
        sessions=[make_session(session_day)],
        declared_public=True,
        declared_accurate=True,
        declared_copyright=True,
        owner=world.contributor,
        approver_name="",
    )
    section = ReceptionIndexPage.objects.get(locale__language_code="vi")
    section.add_child(instance=page)
    page.save_revision(user=world.contributor)
    return page


def working_days_from_today(number):
    today = timezone.localdate()
    return add_working_days(today, number, calendar_for(today, in_days(60)))


def test_four_working_days_ahead_are_refused_at_submission_and_five_are_not(world):
    # Counted from the next working day on, so that today counts only if it is one.
    today = timezone.localdate()
    first_ahead = 5 if calendar_for(today, today).is_working(today) else 6
    late = submitted_draft(world, working_days_from_today(first_ahead - 1))
    with pytest.raises(PublicationRefused):
        world.submit(late)
    (session,) = late.sessions.all()
    session.day = working_days_from_today(first_ahead)
    late.year, late.period = session.day.year, Period.of_month(session.day).value
    late.sessions = [session]
    late.save_revision(user=world.contributor)
    assert world.publish(late).live


def test_what_became_late_under_review_is_refused_at_publication(world):
    page = submitted_draft(world, in_days(40))
    world.submit(page)
    world.approve(page, by="leader")
    world.approve(page, by="editor")
    LeadTime.objects.update(days=200)
    with pytest.raises(PublicationRefused):
        world.approve(page, by="publisher")
    assert not ReceptionSchedulePage.objects.get(pk=page.pk).live


def test_a_time_of_publication_that_would_be_too_late_is_refused_when_it_is_set(world):
    page = submitted_draft(world, in_days(20))
    world.submit(page)
    world.approve(page, by="leader")
    world.approve(page, by="editor")
    with pytest.raises(PublicationRefused):
        world.approve(page, by="publisher", publish_at=timezone.now() + datetime.timedelta(days=18))


# What may be entered ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"ends_at": datetime.time(7)}, "ends_at"),
        ({"status": "cancelled"}, "reason"),
        ({"status": "postponed", "reason": " "}, "reason"),
        ({"new_day": datetime.date(2026, 12, 9)}, "new_day"),
        ({"status": "postponed", "reason": "x", "new_day": datetime.date(2026, 12, 4)}, "new_day"),
        ({"new_starts_at": datetime.time(8), "new_ends_at": datetime.time(9)}, "new_day"),
        (
            {
                "status": "postponed",
                "reason": "x",
                "new_day": datetime.date(2026, 12, 9),
                "new_starts_at": datetime.time(8),
            },
            "new_ends_at",
        ),
    ],
)
def test_a_session_that_makes_no_sense_is_told_at_its_field(values, field):
    with pytest.raises(ValidationError) as error:
        make_session(day("2026-12-04"), **values).clean()
    assert set(error.value.message_dict) == {field}


def test_a_session_outside_the_period_is_told(section):
    page = schedule(section, make_session(day("2026-12-04")))
    page.sessions.add(make_session(day("2027-01-08")))
    with pytest.raises(ValidationError) as error:
        page.full_clean()
    assert "08/01/2027" in str(error.value.message_dict["period"])


def test_a_quarter_has_three_months():
    assert Period.FOURTH_QUARTER.months == (10, 11, 12)
    with override("vi"):
        assert name_of_period(Period.DECEMBER, 2026) == "Tháng 12 năm 2026"


# What readers see ---------------------------------------------------------------------------------


def test_the_next_session_comes_first_and_the_past_is_in_the_archive(client, section):
    schedule(
        section,
        make_session(in_days(9), leader_name="Người Sau"),
        make_session(in_days(2), leader_name="Người Trước"),
        make_session(in_days(-5), leader_name="Người Đã Tiếp"),
    )
    html = client.get(section.url).content.decode()
    sessions = html[html.index("c-sessions") :]
    assert sessions.index("Người Trước") < sessions.index("Người Sau")
    assert '<h3 class="c-session__leader">Thượng tướng Người Đã Tiếp' not in html
    archive = client.get(section.url, {"da-qua": "1"}).content.decode()
    assert '<h3 class="c-session__leader">Thượng tướng Người Đã Tiếp' in archive
    assert '<h3 class="c-session__leader">Thượng tướng Người Sau' not in archive


def test_readers_narrow_the_list_to_one_leader(client, section):
    schedule(
        section,
        make_session(in_days(9), leader_name="Lê Thị Một"),
        make_session(in_days(2), leader_name="Trần Văn Hai"),
    )
    html = client.get(section.url, {"lanh-dao": "le-thi-mot"}).content.decode()
    assert '<h3 class="c-session__leader">Thượng tướng Lê Thị Một' in html
    assert '<h3 class="c-session__leader">Thượng tướng Trần Văn Hai' not in html


@pytest.mark.parametrize("query", [{"lanh-dao": "khong-ai"}, {"da-qua": "2"}])
def test_a_list_that_does_not_exist_is_not_found(client, section, query):
    schedule(section, make_session(in_days(2)))
    assert client.get(section.url, query).status_code == 404


def test_a_change_is_shown_with_its_reason_and_the_day_that_was_announced(client, section):
    page = schedule(
        section,
        make_session(
            in_days(2),
            status=SessionStatus.POSTPONED,
            reason="Họp đột xuất",
            new_day=in_days(12),
        ),
        make_session(in_days(4), status=SessionStatus.CANCELLED, reason="Đi công tác"),
    )
    html = client.get(page.url).content.decode()
    assert "Họp đột xuất" in html
    assert f"{in_days(2):%d/%m/%Y}" in html
    assert "Đi công tác" in html
    assert html.count("Thêm vào lịch của bạn") == 1


def test_the_section_does_not_ask_more_for_more_schedules(client, section):
    schedule(section, *[make_session(in_days(number)) for number in range(1, 9)])
    client.get(section.url)
    before = queries_of(client, section.url)
    schedule(section, *[make_session(in_days(number)) for number in range(10, 19)])
    assert queries_of(client, section.url) <= before


def queries_of(client, address):
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    return len(captured)


# Calendars ----------------------------------------------------------------------------------------


def events(client, address):
    calendar = Calendar.from_ical(client.get(address).content)
    return {str(event["SUMMARY"]): event for event in calendar.walk("VEVENT")}


def test_the_calendar_of_the_section_has_every_public_session(client, section):
    schedule(
        section,
        make_session(in_days(2), leader_name="A"),
        make_session(in_days(9), leader_name="B"),
    )
    schedule(section, make_session(in_days(5), leader_name="Kín"), live=False)
    found = events(client, f"{section.url}lich/")
    assert set(found) == {"Thượng tướng A tiếp công dân", "Thượng tướng B tiếp công dân"}


@pytest.mark.parametrize(
    ("values", "status", "offset"),
    [
        ({}, "CONFIRMED", 2),
        ({"status": "cancelled", "reason": "x"}, "CANCELLED", 2),
        ({"status": "postponed", "reason": "x"}, "CANCELLED", 2),
        ({"status": "postponed", "reason": "x", "new_day": 12}, "CONFIRMED", 12),
    ],
)
def test_programs_are_told_what_became_of_a_session(client, section, values, status, offset):
    if "new_day" in values:
        values = values | {"new_day": in_days(values["new_day"])}
    page = schedule(section, make_session(in_days(2), **values))
    (event,) = events(client, f"{page.url}lich/").values()
    assert event["STATUS"] == status
    assert event.start.date() == in_days(offset)


def test_one_session_has_an_address_of_its_own_and_keeps_its_name(client, section):
    page = schedule(section, make_session(in_days(2)), make_session(in_days(4)))
    uid = ReceptionSession.objects.filter(page=page).first().uid
    address = f"{page.url}lich/{uid}/"
    (event,) = events(client, address).values()
    with demo_permit(reason="test"):
        ReceptionSession.objects.filter(uid=uid).update(starts_at=datetime.time(9))
    (changed,) = events(client, address).values()
    assert changed["UID"] == event["UID"]
    assert str(uid) in event["UID"]
    assert client.get(f"{page.url}lich/{page.translation_key}/").status_code == 404


def test_the_number_of_a_change_rises_with_each_publication(client, world):
    page = world.publish(submitted_draft(world, in_days(40)))
    (first,) = events(client, f"{page.url}lich/").values()
    (session,) = page.sessions.all()
    session.status, session.reason = SessionStatus.CANCELLED, "Đi công tác"
    page.sessions = [session]
    page.save_revision(user=world.contributor)
    page = world.publish(page)
    (second,) = events(client, f"{page.url}lich/").values()
    assert second["UID"] == first["UID"]
    assert second["SEQUENCE"] > first["SEQUENCE"]
    assert second["STATUS"] == "CANCELLED"


def test_the_form_tells_that_a_session_is_announced_too_late_and_keeps_what_was_entered(
    world, client
):
    schedule_type = page_types()[ReceptionSchedulePage]
    parent = schedule_type.parent_in(world, "vi")
    page = schedule_type.instance(Sample(world, "vi", 0, parent))
    (session,) = page.sessions.all()
    session.day = in_days(1)
    page.year, page.period = session.day.year, Period.of_month(session.day).value
    user = world.contributor
    client.force_login(user)

    address = add_address(schedule_type, parent)
    answer = send(client, address, page, user=user, parent=parent, **{"action-submit": "1"})

    assert answer.status_code == 200
    (sentence,) = answer.context["form"].non_field_errors()
    assert f"{session.day:%d/%m/%Y}" in sentence
    assert "Ban của bảng" in answer.content.decode()
    assert not ReceptionSchedulePage.objects.exists()
