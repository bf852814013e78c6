"""Sessions as entries of a calendar that programs read."""

from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from portal.base.ical import CalendarEntry, EntryStatus, entry_uid

from .enums import SessionStatus


def entries_of(sessions, *, request):
    """Return a :class:`CalendarEntry` for each session; their pages must be at hand."""
    return [_entry(session, request) for session in sessions]


def _entry(session, request):
    page = session.page
    address = page.get_full_url(request)
    title = _("%(leader)s receives citizens") % {"leader": session.leader}
    label = "" if session.status == SessionStatus.PLANNED else session.get_status_display()
    return CalendarEntry(
        uid=entry_uid(
            "reception", page.pk, session.uid, host=urlsplit(address).hostname or "portal"
        ),
        title=f"{label}: {title}" if label else title,
        start=session.begins,
        end=session.ends,
        changed_at=page.last_published_at or page.latest_revision_created_at,
        # Rises with every publication of the schedule, so that programs take the change.
        sequence=page.live_revision_id or 0,
        status=EntryStatus.CONFIRMED if session.takes_place else EntryStatus.CANCELLED,
        place=session.where,
        description="\n".join(filter(None, _lines(session))),
        address=address,
        organiser=", ".join(filter(None, [page.office, page.office_phone])),
        categories=(_("Citizen reception"),),
    )


def _lines(session):
    page = session.page
    yield session.leader_position
    if session.reason:
        yield _("Reason: %(reason)s") % {"reason": session.reason}
    if session.scope:
        yield _("Matters: %(matters)s") % {"matters": session.scope}
    yield _("How to register: %(text)s") % {"text": page.registration}
    yield ", ".join(filter(None, [page.office, page.office_address, page.office_phone]))
