from datetime import date, timedelta

import pytest

from portal.workdays.arithmetic import (
    DayKind,
    Reason,
    SpecialDay,
    WorkingCalendar,
    add_calendar_days,
    add_working_days,
    explain,
    subtract_working_days,
    working_days_ahead,
)
from portal.workdays.seeding import seed_days

SEEDED = WorkingCalendar(seed_days())


def day(text):
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("start", "count", "last_day"),
    [
        ("2020-01-20", 5, "2020-02-03"),  # Tết 23–29/1
        ("2020-09-01", 1, "2020-09-03"),  # one National Day in 2020
        ("2021-09-01", 1, "2021-09-06"),  # two from 2021
        ("2021-04-29", 2, "2021-05-05"),  # 1/5 on a Saturday: Monday in lieu
        ("2022-04-08", 1, "2022-04-12"),  # Hùng Kings on a Sunday
        ("2022-04-29", 2, "2022-05-05"),  # both days of the weekend in lieu
        ("2023-01-19", 1, "2023-01-27"),
        ("2023-08-31", 2, "2023-09-06"),
        ("2024-04-26", 1, "2024-05-02"),  # 29/4 swapped off
        ("2024-05-04", 1, "2024-05-06"),  # received on the make-up Saturday
        ("2025-04-30", 1, "2025-05-05"),  # 2/5 swapped off
        ("2025-04-25", 1, "2025-04-26"),
        ("2026-01-09", 1, "2026-01-10"),
        ("2026-01-10", 1, "2026-01-12"),
        ("2026-08-21", 2, "2026-08-24"),
        ("2026-08-28", 1, "2026-09-03"),
        ("2026-11-23", 1, "2026-11-25"),
        ("2024-01-13", 1, "2024-01-15"),  # received on a Saturday: that Saturday is day 0
        ("2024-02-11", 0, "2024-02-11"),
    ],
)
def test_a_limit_ends_on_its_last_working_day(start, count, last_day):
    assert add_working_days(day(start), count, SEEDED) == day(last_day)


@pytest.mark.parametrize(
    ("before", "count", "latest"),
    [
        ("2024-02-19", 5, "2024-02-05"),
        ("2026-03-02", 5, "2026-02-23"),
        ("2024-05-06", 1, "2024-05-04"),
        ("2026-01-05", 1, "2025-12-31"),
        ("2026-12-04", 5, "2026-11-27"),  # a plain week
        ("2026-12-07", 5, "2026-11-30"),  # over a weekend
        ("2026-01-12", 5, "2026-01-06"),  # the make-up Saturday 10/1 counts
        ("2024-05-06", 3, "2024-05-02"),  # 2, 3 and the make-up Saturday 4/5
        ("2025-05-05", 5, "2025-04-24"),  # 26/4 worked; 30/4, 1/5, 2/5 off
        ("2025-02-05", 5, "2025-01-22"),  # Tết 25/1 to 2/2
        ("2026-02-25", 5, "2026-02-11"),  # Tết 14/2 to 22/2
        ("2026-02-18", 1, "2026-02-13"),  # the event itself falls inside Tết
        ("2026-02-24", 7, "2026-02-06"),
        ("2026-05-04", 7, "2026-04-20"),  # 27/4 in lieu, 30/4, 1/5
        ("2026-11-29", 5, "2026-11-20"),  # a Sunday is day 0, too; 24/11 is a holiday
        ("2026-12-04", 0, "2026-12-04"),
    ],
)
def test_counting_backwards_leaves_that_many_working_days(before, count, latest):
    assert subtract_working_days(day(before), count, SEEDED) == day(latest)


