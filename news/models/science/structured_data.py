"""Research results and products in the words of schema.org."""

from django.utils.translation import get_language

from .enums import ScienceField


def result_data(page, request):
    """Return the work in the words of schema.org (a ``Report``)."""
    people = [page.lead_name, *(member.name for member in page.public_members)]
    data = {
        "@context": "https://schema.org",
        "@type": "Report",
        "headline": page.title,
        "name": page.title,
        "reportNumber": page.code,
        "url": page.get_full_url(request),
        "inLanguage": get_language(),
        "abstract": page.summary,
        "author": [{"@type": "Person", "name": name} for name in people],
        "sourceOrganization": {"@type": "Organization", "name": page.host_name},
        "dateCreated": page.accepted_on.isoformat(),
        "about": ScienceField(page.science_field).label,
        "isAccessibleForFree": True,
    }
    if page.keyword_list:
        data["keywords"] = page.keyword_list
    if page.doi:
        data["sameAs"] = f"https://doi.org/{page.doi}"
    if page.first_published_at:
        data["datePublished"] = page.first_published_at.isoformat()
    return data


def product_data(page, request, *, specifications):
    """Return the product in the words of schema.org."""
    data = {
        "@context": "https://schema.org",
        "@type": "Product",
        "name": page.title,
        "description": page.summary,
        "url": page.get_full_url(request),
        "manufacturer": {"@type": "Organization", "name": page.developer},
        "category": ScienceField(page.science_field).label,
    }
    if specifications:
        data["additionalProperty"] = [
            {
                "@type": "PropertyValue",
                "name": row.name,
                "value": row.value,
                **({"unitText": row.unit} if row.unit else {}),
            }
            for row in specifications
        ]
    if page.image:
        rendition = page.image.get_rendition("fill-1200x630|format-jpeg")
        data["image"] = request.build_absolute_uri(rendition.url)
    return data
