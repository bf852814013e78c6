"""An announcement in the words of schema.org: what it is decides the type."""

from django.utils.translation import get_language, gettext

from portal.base.provinces import PROVINCES

from .enums import AnnouncementKind


def announcement_data(page, request):
    """Return the structured data of an announcement; ``request`` gives absolute addresses."""
    unit = {
        "@type": "GovernmentOrganization",
        "name": page.unit.name if page.unit else gettext("Ministry of Public Security"),
    }
    data = {"@context": "https://schema.org", "url": page.get_full_url(request)}
    if page.kind == AnnouncementKind.RECRUITMENT:
        return data | _job(page, unit)
    if page.kind in (AnnouncementKind.ADMISSIONS, AnnouncementKind.TRAINING):
        return data | _programme(page, unit)
    return data | _announcement(page, unit)


def _job(page, unit):
    data = {
        "@type": "JobPosting",
        "title": page.title,
        "description": "\n".join(filter(None, [page.summary, page.eligibility])),
        "hiringOrganization": unit,
        "jobLocation": {"@type": "Place", "address": _address(page)},
    }
    if page.published_at:
        data["datePosted"] = page.published_at.isoformat()
    if page.closes_at:
        data["validThrough"] = page.closes_at.isoformat()
    return data


def _programme(page, unit):
    data = {
        "@type": "EducationalOccupationalProgram",
        "name": page.title,
        "description": page.summary,
        "provider": unit,
    }
    for name, day in (
        ("applicationStartDate", page.opens_on),
        ("applicationDeadline", page.closes_on),
        ("startDate", page.held_from),
        ("endDate", page.held_to),
    ):
        if day:
            data[name] = day.isoformat()
    return data


def _announcement(page, unit):
    data = {
        "@type": "SpecialAnnouncement",
        "name": page.title,
        "text": page.summary,
        "inLanguage": get_language(),
        "publisher": unit,
    }
    if page.published_at:
        data["datePosted"] = page.published_at.isoformat()
    if page.closes_at:
        data["expires"] = page.closes_at.isoformat()
    return data


def _address(page):
    address = {"@type": "PostalAddress", "addressCountry": "VN"}
    if page.place:
        address["streetAddress"] = page.place
    if page.province in PROVINCES:
        address["addressRegion"] = PROVINCES[page.province].name
    return address