@pytest.mark.parametrize(
    ("published", "event", "ahead"),
    [
        ("2026-11-26", "2026-12-04", 6),
        ("2026-11-27", "2026-12-04", 5),
        ("2026-11-28", "2026-12-04", 4),  # published on a Saturday: Monday is the first
        ("2026-11-30", "2026-12-04", 4),
        ("2026-12-03", "2026-12-04", 1),
        ("2026-12-04", "2026-12-04", 0),
        ("2026-12-07", "2026-12-04", 0),
        ("2026-01-06", "2026-01-12", 5),  # with the make-up Saturday 10/1
        ("2026-02-13", "2026-02-25", 3),  # over Tết: 13, 23, 24/2
        ("2026-02-14", "2026-02-23", 0),  # inside Tết
    ],
)
def test_days_ahead_are_the_working_days_from_publication_to_the_day_before(
    published, event, ahead
):
    assert working_days_ahead(day(published), day(event), SEEDED) == ahead


@pytest.mark.parametrize("count", [1, 5, 7])
def test_the_latest_day_is_the_last_on_which_enough_days_are_ahead(count):
    for offset in range(400):
        event = date(2026, 1, 1) + timedelta(days=offset)
        latest = subtract_working_days(event, count, SEEDED)
        assert working_days_ahead(latest, event, SEEDED) == count
        assert working_days_ahead(latest + timedelta(days=1), event, SEEDED) == count - 1


@pytest.mark.parametrize(
    ("start", "count", "last_day"),
    [
        ("2024-01-30", 15, "2024-02-15"),  # falls inside Tết
        ("2024-04-19", 15, "2024-05-04"),  # a Saturday that is worked stays
        ("2024-04-13", 15, "2024-05-02"),
        ("2025-01-15", 15, "2025-02-03"),
    ],
)
def test_a_calendar_day_limit_moves_off_a_day_of_rest(start, count, last_day):
    assert add_calendar_days(day(start), count, SEEDED) == day(last_day)


@pytest.mark.parametrize(
    ("year", "working_days"),
    [(2020, 252), (2021, 250), (2022, 249), (2023, 249), (2024, 251), (2025, 250), (2026, 249)],
)
def test_each_year_has_its_number_of_working_days(year, working_days):
    days = (date(year, 1, 1) + timedelta(days=n) for n in range(366))
    assert sum(SEEDED.is_working(d) for d in days if d.year == year) == working_days


def test_an_explanation_names_every_day_with_its_reason():
    rows = explain(day("2024-04-26"), 3, SEEDED)
    assert [(row.day.isoformat(), row.number, row.reason) for row in rows] == [
        ("2024-04-26", 0, Reason.TRIGGER),
        ("2024-04-27", None, Reason.WEEKEND),
        ("2024-04-28", None, Reason.WEEKEND),
        ("2024-04-29", None, Reason.SWAPPED_OFF),
        ("2024-04-30", None, Reason.HOLIDAY),
        ("2024-05-01", None, Reason.HOLIDAY),
        ("2024-05-02", 1, Reason.WORKING_DAY),
        ("2024-05-03", 2, Reason.WORKING_DAY),
        ("2024-05-04", 3, Reason.MAKE_UP),
    ]
    assert [row.day.isoformat() for row in rows if row.counted] == [
        "2024-05-02",
        "2024-05-03",
        "2024-05-04",
    ]


def test_a_year_without_rows_is_judged_by_the_weekday_and_never_confirmed():
    calendar = WorkingCalendar({})
    rows = explain(day("2031-01-01"), 1, calendar)
    assert rows[-1].day == day("2031-01-02")
    assert not rows[-1].confirmed


def test_a_year_of_forecasts_confirms_no_plain_day():
    calendar = WorkingCalendar(
        {day("2027-01-01"): SpecialDay(DayKind.HOLIDAY, confirmed=False)},
    )
    assert not calendar.is_confirmed(day("2027-01-04"))


def test_an_open_proposal_leaves_the_day_working_but_unconfirmed():
    assert SEEDED.is_working(day("2026-11-23"))
    assert not SEEDED.is_confirmed(day("2026-11-23"))
    assert SEEDED.is_confirmed(day("2026-11-20"))


@pytest.mark.parametrize("function", [add_working_days, subtract_working_days, add_calendar_days])
def test_a_negative_count_is_refused_where_the_direction_is_given(function):
    with pytest.raises(ValueError, match="negative"):
        function(day("2024-01-15"), -1, SEEDED)
