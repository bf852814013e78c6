"""One month of the calendar as weeks of days; pure, and safe for any year and month."""

import calendar
import datetime
from dataclasses import dataclass, field

from django.utils import formats
from django.utils.translation import pgettext

#: A calendar of the Portal shows these years; whoever asks for others is led to the nearest.
FIRST_MONTH = datetime.date(1945, 1, 1)
LAST_MONTH = datetime.date(2100, 12, 1)


@dataclass
class Entry:
    """One event on one day.

    Attributes:
        event: the page.
        is_former: the day was announced, and another took its place since.
    """

    event: object
    is_former: bool = False

    @property
    def is_struck(self):
        """Whether nothing takes place then after all."""
        return self.is_former or self.event.is_off


@dataclass
class Day:
    """One square of the calendar."""

    date: datetime.date
    is_in_month: bool
    is_today: bool
    entries: list = field(default_factory=list)


@dataclass
class Month:
    """What the calendar of one month shows.

    Attributes:
        first: its first day.
        weeks: lists of seven :class:`Day`, Monday first.
    """

    first: datetime.date
    weeks: list

    @property
    def title(self):
        """For example “December 2026”; in Vietnamese “Tháng 12/2026”."""
        return formats.date_format(self.first, pgettext("format of a month", "F Y"))

    @property
    def days_with_entries(self):
        """The days of the month itself on which something stands, in order."""
        days = [day for week in self.weeks for day in week]
        return [day for day in days if day.is_in_month and day.entries]

    @property
    def number_of_events(self):
        return len({entry.event.pk for day in self.days_with_entries for entry in day.entries})


def month_of(year, month):
    """Return the first day of a month, or None where the calendar has no such month."""
    if not 1 <= month <= 12 or not FIRST_MONTH.year <= year <= LAST_MONTH.year:
        return None
    return datetime.date(year, month, 1)


def nearest_month(year, month, *, today):
    """Return the month to show instead of one that does not exist.

    Args:
        year, month: as asked for, any numbers.
        today: where the month itself is none, this day's month.
    """
    if not 1 <= month <= 12:
        return today.replace(day=1)
    return FIRST_MONTH if year < FIRST_MONTH.year else LAST_MONTH


def month_after(first, number=1):
    """Return the first day of the month ``number`` months later, or None beyond the calendar."""
    months = first.year * 12 + first.month - 1 + number
    return month_of(months // 12, months % 12 + 1)


def span_of(first):
    """Return the first and the last day that the calendar of a month shows."""
    weeks = calendar.Calendar(firstweekday=calendar.MONDAY).monthdatescalendar(
        first.year, first.month
    )
    return weeks[0][0], weeks[-1][-1]


def lay_out(first, events, *, today):
    """Return the :class:`Month` of ``first`` with ``events`` on their days.

    Args:
        events: pages with an arrangement and, where they were moved, former ones.
    """
    weeks = calendar.Calendar(firstweekday=calendar.MONDAY).monthdatescalendar(
        first.year, first.month
    )
    squares = {
        date: Day(date=date, is_in_month=date.month == first.month, is_today=date == today)
        for week in weeks
        for date in week
    }
    for event in sorted(events, key=lambda event: (event.arrangement.begins, event.pk)):
        for date, is_former in _days_of(event):
            if date in squares:
                squares[date].entries.append(Entry(event, is_former))
    return Month(first=first, weeks=[[squares[date] for date in week] for week in weeks])


def _days_of(event):
    """Yield pairs (day, whether another took its place) in order, each day once."""
    held = set(event.arrangement.days)
    former = {day for change in event.changes.all() if change.is_move for day in change.former.days}
    for day in sorted(held | former):
        yield day, day not in held
