"""Counting days, without a database: which days count, which do not, and why.

The day of the event that starts a time limit is day 0 and is never counted, whatever day it is
(Bộ luật Dân sự 2015, Điều 147); a limit runs to the end of its last day (Điều 148 khoản 1).
A working day is Monday to Friday, less public holidays and days swapped off, plus the Saturdays
and Sundays worked in exchange.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

SATURDAY = 5


class DayKind(StrEnum):
    """What the calendar says of a day that it names."""

    HOLIDAY = "holiday"
    IN_LIEU = "in_lieu"
    SWAPPED_OFF = "swapped_off"
    MAKE_UP = "make_up_working"
    #: The day is what its weekday says; the row is there for its remark only.
    ORDINARY = "ordinary"


#: Kinds on which nobody works, whatever the weekday.
REST_KINDS = frozenset({DayKind.HOLIDAY, DayKind.IN_LIEU, DayKind.SWAPPED_OFF})


class Reason(StrEnum):
    """Why a day was counted or skipped."""

    TRIGGER = "trigger"
    WORKING_DAY = "working_day"
    MAKE_UP = "make_up_working"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    IN_LIEU = "in_lieu"
    SWAPPED_OFF = "swapped_off"


#: Reasons for which a day counts as a working day.
WORKING_REASONS = frozenset({Reason.WORKING_DAY, Reason.MAKE_UP})


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """One day that the calendar names, with the notice it rests on."""

    kind: DayKind
    name_vi: str = ""
    name_en: str = ""
    notice: str = ""
    note: str = ""
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class ExplainedDay:
    """One day of a count: ``number`` is its place among the counted days, 0 for the trigger."""

    day: date
    number: int | None
    reason: Reason
    special: SpecialDay | None
    confirmed: bool

    @property
    def counted(self) -> bool:
        """Whether the day is one of the working days of the limit."""
        return bool(self.number)


class WorkingCalendar:
    """The named days of some years; every other day is judged by its weekday.

    Args:
        days: the named days. A year without any is unknown: its days are judged by the weekday
            alone and never confirmed. A year in which no day is confirmed is a forecast.
    """

    def __init__(self, days: Mapping[date, SpecialDay]):
        self.days = dict(days)
        self.known_years = frozenset(day.year for day in self.days)
        self.confirmed_years = frozenset(
            day.year for day, special in self.days.items() if special.confirmed
        )

    def reason(self, day: date) -> Reason:
        """Return why ``day`` is a working day or a day of rest."""
        special = self.days.get(day)
        if special is not None and special.kind != DayKind.ORDINARY:
            return Reason(special.kind)
        return Reason.WEEKEND if day.weekday() >= SATURDAY else Reason.WORKING_DAY

    def is_working(self, day: date) -> bool:
        return self.reason(day) in WORKING_REASONS

    def is_confirmed(self, day: date) -> bool:
        """Return whether ``day`` rests on the law or a notice, not on a forecast."""
        special = self.days.get(day)
        return day.year in self.confirmed_years and (special is None or special.confirmed)

    def row(self, day: date, *, number: int | None, reason: Reason | None = None) -> ExplainedDay:
        """Return ``day`` as a line of an explanation."""
        return ExplainedDay(
            day=day,
            number=number,
            reason=reason or self.reason(day),
            special=self.days.get(day),
            confirmed=self.is_confirmed(day),
        )


def explain(start: date, count: int, calendar: WorkingCalendar) -> list[ExplainedDay]:
    """Return every day from the trigger to the last day of a limit, in the order of counting.

    Args:
        start: the trigger day, day 0.
        count: working days; negative counts backwards; 0 gives the trigger day alone.

    Raises:
        OverflowError: the count leaves the years 1 to 9999.
    """
    return list(_walk(start, count, calendar))


def _walk(start: date, count: int, calendar: WorkingCalendar) -> Iterator[ExplainedDay]:
    step = timedelta(days=1 if count >= 0 else -1)
    yield calendar.row(start, number=0, reason=Reason.TRIGGER)
    day, number = start, 0
    while number < abs(count):
        day += step
        if calendar.is_working(day):
            number += 1
            yield calendar.row(day, number=number)
        else:
            yield calendar.row(day, number=None)


def add_working_days(start: date, count: int, calendar: WorkingCalendar) -> date:
    """Return the last day of a limit of ``count`` working days (0 or more) after ``start``.

    Raises:
        ValueError: ``count`` is negative.
    """
    if count < 0:
        raise ValueError("count must not be negative: use subtract_working_days")
    return explain(start, count, calendar)[-1].day


def subtract_working_days(before: date, count: int, calendar: WorkingCalendar) -> date:
    """Return the latest day that leaves ``count`` working days (0 or more) ahead of ``before``.

    Raises:
        ValueError: ``count`` is negative.
    """
    if count < 0:
        raise ValueError("count must not be negative: use add_working_days")
    return explain(before, -count, calendar)[-1].day


def working_days_ahead(day: date, event: date, calendar: WorkingCalendar) -> int:
    """Return how many working days ahead of ``event`` something stands if it appears on ``day``.

    ``day`` counts where it is a working day, ``event`` never: the mirror of counting backwards
    from the event, which is day 0. On or after the event the answer is 0.
    """
    return sum(
        calendar.is_working(day + timedelta(days=passed))
        for passed in range(max(0, (event - day).days))
    )


def add_calendar_days(start: date, count: int, calendar: WorkingCalendar) -> date:
    """Return the last day of a limit of ``count`` calendar days after ``start``.

    A last day of rest moves to the next working day (Bộ luật Dân sự 2015, Điều 148 khoản 5).

    Raises:
        ValueError: ``count`` is negative.
    """
    if count < 0:
        raise ValueError("count must not be negative")
    day = start + timedelta(days=count)
    while not calendar.is_working(day):
        day += timedelta(days=1)
    return day
