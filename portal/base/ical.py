"""Calendars that other programs read (RFC 5545), built from plain values.

A page type turns what it knows into :class:`CalendarEntry` values and hands them to
:func:`calendar_response`, for one entry or for a whole feed. Programs recognise an entry they
already have by its ``uid`` and take a change by its rising ``sequence``: both must be stable.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from django.conf import settings
from django.http import HttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import get_language, gettext
from icalendar import Calendar, Event, Timezone, vUri

CONTENT_TYPE = "text/calendar; charset=utf-8"
#: Việt Nam has kept one offset since this day; a calendar of the Portal needs nothing before it.
_ZONE_SINCE = date(1976, 1, 1)
#: How often a program should fetch a feed again.
_REFRESH_EVERY = timedelta(hours=4)


class EntryStatus(StrEnum):
    """What a program shows of an entry: it takes place, it may, it will not."""

    CONFIRMED = "CONFIRMED"
    TENTATIVE = "TENTATIVE"
    CANCELLED = "CANCELLED"


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One thing that takes place.

    Attributes:
        uid: names the entry for ever, also when its time or title changes; see :func:`entry_uid`.
        title: what a calendar shows first.
        start: aware moment, or a date for what lasts whole days.
        end: aware moment after ``start``; for whole days the last day, included. None: a moment
            of unknown length, or a single day.
        changed_at: aware moment of the last change.
        sequence: rises with each change that readers were told of, for example the number of the
            page's live revision.
        status: see :class:`EntryStatus`.
        place, description, address, organiser, categories: empty where there is nothing to say;
            ``address`` is the absolute address of the page that tells more.
        position: latitude and longitude, or None.
    """

    uid: str
    title: str
    start: datetime | date
    changed_at: datetime
    end: datetime | date | None = None
    sequence: int = 0
    status: EntryStatus = EntryStatus.CONFIRMED
    place: str = ""
    description: str = ""
    address: str = ""
    organiser: str = ""
    categories: tuple[str, ...] = ()
    position: tuple | None = None


def entry_uid(*parts, host):
    """Return the uid of an entry from what names it, for example ``("event", page.pk, "vi")``."""
    return f"{'-'.join(str(part) for part in parts)}@{host}"


def build_calendar(entries: Iterable[CalendarEntry], *, name: str, description: str = "") -> bytes:
    """Return a calendar of ``entries`` with the time zone they need.

    Args:
        name: what a program calls the calendar, for example the title of the section.

    Raises:
        ValueError: a moment has no time zone, or an entry ends before it starts.
    """
    calendar = Calendar()
    portal = gettext("Portal of the Ministry of Public Security")
    calendar.add("prodid", f"-//{portal}//iCalendar//{(get_language() or 'vi').upper()}")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("x-wr-timezone", settings.TIME_ZONE)
    if description:
        calendar.add("description", description)
        calendar.add("x-wr-caldesc", description)
    calendar.add("refresh-interval", _REFRESH_EVERY, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", "PT4H")
    calendar.add_component(Timezone.from_tzid(settings.TIME_ZONE, first_date=_ZONE_SINCE))
    for entry in entries:
        calendar.add_component(_event(entry))
    return calendar.to_ical()


def _event(entry):
    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", _utc(entry.changed_at))
    event.add("last-modified", _utc(entry.changed_at))
    event.add("sequence", entry.sequence)
    event.add("status", entry.status.value)
    event.add("summary", entry.title)
    _add_times(event, entry)
    for field, value in (("location", entry.place), ("description", entry.description)):
        if value:
            event.add(field, value)
    if entry.address:
        event.add("url", vUri(entry.address))
    if entry.organiser:
        # An organiser is a mail address by the standard; a name alone goes into a contact.
        event.add("contact", entry.organiser)
    if entry.categories:
        event.add("categories", list(entry.categories))
    if entry.position:
        event.add("geo", entry.position)
    if not isinstance(entry.start, datetime):
        event.add("transp", "TRANSPARENT")
    return event


def _add_times(event, entry):
    start, end = entry.start, entry.end
    if end is not None and end < start:
        raise ValueError(f"{entry.uid} ends before it starts")
    if isinstance(start, datetime):
        event.add("dtstart", timezone.localtime(start))
        if end is not None:
            event.add("dtend", timezone.localtime(end))
    else:
        event.add("dtstart", start)
        # The standard names the day after the last one.
        event.add("dtend", (end or start) + timedelta(days=1))


def _utc(moment):
    return timezone.localtime(moment, timezone=timezone.get_fixed_timezone(0))


def calendar_response(entries, *, name, filename, description=""):
    """Return ``entries`` as a calendar that a browser hands to the reader's program.

    Args:
        filename: without folder, ends in ``.ics``.
    """
    response = HttpResponse(
        build_calendar(entries, name=name, description=description), content_type=CONTENT_TYPE
    )
    response["Content-Disposition"] = content_disposition_header(False, filename)
    return response
