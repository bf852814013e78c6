"""Counting with the calendar of the database."""

from dataclasses import dataclass
from datetime import date, timedelta

from .arithmetic import ExplainedDay, WorkingCalendar, explain
from .models import CalendarDay

#: More than the longest run of rest days that a count of n working days can meet, in days.
SPARE_DAYS = 60
#: Far beyond any time limit; keeps a slip of the finger from walking through centuries.
LARGEST_COUNT = 5000


@dataclass(frozen=True, slots=True)
class WorkingDayCount:
    """The last day of a limit and how it was found."""

    last_day: date
    rows: list[ExplainedDay]
    #: Years that were passed although the calendar has no row for them.
    unknown_years: list[int]

    @property
    def confirmed(self) -> bool:
        """Whether every day passed rests on the law or a notice, none on a forecast."""
        return all(row.confirmed for row in self.rows[1:])


def calendar_for(start: date, end: date) -> WorkingCalendar:
    """Return the calendar of all years from ``start`` to ``end`` (either order), in one query.

    A year without rows is judged by the weekday alone; its days are not confirmed.
    """
    first, last = sorted((start.year, end.year))
    return WorkingCalendar(
        {row.date: row.as_special_day() for row in CalendarDay.objects.of_years(first, last)}
    )


def count_working_days(*, start: date, count: int) -> WorkingDayCount:
    """Count ``count`` working days from ``start``, which is day 0; negative counts backwards.

    Raises:
        ValueError: ``count`` is beyond ``LARGEST_COUNT``, or the count leaves the years 1–9999.
    """
    if abs(count) > LARGEST_COUNT:
        raise ValueError(f"count must lie between -{LARGEST_COUNT} and {LARGEST_COUNT}")
    span = timedelta(days=abs(count) * 7 // 5 + SPARE_DAYS)
    try:
        calendar = calendar_for(start, start + span if count >= 0 else start - span)
        rows = explain(start, count, calendar)
    except OverflowError as error:
        raise ValueError("the count leaves the years 1 to 9999") from error
    passed_years = {row.day.year for row in rows[1:]}
    return WorkingDayCount(
        last_day=rows[-1].day,
        rows=rows,
        unknown_years=sorted(passed_years - calendar.known_years),
    )
