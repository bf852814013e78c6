"""The Ministry's own pages in the words of schema.org, for search engines."""

from django.utils.translation import gettext

from .enums import ContactKind

CONTEXT = "https://schema.org"


def ministry():
    """Return the Ministry as an organisation."""
    return {"@type": "GovernmentOrganization", "name": gettext("Ministry of Public Security")}


def organisation_data(page, request):
    """Return the organisation that an ``OrganisationPage`` describes."""
    data = {
        "@context": CONTEXT,
        "@type": "GovernmentOrganization",
        "name": page.described_unit.name if page.described_unit else ministry()["name"],
        "description": page.summary,
        "url": page.get_full_url(request),
    }
    if page.described_unit:
        data["parentOrganization"] = ministry()
    return data


def leader_data(page, request):
    """Return the person of a ``LeaderPage``."""
    data = {
        "@context": CONTEXT,
        "@type": "Person",
        "name": page.title,
        "honorificPrefix": page.rank,
        "jobTitle": page.position,
        "url": page.get_full_url(request),
        "worksFor" if page.is_present else "affiliation": ministry(),
    }
    if page.image:
        data["image"] = request.build_absolute_uri(page.image.get_rendition("fill-600x750").url)
    if page.shows_contact:
        data["contactPoint"] = {
            "@type": "ContactPoint",
            "contactType": gettext("Spokesperson"),
            **({"telephone": page.office_phone} if page.office_phone else {}),
            **({"email": page.office_email} if page.office_email else {}),
        }
    return data


def leaders_data(page, leaders, request):
    """Return the Ministry with its present leaders, as members."""
    return {
        "@context": CONTEXT,
        **ministry(),
        "url": page.get_full_url(request),
        "member": [
            {"@type": "Person", "name": leader.title, "jobTitle": leader.position}
            for leader in leaders
        ],
    }


def unit_data(page, contacts, request):
    """Return the unit of a ``UnitPage`` with its public contacts."""
    data = {
        "@context": CONTEXT,
        "@type": "GovernmentOrganization",
        "name": page.described_unit.name,
        "identifier": page.described_unit.code,
        "url": page.get_full_url(request),
        "parentOrganization": ministry(),
    }
    if former := [row.name for row in page.described_unit.former_names.all()]:
        data["alternateName"] = former
    if page.address:
        data["address"] = {
            "@type": "PostalAddress",
            "streetAddress": page.address,
            "addressCountry": "VN",
        }
    if page.has_place:
        data["location"] = {
            "@type": "Place",
            "geo": {
                "@type": "GeoCoordinates",
                "latitude": str(page.latitude),
                "longitude": str(page.longitude),
            },
        }
    if points := [_contact_point(row.kind, row.value, row.caption) for row in contacts]:
        data["contactPoint"] = points
    return data


def _contact_point(kind, value, caption):
    names = {ContactKind.EMAIL: "email", ContactKind.WEBSITE: "url", ContactKind.OTHER: "name"}
    return {
        "@type": "ContactPoint",
        "contactType": str(caption),
        names.get(kind, "telephone"): value,
    }


def contact_data(page, ways, request):
    """Return the Ministry with the ways to reach it, pairs (heading, way)."""
    return {
        "@context": CONTEXT,
        **ministry(),
        "url": page.get_full_url(request),
        "contactPoint": [
            _contact_point(way["kind"], way["value"], way["label"] or heading)
            for heading, way in ways
        ],
    }


def service_data(page, request):
    """Return the service of a ``ServicePage``."""
    data = {
        "@context": CONTEXT,
        "@type": "GovernmentService",
        "name": page.title,
        "identifier": page.code,
        "description": page.summary,
        "serviceType": page.get_field_display(),
        "url": page.get_full_url(request),
        "provider": {
            "@type": "GovernmentOrganization",
            "name": page.handling_unit.name if page.handling_unit else ministry()["name"],
        },
        "areaServed": {"@type": "Country", "name": "Việt Nam"},
        "audience": {"@type": "Audience", "audienceType": page.applicants},
    }
    if page.portal_address:
        data["availableChannel"] = {"@type": "ServiceChannel", "serviceUrl": page.portal_address}
    return data
