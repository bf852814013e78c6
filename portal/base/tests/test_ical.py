"""Calendars, read back by the library and compared with what was put in."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from portal.base.ical import (
    CalendarEntry,
    EntryStatus,
    build_calendar,
    calendar_response,
    entry_uid,
)

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
START = datetime(2026, 12, 3, 8, 0, tzinfo=HANOI)


def entry(**values):
    return CalendarEntry(
        **{
            "uid": entry_uid("thu", 7, host="vi-du.test"),
            "title": "Buổi tiếp công dân thử",
            "start": START,
            "end": START + timedelta(hours=3),
            "changed_at": datetime(2026, 11, 20, 9, 30, tzinfo=HANOI),
        }
        | values
    )


def read(*entries, **options):
    return Calendar.from_ical(build_calendar(entries, **{"name": "Lịch thử"} | options))


def only_event(calendar):
    return calendar.walk("VEVENT")[0]


def test_an_entry_comes_back_as_it_went_in():
    event = only_event(
        read(
            entry(
                sequence=4,
                status=EntryStatus.CANCELLED,
                place="Trụ sở thử, Hà Nội",
                description="Dòng đầu; có dấu, phẩy\nDòng hai",
                address="https://vi-du.test/lich/",
                organiser="Văn phòng thử",
                categories=("Tiếp công dân",),
            )
        )
    )
    assert event["UID"] == "thu-7@vi-du.test"
    assert event["SEQUENCE"] == 4
    assert event["STATUS"] == "CANCELLED"
    assert event["SUMMARY"] == "Buổi tiếp công dân thử"
    assert event["LOCATION"] == "Trụ sở thử, Hà Nội"
    assert event["DESCRIPTION"] == "Dòng đầu; có dấu, phẩy\nDòng hai"
    assert event["URL"] == "https://vi-du.test/lich/"
    assert event["CONTACT"] == "Văn phòng thử"
    assert event.categories == ["Tiếp công dân"]
    assert event.start == START
    assert event.end == START + timedelta(hours=3)


def test_times_name_the_time_zone_and_the_calendar_describes_it():
    calendar = read(entry())
    event = only_event(calendar)
    assert event["DTSTART"].params["TZID"] == "Asia/Ho_Chi_Minh"
    zones = calendar.walk("VTIMEZONE")
    assert [zone["TZID"] for zone in zones] == ["Asia/Ho_Chi_Minh"]
    assert zones[0].to_tz().utcoffset(START.replace(tzinfo=None)) == timedelta(hours=7)
    assert event["DTSTAMP"].to_ical() == b"20261120T023000Z"


def test_whole_days_end_on_the_day_after():
    event = only_event(read(entry(start=date(2026, 12, 3), end=date(2026, 12, 4))))
    assert event["DTSTART"].dt == date(2026, 12, 3)
    assert event["DTEND"].dt == date(2026, 12, 5)
    assert event["TRANSP"] == "TRANSPARENT"


def test_a_single_day_and_a_moment_need_no_end():
    assert only_event(read(entry(start=date(2026, 12, 3), end=None)))["DTEND"].dt.day == 4
    assert "DTEND" not in only_event(read(entry(end=None)))


def test_the_calendar_says_what_it_is():
    calendar = read(entry(), description="Mô tả thử")
    assert calendar["VERSION"] == "2.0"
    assert calendar["METHOD"] == "PUBLISH"
    assert calendar["X-WR-CALNAME"] == "Lịch thử"
    assert calendar["X-WR-CALDESC"] == "Mô tả thử"


def test_long_lines_are_folded_as_the_standard_asks():
    text = build_calendar([entry(description="chữ có dấu " * 60)], name="Lịch thử")
    assert all(len(line) <= 75 for line in text.split(b"\r\n"))


def test_an_entry_that_ends_before_it_starts_is_refused():
    with pytest.raises(ValueError, match="ends before"):
        read(entry(end=START - timedelta(minutes=1)))


def test_a_moment_without_a_time_zone_is_refused():
    with pytest.raises(ValueError, match="naive"):
        read(entry(start=START.replace(tzinfo=None), end=None))


def test_a_response_is_a_calendar_with_a_name():
    response = calendar_response([entry()], name="Lịch thử", filename="lich.ics")
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    assert 'filename="lich.ics"' in response["Content-Disposition"]
    assert Calendar.from_ical(response.content)["NAME"] == "Lịch thử"
