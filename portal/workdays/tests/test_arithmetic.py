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
    ],
)
def test_counting_backwards_leaves_that_many_working_days(before, count, latest):
    assert subtract_working_days(day(before), count, SEEDED) == day(latest)


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
