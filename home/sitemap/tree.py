"""The map of the Portal for people: groups, sections, and what stands in each."""

from dataclasses import dataclass, field

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page, get_page_models

from ..navigation import arrange_sections

#: Pages named below a section before a link to the rest.
LIMIT = 6


@dataclass
class Branch:
    """A section, or a page, with what is named below it.

    Attributes:
        page: the page itself.
        children: branches of its subsections and newest pages.
        has_more: whether the section has more pages than are named.
    """

    page: Page
    children: list = field(default_factory=list)
    has_more: bool = False


def draw_tree(pages, *, language):
    """Return pairs (heading, branches) of the published ``pages`` below the home page.

    What stands in no menu comes last, under an empty heading.
    """
    section_types = {
        content_type.pk
        for content_type in ContentType.objects.get_for_models(
            *[model for model in get_page_models() if getattr(model, "is_section", False)]
        ).values()
    }
    in_menus = [page for page in pages if page.show_in_menus]
    for page in in_menus:
        page.is_current = False
    groups = [
        (entry.title, [_branch(page, section_types) for page in entry.pages])
        for entry in arrange_sections(in_menus, language=language)
    ]
    others = [_branch(page, section_types) for page in pages if not page.show_in_menus]
    return [*groups, ("", others)] if others else groups


def _branch(page, section_types):
    if page.is_leaf():
        return Branch(page)
    below = Page.objects.child_of(page).live()
    subsections = list(below.filter(content_type__in=section_types).order_by("path"))
    pages = list(
        below.exclude(content_type__in=section_types).order_by("-first_published_at", "-pk")[
            : LIMIT + 1
        ]
    )
    return Branch(
        page,
        children=[
            *(_branch(section, section_types) for section in subsections),
            *(Branch(child) for child in pages[:LIMIT]),
        ],
        has_more=len(pages) > LIMIT,
    )
