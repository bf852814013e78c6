"""Articles and statements in the words of schema.org, for search engines."""

from django.utils.translation import get_language, gettext


def news_data(page, request, *, kind="NewsArticle"):
    """Return the structured data of an article.

    Args:
        page: a page with ``ChangeNotes``, a summary and, where it has one, a picture.
        request: gives absolute addresses.
        kind: the type in schema.org.
    """
    publisher = {
        "@type": "GovernmentOrganization",
        "name": gettext("Ministry of Public Security"),
    }
    data = {
        "@context": "https://schema.org",
        "@type": kind,
        "headline": page.title,
        "description": page.summary,
        "url": page.get_full_url(request),
        "inLanguage": get_language(),
        "isAccessibleForFree": True,
        "publisher": publisher,
        "author": {"@type": "Organization", "name": page.author or publisher["name"]},
    }
    if page.published_at:
        data["datePublished"] = page.published_at.isoformat()
        data["dateModified"] = page.changed_at.isoformat()
    if image := getattr(page, "image", None):
        data["image"] = request.build_absolute_uri(
            image.get_rendition("fill-1200x630|format-jpeg").url
        )
    if page.corrections:
        data["correction"] = [
            {
                "@type": "CorrectionComment",
                "text": f"{correction.wrong} → {correction.right}",
                "datePublished": correction.published_at.isoformat(),
            }
            for correction in page.corrections
        ]
    return data


def column_data(page, request, *, articles):
    """Return the structured data of a topic column with the articles that are shown of it."""
    ends = page.ends_on.isoformat() if page.ends_on else ".."
    return news_data(page, request, kind="CollectionPage") | {
        "temporalCoverage": f"{page.starts_on.isoformat()}/{ends}",
        "hasPart": [
            {
                "@type": "NewsArticle",
                "headline": article.title,
                "url": article.get_full_url(request),
            }
            for article in articles
        ],
    }
