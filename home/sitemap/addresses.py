"""Which pages search engines should know, with their addresses, in few queries for all."""

from collections import defaultdict
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from django.conf import settings
from django.utils import timezone
from wagtail.models import Page, Site, get_page_models

from portal.base.models import BasePage

_FIELDS = ("url_path", "last_published_at", "locale__language_code", "translation_key")


@dataclass(frozen=True, slots=True)
class Address:
    """One page in one language.

    Attributes:
        location: its absolute address.
        changed_at: when what readers see was last changed, or None.
        language: its code.
        key: what the versions in all languages share.
    """

    location: str
    changed_at: object
    language: str
    key: object


def home_addresses():
    """Return pairs (path in the tree, absolute address) of the home pages, by language code."""
    site = Site.objects.select_related("root_page").filter(is_default_site=True).first()
    if site is None:
        return {}
    homes = Page.objects.filter(translation_key=site.root_page.translation_key)
    return {
        home.locale.language_code: (home.url_path, home.get_full_url())
        for home in homes.select_related("locale")
        if home.get_full_url()
    }


def location_of(url_path, language, homes):
    """Return the absolute address of a page, or "" where it lies outside the Portal's trees."""
    path, address = homes.get(language, ("", ""))
    if not path or not url_path.startswith(path):
        return ""
    return f"{address.rstrip('/')}/{url_path[len(path) :]}"


def sections():
    """Return the names of the files' sections with the page types in each, sorted."""
    found = defaultdict(list)
    for model in get_page_models():
        if issubclass(model, BasePage):
            found[model._meta.app_label].append(model)
    return dict(sorted(found.items()))


def indexable(model, **lookups):
    """Return the :class:`Address` of each public page of one type that may be listed."""
    homes = lookups.pop("homes", None) or home_addresses()
    rows = (
        model.objects.live()
        .filter(noindex=False, alias_of=None, **lookups)
        .order_by("pk")
        .values_list(*_FIELDS)
    )
    for url_path, changed_at, language, key in rows.iterator(chunk_size=2000):
        if location := location_of(url_path, language, homes):
            yield Address(location, changed_at, language, key)


def element(address, versions):
    """Return the line that tells of ``address``, with its ``versions`` in all languages."""
    changed = ""
    if address.changed_at:
        moment = timezone.localtime(address.changed_at).isoformat(timespec="seconds")
        changed = f"<lastmod>{moment}</lastmod>"
    links = ""
    if len(versions) > 1:
        by_language = {version.language: version.location for version in versions}
        if settings.LANGUAGE_CODE in by_language:
            by_language["x-default"] = by_language[settings.LANGUAGE_CODE]
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang="{code}" href={quoteattr(location)}/>'
            for code, location in by_language.items()
        )
    return f"<url>{location_element(address.location)}{changed}{links}</url>"


def location_element(location):
    """Return the element by which a line is known."""
    return f"<loc>{escape(location)}</loc>"
