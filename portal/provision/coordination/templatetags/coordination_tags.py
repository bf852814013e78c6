"""Small pieces of the desk's screens."""

from django import template
from django.utils.html import format_html

register = template.Library()


@register.simple_tag
def desk_state(state):
    """Return a status as a label with the colour of its meaning (``state.tone``)."""
    return format_html('<span class="desk-state desk-state--{}">{}</span>', state.tone, state.label)
