"""Putting a chart into a page."""

from django import template
from django.core.cache import cache
from django.utils.html import json_script

from portal.base.numbers import written_share

from ..models import ReportTerms

register = template.Library()


@register.filter
def chart_data(chart):
    """Return the data of a chart as a script element that no browser runs."""
    return json_script(chart)


@register.filter
def percent(share):
    """Return a share as people write it."""
    return written_share(share)


_KEY, _SECONDS = "reporting-lateness-is-public", 60


@register.simple_tag
def lateness_is_public():
    """Return whether the office has decided that readers are told on a page what came late."""
    told = cache.get(_KEY)
    if told is None:
        terms = ReportTerms.objects.filter_in_force().first()
        told = bool(terms and terms.public_lateness)
        cache.set(_KEY, told, _SECONDS)
    return told
