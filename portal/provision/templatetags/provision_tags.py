"""What public templates show of the register."""

from django import template

from ..provenance import provenance_of

register = template.Library()


@register.inclusion_tag("provision/provenance.html")
def provenance(page):
    """Draw the box that says where ``page`` comes from and which duty it fulfils."""
    return {"page": page, "provenance": provenance_of(page)}
