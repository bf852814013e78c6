"""Putting a chart into a page."""

from django import template
from django.utils.html import json_script

from ..distribution import written_share

register = template.Library()


@register.filter
def chart_data(chart):
    """Return the data of a chart as a script element that no browser runs."""
    return json_script(chart)


@register.filter
def percent(share):
    """Return a share as people write it."""
    return written_share(share)
