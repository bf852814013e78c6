"""When and where something takes place, as one value: compared, put into words, made moments."""

import datetime
from dataclasses import dataclass

from django.utils import formats, timezone
from django.utils.translation import gettext as _

from portal.base.provinces import PROVINCES


@dataclass(frozen=True)
class Arrangement:
    """A time and a place, as they are or were announced.

    Attributes:
        starts_on, ends_on: first and last day; the same where it lasts one.
        starts_time, ends_time: None for whole days; the end may be unknown.
        place: in words; empty where it is not known yet.
        province: two digits, or empty.
    """

    starts_on: datetime.date
    ends_on: datetime.date
    starts_time: datetime.time | None = None
    ends_time: datetime.time | None = None
    place: str = ""
    province: str = ""

    @property
    def when(self):
        """The time without the place."""
        return self.starts_on, self.ends_on, self.starts_time, self.ends_time

    @property
    def where(self):
        """The place without the time."""
        return self.place, self.province

    @property
    def is_all_day(self):
        return self.starts_time is None

    @property
    def begins(self):
        """The moment at which it begins; midnight for whole days."""
        return _moment(self.starts_on, self.starts_time or datetime.time.min)

    @property
    def ends(self):
        """The moment at which it is over: where no hour is known, the end of its last day."""
        if self.ends_time is not None:
            return _moment(self.ends_on, self.ends_time)
        return _moment(self.ends_on + datetime.timedelta(days=1), datetime.time.min)

    @property
    def is_over(self):
        return self.ends <= timezone.now()

    @property
    def days(self):
        """The days on which it takes place, in order."""
        number = (self.ends_on - self.starts_on).days
        return [self.starts_on + datetime.timedelta(days=each) for each in range(number + 1)]

    def departs_from(self, announced):
        """Return whether readers who know ``announced`` would go to the wrong place or time.

        More precise is not different: an hour for a day, a place where none was named.
        """
        same_days = (self.starts_on, self.ends_on) == (announced.starts_on, announced.ends_on)
        told_hours = same_days and announced.is_all_day
        told_end = (
            same_days
            and self.starts_time == announced.starts_time
            and announced.ends_time in (None, self.ends_time)
        )
        another_time = not (told_hours or told_end)
        another_place = bool(announced.place) and self.where != announced.where
        return another_time or another_place

    @property
    def time_in_words(self):
        """For example “8:00–11:30, Thursday, 10/12/2026”."""
        first, last = _day(self.starts_on), _day(self.ends_on)
        if self.is_all_day:
            if self.starts_on == self.ends_on:
                return _("%(day)s, all day") % {"day": first}
            return _("%(first)s to %(last)s") % {"first": first, "last": last}
        hours = f"{self.starts_time:%H:%M}"
        if self.starts_on == self.ends_on:
            if self.ends_time is not None:
                hours += f"–{self.ends_time:%H:%M}"
            return _("%(hours)s, %(day)s") % {"hours": hours, "day": first}
        if self.ends_time is not None:
            last = _("%(hours)s, %(day)s") % {"hours": f"{self.ends_time:%H:%M}", "day": last}
        return _("%(first)s to %(last)s") % {
            "first": _("%(hours)s, %(day)s") % {"hours": hours, "day": first},
            "last": last,
        }

    @property
    def place_in_words(self):
        """The place with its province, unless it names that itself; empty where it is unknown."""
        province = PROVINCES[self.province].name if self.province in PROVINCES else ""
        if not province or province in self.place:
            return self.place
        return ", ".join(filter(None, [self.place, province]))

    def __str__(self):
        return "; ".join(filter(None, [self.time_in_words, self.place_in_words]))


def _moment(day, time):
    return timezone.make_aware(datetime.datetime.combine(day, time))


def _day(day):
    """Return the day with its weekday, beginning with a capital as every language writes it."""
    text = formats.date_format(day, "l, d/m/Y")
    return text[:1].upper() + text[1:]
