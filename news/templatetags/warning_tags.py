"""The band of warnings, on every page."""

from django import template
from django.utils.translation import get_language

from ..warnings import band
from ..warnings.enums import Severity

register = template.Library()


@register.inclusion_tag("news/includes/warning_band.html")
def warning_band():
    """Draw the gravest warning in force; nothing where there is none."""
    entry, code = band.gravest(), get_language()
    if entry is None:
        return {}
    title, url, language = entry.in_language(code)
    return {
        "entry": entry,
        "title": title,
        "url": url,
        "language": language,
        "label": Severity(entry.severity).label,
        "LANGUAGE_CODE": code,
    }
