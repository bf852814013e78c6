"""An event in the words of schema.org."""

from django.utils.translation import get_language

from portal.base.provinces import PROVINCES

from .enums import EventStatus

_STATUS = {
    EventStatus.PLANNED: "EventScheduled",
    EventStatus.CONFIRMED: "EventScheduled",
    EventStatus.POSTPONED: "EventPostponed",
    EventStatus.CANCELLED: "EventCancelled",
}


def event_data(page, request):
    """Return the structured data of an event; ``request`` gives absolute addresses."""
    times, former = page.arrangement, page.former
    is_rescheduled = former is not None and former.when != times.when
    status = _STATUS.get(page.status) or (
        "EventRescheduled" if is_rescheduled else "EventScheduled"
    )
    data = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": page.title,
        "description": page.summary,
        "url": page.get_full_url(request),
        "inLanguage": get_language(),
        "startDate": _start(times),
        "endDate": _end(times),
        "eventStatus": f"https://schema.org/{status}",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "organizer": {"@type": "GovernmentOrganization", "name": page.host},
    }
    if is_rescheduled:
        data["previousStartDate"] = _start(former)
    if location := _location(page):
        data["location"] = location
    if page.image:
        rendition = page.image.get_rendition("fill-1200x630|format-jpeg")
        data["image"] = request.build_absolute_uri(rendition.url)
    return data


def _start(times):
    return times.starts_on.isoformat() if times.is_all_day else times.begins.isoformat()


def _end(times):
    return times.ends.isoformat() if times.ends_time else times.ends_on.isoformat()


def _location(page):
    times = page.arrangement
    if not times.place_in_words:
        return None
    address = {"@type": "PostalAddress", "addressCountry": "VN"}
    if page.place:
        address["streetAddress"] = page.place
    if page.province in PROVINCES:
        address["addressRegion"] = PROVINCES[page.province].name
    location = {"@type": "Place", "name": times.place_in_words, "address": address}
    if page.has_place:
        location["geo"] = {
            "@type": "GeoCoordinates",
            "latitude": str(page.latitude),
            "longitude": str(page.longitude),
        }
    return location
