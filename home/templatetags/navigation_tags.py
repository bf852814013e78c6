"""The navigation of every page: the main one above, the secondary pages in the foot."""

from django import template
from django.utils.translation import get_language
from wagtail.models import Page

from portal.base.templatetags.portal_tags import home_page

from ..navigation import arrange_sections

register = template.Library()


def _pages_below_home(context):
    """Return the published pages directly below the home page, asked for once in a request.

    One query, whatever their number, and no copy that could be out of date: what is published or
    taken off shows with the next request.
    """
    request, home = context.get("request"), home_page(context)
    if home is None:
        return []
    if not hasattr(request, "_portal_top_pages"):
        request._portal_top_pages = list(Page.objects.child_of(home).live().order_by("path"))
    return request._portal_top_pages


@register.simple_tag(takes_context=True)
def main_navigation(context):
    """Return the :class:`~home.navigation.Entry` objects of the reader's language."""
    sections = [page for page in _pages_below_home(context) if page.show_in_menus]
    path = getattr(context.get("page"), "path", None) or ""
    for section in sections:
        section.is_current = path.startswith(section.path)
    return arrange_sections(sections, language=get_language())


@register.simple_tag(takes_context=True)
def foot_pages(context):
    """Return the published pages below the home page that are not in the main navigation."""
    return [page for page in _pages_below_home(context) if not page.show_in_menus]
