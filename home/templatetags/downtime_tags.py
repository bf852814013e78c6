"""The band of services that stop."""

from django import template
from django.utils.translation import get_language

from ..downtime.band import notices_to_show

register = template.Library()


@register.inclusion_tag("home/parts/downtime_band.html")
def downtime_band():
    """Draw what every page tells of services that stop now or soon; nothing where none do."""
    return {"notices": notices_to_show(get_language())}
