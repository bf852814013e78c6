"""Sessions in the words of schema.org."""

from django.utils.translation import gettext as _

from .enums import SessionStatus

_STATUS = {
    SessionStatus.PLANNED: "EventScheduled",
    SessionStatus.CANCELLED: "EventCancelled",
}


def sessions_data(sessions, *, request, page):
    """Return ``sessions`` as a graph of events for search engines, or None where there are none."""
    events = [_event(session, request, page) for session in sessions]
    return {"@context": "https://schema.org", "@graph": events} if events else None


def _event(session, request, page):
    schedule = session.page
    status = _STATUS.get(session.status) or (
        "EventRescheduled" if session.new_day else "EventPostponed"
    )
    event = {
        "@type": "Event",
        "name": _("%(leader)s receives citizens") % {"leader": session.leader},
        "startDate": session.begins.isoformat(),
        "endDate": session.ends.isoformat(),
        "eventStatus": f"https://schema.org/{status}",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "isAccessibleForFree": True,
        "location": {
            "@type": "Place",
            "name": schedule.office,
            "address": session.place or schedule.place,
        },
        "organizer": {
            "@type": "GovernmentOrganization",
            "name": _("Ministry of Public Security"),
            "url": request.build_absolute_uri("/"),
        },
        "performer": {
            "@type": "Person",
            "name": session.leader_name,
            "jobTitle": session.leader_position,
        },
        "url": schedule.get_full_url(request),
    }
    if session.scope:
        event["description"] = session.scope
    if session.new_day:
        event["previousStartDate"] = session.day.isoformat()
    return event
