"""Dates of which only a part may be known: a year, a month of a year, a day."""

import calendar
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class PartialDate:
    """A date of birth with its precision.

    Attributes:
        year: four digits, or None where nothing is known.
        month: 1 to 12, or None.
        day: 1 to 31, or None.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def errors(self, *, today):
        """Return what is wrong, by the name of the part ("year", "month", "day")."""
        if self.year is None:
            if self.month or self.day:
                return {"year": _("Enter the year, too.")}
            return {}
        if not 1900 <= self.year <= today.year:
            return {"year": _("Enter a year between 1900 and this year.")}
        if self.month is None:
            return {"month": _("Enter the month, too.")} if self.day else {}
        if not 1 <= self.month <= 12:
            return {"month": _("Enter a month from 1 to 12.")}
        if self.day and not 1 <= self.day <= calendar.monthrange(self.year, self.month)[1]:
            return {"day": _("This month has no such day.")}
        if self.earliest > today:
            return {"year": _("This date lies in the future.")}
        return {}

    @property
    def earliest(self):
        """The first day that it can be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self):
        """The last day that it can be."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def __bool__(self):
        return self.year is not None

    def __str__(self):
        if self.year is None:
            return ""
        parts = [f"{self.day:02}" if self.day else "", f"{self.month:02}" if self.month else ""]
        return "/".join([*filter(None, parts), str(self.year)])

    @property
    def iso(self):
        """As ISO 8601 with its precision: 1990, 1990-05 or 1990-05-17."""
        if self.year is None:
            return ""
        parts = [f"{self.month:02}" if self.month else "", f"{self.day:02}" if self.day else ""]
        return "-".join([f"{self.year:04}", *filter(None, parts)])


def years_between(earlier, later):
    """Return the whole years from ``earlier`` to ``later``."""
    return later.year - earlier.year - ((later.month, later.day) < (earlier.month, earlier.day))


def may_be_under_18(birth, *, on):
    """Return whether the person may be under 18 on the day ``on``; unknown dates count as adult.

    A date known only to the year counts from its last day: the doubt speaks for the minor.
    """
    return bool(birth) and years_between(birth.latest, on) < 18
