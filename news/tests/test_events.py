"""Events: what readers were told stays, changes pass the gate, calendars and lists tell both."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from icalendar import Calendar
from wagtail.models import Locale

from news.events import month as months
from news.events.enums import EventStatus
from news.events.forms import EventChangeForm
from news.events.services import announce_change
from news.events.structured_data import event_data
from news.events.times import Arrangement
from news.models import EventIndexPage, EventPage
from portal.base.gate import PublicationRefused
from portal.provision.enums import ChangeKind
from portal.provision.permits import demo_permit
from tests.validators import calendars

from .event_factories import EventPageFactory
from .factories import ArticlePageFactory

pytestmark = pytest.mark.django_db

DAY = datetime.date(2026, 12, 10)


def day(text):
    return datetime.date.fromisoformat(text)


def arrangement(**values):
    return Arrangement(
        **{
            "starts_on": DAY,
            "ends_on": DAY,
            "starts_time": datetime.time(8),
            "ends_time": datetime.time(11, 30),
            "place": "Hội trường",
            "province": "01",
        }
        | values
    )


@pytest.fixture
def world(public_world):
    return public_world


@pytest.fixture
def section(world):
    return EventIndexPage.objects.get(locale__language_code="vi")


def new_version(page, **values):
    """Publish a version of ``page`` with ``values``; return the page as it is then."""
    page = EventPage.objects.get(pk=page.pk)
    for name, value in values.items():
        setattr(page, name, value)
    with demo_permit(reason="test"):
        page.save_revision().publish()
    return EventPage.objects.get(pk=page.pk)


def public_event(section, **values):
    """Return an event that was published with a revision, as everything is."""
    page = EventPageFactory(parent=section, live=False, **values)
    with demo_permit(reason="test"):
        page.save_revision().publish()
    return EventPage.objects.get(pk=page.pk)


# Time and place -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "after", "departs"),
    [
        ({}, {}, False),
        ({}, {"starts_on": DAY.replace(day=11), "ends_on": DAY.replace(day=11)}, True),
        ({}, {"starts_time": datetime.time(9)}, True),
        ({}, {"ends_time": datetime.time(12)}, True),
        ({"ends_time": None}, {}, False),
        ({}, {"ends_time": None}, True),
        ({"starts_time": None, "ends_time": None}, {}, False),
        ({}, {"starts_time": None, "ends_time": None}, True),
        ({}, {"place": "Nơi khác"}, True),
        ({}, {"province": "79"}, True),
        ({"place": "", "province": ""}, {}, False),
    ],
)
def test_more_precise_is_no_departure_and_everything_else_is(before, after, departs):
    assert arrangement(**after).departs_from(arrangement(**before)) is departs


@pytest.mark.parametrize(
    ("values", "vietnamese"),
    [
        ({}, "08:00–11:30, Thứ 5, 10/12/2026"),
        ({"ends_time": None}, "08:00, Thứ 5, 10/12/2026"),
        ({"starts_time": None, "ends_time": None}, "Thứ 5, 10/12/2026, cả ngày"),
        (
            {"ends_on": DAY.replace(day=11)},
            "08:00, Thứ 5, 10/12/2026 đến 11:30, Thứ 6, 11/12/2026",
        ),
        (
            {"ends_on": DAY.replace(day=11), "starts_time": None, "ends_time": None},
            "Thứ 5, 10/12/2026 đến Thứ 6, 11/12/2026",
        ),
    ],
)
def test_a_time_is_put_into_words(values, vietnamese):
    with override("vi"):
        assert arrangement(**values).time_in_words == vietnamese


def test_the_province_is_added_unless_the_place_names_it():
    with override("vi"):
        assert arrangement().place_in_words == "Hội trường, Hà Nội"
        assert arrangement(place="47 Phạm Văn Đồng, Hà Nội").place_in_words.count("Hà Nội") == 1


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"ends_on": DAY.replace(day=9)}, "ends_on"),
        ({"ends_time": datetime.time(7)}, "ends_time"),
        ({"starts_time": None}, "starts_time"),
        ({"status": "cancelled"}, "status_reason"),
        ({"status": "postponed", "status_reason": "  "}, "status_reason"),
        ({"status": "confirmed", "place": ""}, "place"),
        ({"press_phone": "024 0000 0000"}, "press_office"),
        ({"press_office": "Văn phòng"}, "press_is_public"),
        ({"latitude": "21.02452"}, "longitude"),
    ],
)
def test_a_mistake_is_told_at_its_field(section, values, field):
    page = EventPageFactory.build(**{"starts_on": DAY, "ends_on": DAY} | values)
    page.slug = "su-kien"
    with pytest.raises(ValidationError) as refused:
        page.clean()
    assert field in refused.value.message_dict


def test_whole_days_have_no_hours_and_one_day_has_its_end(section):
    page = EventPageFactory(parent=section, all_day=True, ends_on=None)
    assert (page.starts_time, page.ends_time, page.ends_on) == (None, None, page.starts_on)


# What readers were told ---------------------------------------------------------------------------


def moved(page, **values):
    later = page.starts_on + datetime.timedelta(days=5)
    return new_version(
        page,
        **{
            "status": EventStatus.MOVED,
            "status_reason": "Do thời tiết.",
            "starts_on": later,
            "ends_on": later,
        }
        | values,
    )


def test_a_move_keeps_the_time_and_place_that_were_announced(section):
    page = public_event(section)
    announced = page.arrangement
    page = moved(page, place="Nơi mới")
    assert page.former == announced
    assert page.announced_day == announced.starts_on
    page = moved(page)
    assert [change.former.starts_on for change in page.changes_in_order] == [
        announced.starts_on + datetime.timedelta(days=5),
        announced.starts_on,
    ]


def test_a_draft_that_is_saved_again_mends_its_change_instead_of_adding_one(section):
    page = public_event(section)
    page.status, page.status_reason = EventStatus.POSTPONED, "Lý do thứ nhất"
    page.save_revision()
    page = page.get_latest_revision_as_object()
    page.status_reason = "Lý do thứ hai"
    page.save_revision()
    page = page.get_latest_revision_as_object()
    assert [change.reason for change in page.changes.all()] == ["Lý do thứ hai"]
    assert "Lý do thứ hai" in page.change_note
    page.status, page.status_reason = EventStatus.CONFIRMED, ""
    page.save_revision()
    assert not page.get_latest_revision_as_object().changes.exists()


def test_the_change_is_declared_for_readers_in_the_language_of_the_page(section):
    page = public_event(section, starts_on=DAY)
    page.status, page.status_reason = EventStatus.CANCELLED, "Do bão."
    with override("en"):
        page.save_revision()
    page = page.get_latest_revision_as_object()
    assert page.change_kind == ChangeKind.MAJOR
    assert page.change_note == "Sự kiện bị hủy. Lý do: Do bão."


def test_what_the_unit_wrote_itself_is_left_as_it_is(section):
    page = public_event(section)
    page.status, page.status_reason = EventStatus.CANCELLED, "Do bão."
    page.declare_change(kind=ChangeKind.MAJOR, note="Hủy vì bão số 9.")
    page.save_revision()
    assert page.get_latest_revision_as_object().change_note == "Hủy vì bão số 9."


def problems_of(page, **values):
    page = EventPage.objects.get(pk=page.pk)
    for name, value in values.items():
        setattr(page, name, value)
    page.full_clean()
    return [name for name, _ in page.problems_before_publication(public=page.public_row())]


LATER = {"starts_on": DAY.replace(day=20), "ends_on": DAY.replace(day=20)}
REASON = {"status_reason": "Có lý do."}


@pytest.mark.parametrize(
    ("values", "field"),
    [
        (LATER, "status"),
        ({"place": "Nơi khác"}, "status"),
        ({"status": "moved", **REASON}, "status"),
        ({"status": "postponed", **REASON, **LATER}, "starts_on"),
        ({"status": "cancelled", **REASON, **LATER}, "starts_on"),
    ],
)
def test_nobody_changes_in_silence_what_readers_were_told(section, values, field):
    page = public_event(section, starts_on=DAY)
    assert field in problems_of(page, **values)


def test_a_cancellation_is_no_small_mending(section):
    page = public_event(section, starts_on=DAY)
    declared = {"change_kind": "minor", "change_base": page.live_revision_id}
    assert problems_of(page, status="cancelled", **REASON, **declared) == ["change_kind"]


@pytest.mark.parametrize(
    "values",
    [
        {"status": "cancelled", **REASON},
        {"status": "postponed", **REASON},
        {"status": "moved", **REASON, **LATER},
        {"status": "moved", **REASON, "place": "Nơi khác"},
    ],
)
def test_a_change_with_its_reason_passes(section, values):
    page = public_event(section, starts_on=DAY)
    assert problems_of(page, **values) == []


def test_a_wrong_date_may_be_corrected_instead(section):
    page = public_event(section, starts_on=DAY)
    declared = {
        "change_kind": "correction",
        "change_base": page.live_revision_id,
        "correction_wrong": "Ngày 10/12",
        "correction_right": "Ngày 20/12",
        "triggered_on": LATER["starts_on"],
    }
    assert problems_of(page, **LATER, **declared) == []


def test_only_what_readers_know_is_moved(section):
    page = EventPageFactory(parent=section, live=False, starts_on=DAY, first_published_at=None)
    assert problems_of(page, status="moved", **REASON) == ["status"]


def test_the_clock_runs_to_the_day_first_announced(section):
    page = public_event(section, starts_on=DAY)
    assert problems_of(page, triggered_on=DAY.replace(day=1), change_kind="") != []
    page = moved(page)
    assert "triggered_on" not in problems_of(page)


def test_a_copy_announces_something_new_and_a_translation_the_same(section):
    page = moved(public_event(section))
    copy = page.copy(update_attrs={"slug": "ban-sao", "title": "Bản sao"}, keep_live=False)
    copy.full_clean()
    assert not copy.changes.exists()
    translation = page.copy_for_translation(Locale.objects.get(language_code="en"))
    translation.full_clean()
    assert translation.former.when == page.former.when
    assert translation.former.place == ""  # nobody has translated it


# The gate and the short way -----------------------------------------------------------------------


@pytest.fixture
def announced(world, section):
    return public_event(
        section,
        unit=world.unit,
        category=world.category,
        declared_public=True,
        declared_accurate=True,
        declared_copyright=True,
    )


def test_the_short_way_leads_through_every_step_of_the_gate(world, announced, client):
    client.force_login(world.contributor)
    address = reverse("news_event_change", args=[announced.pk])
    assert client.get(address).status_code == 200
    answer = client.post(
        address,
        {"status": "postponed", "reason": "Do bão số 9.", "sender_phone": "0900000321"},
    )
    assert answer.status_code == 302
    page = EventPage.objects.get(pk=announced.pk)
    assert page.workflow_in_progress
    assert page.status == EventStatus.CONFIRMED  # readers see what was approved
    for person in ("leader", "editor", "publisher"):
        world.approve(page, by=person)
    page = EventPage.objects.get(pk=page.pk)
    assert page.status == EventStatus.POSTPONED
    assert page.public_versions[-1].note == (
        "Sự kiện được hoãn; thời gian mới sẽ được thông báo. Lý do: Do bão số 9."
    )
    html = client.get(page.url).content.decode()
    assert "Do bão số 9." in html
    assert f"<s>{page.arrangement.time_in_words}</s>" in html


def test_the_short_way_departs_from_what_is_public_and_asks_for_a_new_signature(world, announced):
    draft = EventPage.objects.get(pk=announced.pk)
    draft.title = "Tên trong bản nháp"
    draft.approval_reference = "01/CV"
    draft.save_revision(user=world.contributor)
    announce_change(
        page=announced,
        user=world.contributor,
        status=EventStatus.CANCELLED,
        reason="Do bão.",
        sender_phone="0900000321",
    )
    page = EventPage.objects.get(pk=announced.pk).get_latest_revision_as_object()
    assert page.title == announced.title
    assert page.approval_reference == ""
    assert page.approver_name == ""
    assert page.sender_phone == "0900000321"


def test_the_short_way_waits_for_a_version_under_review(world, announced):
    draft = EventPage.objects.get(pk=announced.pk)
    draft.save_revision(user=world.contributor)
    world.submit(draft)
    with pytest.raises(PublicationRefused, match="duyệt"):
        announce_change(
            page=EventPage.objects.get(pk=announced.pk),
            user=world.contributor,
            status=EventStatus.CANCELLED,
            reason="Do bão.",
        )


@pytest.mark.parametrize("name", ["stranger", "other_leader", "translator"])
def test_nobody_else_announces_a_change(world, announced, client, name):
    client.force_login(getattr(world, name))
    address = reverse("news_event_change", args=[announced.pk])
    assert client.get(address).status_code in (302, 403)
    with pytest.raises(PublicationRefused):
        announce_change(
            page=announced, user=getattr(world, name), status="cancelled", reason="Do bão."
        )


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({}, "status"),
        ({"status": "cancelled"}, "reason"),
        ({"status": "moved", "reason": "Do bão", "starts_on": ""}, "starts_on"),
        ({"status": "moved", "reason": "Do bão"}, "starts_on"),
        ({"status": "moved", "reason": "Do bão", "starts_on": "31/02/2027"}, "starts_on"),
        ({"status": "moved", "reason": "Do bão", "ends_on": "01/12/2026"}, "ends_on"),
        ({"status": "moved", "reason": "Do bão", "place": ""}, "place"),
    ],
)
def test_the_short_form_tells_each_mistake_at_its_field(world, announced, values, field):
    new_version(announced, starts_on=DAY, ends_on=DAY, status="moved", status_reason="Lý do")
    page = EventPage.objects.get(pk=announced.pk)
    as_it_is = {
        "starts_on": "10/12/2026",
        "ends_on": "10/12/2026",
        "starts_time": "08:00",
        "ends_time": "11:30",
        "place": page.place,
        "province": page.province,
        "sender_phone": "0900000321",
    }
    with override("vi"):
        form = EventChangeForm(as_it_is | values, page=page, user=world.contributor)
        assert list(form.errors) == [field]


# Calendars ----------------------------------------------------------------------------------------


def calendar_of(client, page):
    content = client.get(f"{page.url}lich/").content
    assert calendars.problems(content) == []
    (entry,) = Calendar.from_ical(content).walk("VEVENT")
    return entry


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("planned", "TENTATIVE"),
        ("confirmed", "CONFIRMED"),
        ("postponed", "CANCELLED"),
        ("cancelled", "CANCELLED"),
    ],
)
def test_programs_are_told_whether_it_takes_place(section, client, status, expected):
    page = public_event(section, status=status, status_reason="Lý do")
    assert calendar_of(client, page)["STATUS"] == expected


def test_a_change_keeps_the_name_and_raises_the_sequence(section, client):
    page = public_event(section)
    before = calendar_of(client, page)
    after = calendar_of(client, moved(page))
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after["DTSTART"].dt - before["DTSTART"].dt == datetime.timedelta(days=5)
    assert after["SUMMARY"].startswith("Thay đổi: ")
    assert after["STATUS"] == "CONFIRMED"
    assert calendar_of(client, moved(page))["SEQUENCE"] > after["SEQUENCE"]


def test_whole_days_are_days_for_programs_too(section, client):
    page = public_event(section, all_day=True, starts_on=DAY, ends_on=DAY.replace(day=12))
    entry = calendar_of(client, page)
    assert entry["DTSTART"].dt == DAY
    assert entry["DTEND"].dt == DAY.replace(day=13)


def test_the_section_s_calendar_holds_what_is_not_over_for_a_year(section, client):
    today = timezone.localdate()
    for days in (-500, -100, 3):
        public_event(section, starts_on=today + datetime.timedelta(days=days))
    content = client.get(f"{section.url}lich/").content
    assert calendars.problems(content) == []
    assert content.count(b"BEGIN:VEVENT") == 2


# The month ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("2026-12", None),
        ("2026-2", None),
        ("1945-01", None),
        ("2100-12", None),
        ("2026-13", "now"),
        ("2026-00", "now"),
        ("0000-00", "now"),
        ("2101-01", "2100-12"),
        ("9999-12", "2100-12"),
        ("1000-05", "1945-01"),
    ],
)
def test_an_odd_month_leads_to_the_nearest_that_exists(section, client, asked, shown):
    answer = client.get(f"{section.url}thang/{asked}/")
    if shown is None:
        assert answer.status_code == 200
        return
    shown = f"{timezone.localdate():%Y-%m}" if shown == "now" else shown
    assert answer.status_code == 302
    assert answer.url == f"{section.url}thang/{shown}/"
    assert client.get(answer.url).status_code == 200


@pytest.mark.parametrize("asked", ["2026", "2026-123", "abc", "-1-12"])
def test_what_is_no_month_at_all_is_not_found(section, client, asked):
    assert client.get(f"{section.url}thang/{asked}/").status_code == 404


@pytest.mark.parametrize(
    ("first", "number", "expected"),
    [
        ("2026-12-01", 1, "2027-01-01"),
        ("2026-01-01", -1, "2025-12-01"),
        ("2100-12-01", 1, None),
        ("1945-01-01", -1, None),
    ],
)
def test_months_follow_one_another_to_the_ends_of_the_calendar(first, number, expected):
    assert months.month_after(day(first), number) == (expected and day(expected))


def test_a_month_shows_weeks_from_monday_with_the_days_around(section):
    first = day("2026-12-01")
    month = months.lay_out(first, [], today=day("2026-12-24"))
    days = [square.date for week in month.weeks for square in week]
    assert days[0] == day("2026-11-30")
    assert days[-1] == day("2027-01-03")
    assert (days[0], days[-1]) == months.span_of(first)
    assert [square.date for week in month.weeks for square in week if square.is_today] == [
        day("2026-12-24")
    ]


def test_an_event_stands_on_each_of_its_days_and_struck_on_those_it_left(section):
    page = public_event(section, starts_on=DAY, ends_on=DAY.replace(day=11))
    later = DAY.replace(day=11)
    page = moved(page, starts_on=later, ends_on=later)
    month = months.lay_out(DAY.replace(day=1), [page], today=DAY)
    found = [(square.date.day, square.entries[0].is_struck) for square in month.days_with_entries]
    assert found == [(10, True), (11, False)]
    assert month.number_of_events == 1


def test_the_month_s_page_shows_what_was_moved_out_of_it_and_what_reaches_into_it(section, client):
    left = moved(
        public_event(section, title="Dời đi", starts_on=DAY),
        starts_on=day("2027-02-10"),
        ends_on=day("2027-02-10"),
    )
    public_event(section, title="Vắt tháng", starts_on=day("2026-11-28"), ends_on=day("2026-12-02"))
    public_event(section, title="Tháng khác", starts_on=day("2027-03-10"))
    html = client.get(f"{section.url}thang/2026-12/").content.decode()
    assert "<s>Dời đi</s>" in html
    assert f"{left.starts_on:%d/%m/%Y}" in html
    assert "Vắt tháng" in html
    assert "Tháng khác" not in html


def test_more_events_in_a_month_take_no_more_queries(
    section, client, django_assert_max_num_queries
):
    address = f"{section.url}thang/2026-12/"
    for number in range(8):
        moved(public_event(section, starts_on=DAY.replace(day=number + 1)))
    client.get(address)
    with django_assert_max_num_queries(20):
        client.get(address)


# Lists, feeds, search engines ---------------------------------------------------------------------


def titles(client, address):
    return [page.title for page in client.get(address).context["listing"].page]


def test_readers_see_what_comes_and_may_ask_for_what_is_past(section, client):
    today = timezone.localdate()
    for title, days in (("Sau", 9), ("Qua", -2), ("Nay", 0), ("Trước", 3), ("Lâu rồi", -40)):
        public_event(section, title=title, starts_on=today + datetime.timedelta(days=days))
    assert titles(client, section.url) == ["Nay", "Trước", "Sau"]
    assert titles(client, f"{section.url}?thoi-gian=da-qua") == ["Qua", "Lâu rồi"]
    assert len(titles(client, f"{section.url}?thoi-gian=tat-ca")) == 5
    assert client.get(f"{section.url}?thoi-gian=mai-sau").status_code == 404


def test_lists_are_narrowed_by_status_host_and_province(section, client):
    first = public_event(section, title="Một", province="01")
    second = public_event(
        section, title="Hai", province="79", status="cancelled", status_reason="Lý do"
    )
    public_event(section, title="Ba", host_unit=second.unit, province="01")
    public_event(section, title="Ngoài Bộ", host_name="Bộ khác", province="79")
    assert titles(client, f"{section.url}?tinh-trang=cancelled") == ["Hai"]
    assert set(titles(client, f"{section.url}?tinh-thanh=79")) == {"Hai", "Ngoài Bộ"}
    assert set(titles(client, f"{section.url}?don-vi={second.unit.code}")) == {"Hai", "Ba"}
    assert titles(client, f"{section.url}?don-vi={first.unit.code}") == ["Một"]


def test_the_feed_leads_with_what_was_changed_and_keeps_what_is_over(section, client):
    today = timezone.localdate()
    public_event(section, title="Đã qua", starts_on=today - datetime.timedelta(days=3))
    public_event(section, title="Lễ", status="cancelled", status_reason="Do bão")
    feed = client.get(f"{section.url}rss/").content.decode()
    assert "<title>Hủy: Lễ</title>" in feed
    assert "<title>Đã qua</title>" in feed
    assert "Đã qua" not in client.get(f"{section.url}rss/?tinh-trang=cancelled").content.decode()


@pytest.mark.parametrize(
    ("values", "status"),
    [
        ({"status": "planned"}, "EventScheduled"),
        ({"status": "postponed", **REASON}, "EventPostponed"),
        ({"status": "cancelled", **REASON}, "EventCancelled"),
        ({"status": "moved", **REASON, **LATER}, "EventRescheduled"),
        ({"status": "moved", **REASON, "place": "Nơi khác"}, "EventScheduled"),
    ],
)
def test_search_engines_are_told_the_status(section, rf, values, status):
    page = new_version(public_event(section, starts_on=DAY), **values)
    data = event_data(page, rf.get("/"))
    assert data["eventStatus"] == f"https://schema.org/{status}"
    assert ("previousStartDate" in data) == (status == "EventRescheduled")


def test_an_unconfirmed_press_contact_is_nowhere(section, client):
    page = public_event(section, press_office="Văn phòng lộ", press_is_public=True)
    assert "Văn phòng lộ" in client.get(page.url).content.decode()
    EventPage.objects.filter(pk=page.pk).update(press_is_public=False)
    assert "Văn phòng lộ" not in client.get(page.url).content.decode()


# Reports ------------------------------------------------------------------------------------------


def test_event_and_report_lead_to_each_other_once_both_are_public(world, section, client):
    event = public_event(section, title="Hội nghị được đưa tin")
    report = ArticlePageFactory(parent=world.news, title="Bài đưa tin hội nghị", event=event)
    ArticlePageFactory(parent=world.news, title="Bài nháp đưa tin", event=event, live=False)
    html = client.get(event.url).content.decode()
    assert "Bài đưa tin hội nghị" in html
    assert "Bài nháp đưa tin" not in html
    assert event.title in client.get(report.url).content.decode()
    with demo_permit(reason="test"):
        event.unpublish()
    assert event.title not in client.get(report.url).content.decode()


def test_a_report_in_english_leads_to_the_event_in_english(world, section, client):
    event = public_event(section)
    translation = event.copy_for_translation(world.home_en.locale)
    translation.title = "The conference in English"
    with demo_permit(reason="test"):
        translation.save_revision().publish()
    report = ArticlePageFactory(parent=world.news_en, event=event)
    assert "The conference in English" in client.get(report.url).content.decode()
    assert report.title in client.get(EventPage.objects.get(pk=translation.pk).url).content.decode()


def test_readers_of_a_translation_are_told_of_a_later_change(world, section, client):
    event = public_event(section)
    translation = event.copy_for_translation(world.home_en.locale)
    with demo_permit(reason="test"):
        translation.save_revision().publish()
    address = EventPage.objects.get(pk=translation.pk).url
    assert "later change" not in client.get(address).content.decode()
    new_version(event, status="cancelled", status_reason="Do bão")
    assert "later change: Cancelled" in client.get(address).content.decode()
