"""What every public template asks: where am I, in which language, and where can I go."""

import json
from datetime import timedelta

from django import template
from django.conf import settings
from django.urls import translate_url
from django.utils import formats, timezone
from django.utils.html import format_html, strip_tags
from django.utils.safestring import SafeString
from django.utils.text import Truncator
from django.utils.translation import get_language, get_language_info
from wagtail.images.models import ResponsiveImage

from portal.base.numbers import written_number
from portal.base.surroundings import (
    absolute_address,
    ancestors,
    home_pages,
    language_versions,
    readers_home,
)

register = template.Library()

# Inside a script element these could end it or open a comment.
_JSON_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}
#: A page saved again within this time of its publication counts as not updated.
SETTLING_TIME = timedelta(minutes=5)


@register.simple_tag(takes_context=True)
def home_page(context):
    """Return the home page in the reader's language, or None where it is not published."""
    request = context.get("request")
    return readers_home(request) if request else None


@register.simple_tag(takes_context=True)
def home_address(context):
    """Return the address of the home page in the reader's language, published or not."""
    page = home_page(context)
    if page is not None:
        return page.get_url(context["request"])
    return "/" if get_language() == settings.LANGUAGE_CODE else f"/{get_language()}/"


@register.simple_tag(takes_context=True)
def language_links(context):
    """Return one dict for each language in which the reader can go on from here.

    ``code``; ``name`` in that language; ``url``; ``is_current``; ``is_translation``: the address
    shows the same content, not just the other language's home page.
    """
    request, page = context.get("request"), context.get("page")
    if request is None:
        return []
    versions = _versions(request, page)
    links = []
    for code, _name in settings.LANGUAGES:
        url = versions.get(code)
        home = home_pages(request).get(code)
        target = url or (home.get_url(request) if home else None)
        if target:
            links.append(
                {
                    "code": code,
                    "name": get_language_info(code)["name_local"],
                    "url": target,
                    "is_current": code == get_language(),
                    "is_translation": bool(url),
                }
            )
    return links


def _versions(request, page):
    """Return the address of what is shown, by language code."""
    if getattr(page, "pk", None):
        return {
            version.locale.language_code: version.get_url(request)
            for version in language_versions(request, page)
        }
    if getattr(request, "resolver_match", None) is None:
        return {}
    path = request.get_full_path()
    return {code: translate_url(path, code) for code, _name in settings.LANGUAGES}


@register.simple_tag(takes_context=True)
def canonical_address(context):
    """Return the absolute address of what is shown, with the page number of a list."""
    request, page = context.get("request"), context.get("page")
    if getattr(page, "pk", None):
        address = page.get_full_url(request) or ""
        listing = context.get("listing")
        if listing is not None and (listing.query or listing.page.number > 1):
            address += listing.page_address(listing.page.number)
        return address
    return absolute_address(request, request.get_full_path()) if request else ""


@register.simple_tag(takes_context=True)
def absolute(context, address):
    """Return ``address``, a path of the Portal, with scheme and host."""
    request = context.get("request")
    return absolute_address(request, address) if request else address


@register.inclusion_tag("components/breadcrumbs.html", takes_context=True)
def breadcrumbs(context, last=""):
    """Draw the way from the home page to here; ``last`` names an address that is no page."""
    request, page = context.get("request"), context.get("page")
    if hasattr(type(page), "breadcrumbs"):
        above, last = ancestors(request, page), page.title
    else:
        home = home_page(context)
        above = [home] if home else []
    steps = [{"title": step.title, "url": step.get_url(request)} for step in above]
    data = {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": step["title"],
                "item": absolute_address(request, step["url"]),
            }
            for position, step in enumerate(steps, start=1)
            if step["url"]
        ],
    }
    return {"steps": steps, "last": last, "data": data if steps else None}


@register.filter
def json_ld(data):
    """Return structured data as a script element that no text in it can break out of."""
    if not data:
        return ""
    text = json.dumps(data, ensure_ascii=False, default=str).translate(_JSON_ESCAPES)
    return format_html('<script type="application/ld+json">{}</script>', SafeString(text))


@register.simple_tag
def date_tag(value, style="date"):
    """Return a ``time`` element: dd/mm/yyyy, with the hour where ``style`` is "datetime"."""
    if not value:
        return ""
    is_moment = hasattr(value, "hour")
    if is_moment and timezone.is_aware(value):
        value = timezone.localtime(value)
    name = "SHORT_DATETIME_FORMAT" if is_moment and style == "datetime" else "SHORT_DATE_FORMAT"
    machine = value.isoformat(timespec="minutes") if is_moment else value.isoformat()
    return format_html('<time datetime="{}">{}</time>', machine, formats.date_format(value, name))


@register.simple_tag
def description_of(page):
    """Return what search engines and networks say of the page, as plain text; may be empty."""
    for name in ("search_description", "summary", "intro"):
        if text := getattr(page, name, ""):
            return Truncator(strip_tags(str(text))).chars(300)
    return ""


@register.simple_tag
def social_picture(page):
    """Return the image that networks show for the page, or None: its own, or its main picture."""
    return getattr(page, "social_image", None) or getattr(page, "image", None)


@register.filter
def number(value):
    """Return a number with the separators of the reader's language."""
    return written_number(value)


@register.filter
def was_updated(page):
    """Return whether the page changed noticeably after it was first published."""
    first, last = page.first_published_at, page.last_published_at
    return bool(first and last and last - first > SETTLING_TIME)


@register.filter
def card_template(page):
    """Return the template that draws the page in a list: its own, or the common one."""
    return getattr(page, "card_template", "components/card.html")


@register.simple_tag
def picture_of_widths(image, *widths, **attributes):
    """Return an ``img`` that browsers load in the width they need.

    Args:
        image: the picture; a narrow one is offered up to its own width, each width once.
        widths: in pixels, in rising order.
        attributes: of the element.
    """
    useful = [width for width in widths if width < image.width]
    useful += widths[len(useful) : len(useful) + 1]
    renditions = image.get_renditions(*(f"width-{width}" for width in useful))
    if len(renditions) == 1:
        attributes.pop("sizes", None)  # valid beside a choice only
    return ResponsiveImage(renditions, attributes)
