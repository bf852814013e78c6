"""The navigation of every page: the main one above, the secondary pages in the foot."""

from django import template
from django.utils.translation import get_language

from portal.base.surroundings import pages_below_home

from ..navigation import arrange_sections

register = template.Library()


@register.simple_tag(takes_context=True)
def main_navigation(context):
    """Return the :class:`~home.navigation.Entry` objects of the reader's language."""
    sections = [page for page in pages_below_home(context["request"]) if page.show_in_menus]
    path = getattr(context.get("page"), "path", None) or ""
    for section in sections:
        section.is_current = path.startswith(section.path)
    return arrange_sections(sections, language=get_language())


@register.simple_tag(takes_context=True)
def foot_pages(context):
    """Return the published pages below the home page that are not in the main navigation."""
    return [page for page in pages_below_home(context["request"]) if not page.show_in_menus]
