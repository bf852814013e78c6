"""Events as entries of a calendar that programs read."""

from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from portal.base.ical import CalendarEntry, EntryStatus, calendar_response, entry_uid

from .enums import EventStatus

_STATUS = {
    EventStatus.PLANNED: EntryStatus.TENTATIVE,
    EventStatus.CONFIRMED: EntryStatus.CONFIRMED,
    EventStatus.MOVED: EntryStatus.CONFIRMED,
    # Until the new time is known nothing takes place; the entry comes back under its name.
    EventStatus.POSTPONED: EntryStatus.CANCELLED,
    EventStatus.CANCELLED: EntryStatus.CANCELLED,
}


def entry_of(event, *, request):
    """Return the :class:`CalendarEntry` of a public event.

    Its name stays whatever changes, and its sequence rises with every publication, so that
    programs take a change for what it is.
    """
    address = event.get_full_url(request)
    times = event.arrangement
    return CalendarEntry(
        uid=entry_uid(
            "event",
            event.translation_key,
            event.locale.language_code,
            host=urlsplit(address).hostname or "portal",
        ),
        title=event.feed_title,
        start=times.starts_on if times.is_all_day else times.begins,
        end=_end_of(times),
        changed_at=event.last_published_at or event.latest_revision_created_at,
        sequence=event.live_revision_id or 0,
        status=_STATUS[event.status],
        place=times.place_in_words,
        description="\n".join(filter(None, _lines(event))),
        address=address,
        organiser=event.host,
        categories=(str(event.kind_label),),
        position=(event.latitude, event.longitude) if event.has_place else None,
    )


def calendar_of_event(event, *, request):
    """Return the response with one event."""
    return calendar_response(
        [entry_of(event, request=request)], name=event.title, filename=f"{event.slug}.ics"
    )


def _end_of(times):
    if times.is_all_day:
        return times.ends_on
    # Several days whose end nobody knows last until the end of the last; one day, unknown.
    return times.ends if times.ends_time or times.ends_on > times.starts_on else None


def _lines(event):
    if event.status_reason:
        yield _("Reason: %(reason)s") % {"reason": event.status_reason}
    if event.former:
        yield _("Announced before: %(former)s") % {"former": event.former}
    yield event.summary
