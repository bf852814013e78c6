"""Finds what the parts of the home page show, for all parts together in few queries.

Only published pages are shown: one that was withdrawn after it was chosen leaves no trace. An
article that one part has shown is not repeated by the next.
"""

from dataclasses import dataclass, field

from django.db.models import prefetch_related_objects
from wagtail.models import Page

from news.models import ArticlePage, NewsIndexPage, TopicColumnIndexPage

from .fillers import FILLERS


@dataclass
class Part:
    """One part, ready for its template.

    Attributes:
        kind: the block's name in ``home.blocks.HOME_PARTS``.
        template: path of the template that draws it.
        value: what the publisher chose, a ``StructValue``.
        home: the home page that it is a part of.
        pages: the published pages it shows, in order.
        section: the section that a list is of, or None.
        links: dicts ``title, text, icon, address`` of the quick links.
        columns: dicts ``title, text, pages`` of hand-picked columns.
        finders: :class:`home.finders.Finder` objects, ways to what people came for.
        sessions: the next receptions of citizens, in order.
    """

    kind: str
    template: str
    value: object
    home: object
    pages: list = field(default_factory=list)
    section: object = None
    links: list = field(default_factory=list)
    columns: list = field(default_factory=list)
    finders: list = field(default_factory=list)
    sessions: list = field(default_factory=list)

    @property
    def has_content(self):
        return any((self.pages, self.links, self.columns, self.finders, self.sessions))


def arrange(home_page):
    """Return the parts of ``home_page`` as a list of :class:`Part`; empty ones are left out."""
    parts = [
        Part(block.block_type, block.block.meta.template, block.value, home_page)
        for block in home_page.body
    ]
    articles = (
        ArticlePage.objects.descendant_of(home_page)
        .live()
        .for_cards()
        .order_by("-first_published_at", "-pk")
    )
    sections = _sections(part.value["section"] for part in parts if part.kind == "latest")
    shown = set()
    for part in parts:
        FILLERS[part.kind](part, articles, sections, shown)
        shown.update(page.pk for page in part.pages)
    _fetch_together(parts)
    return [part for part in parts if part.has_content]


def _sections(chosen):
    """Return the published sections among ``chosen`` that can list pages, by primary key."""
    keys = {page.pk for page in chosen if page is not None}
    if not keys:
        return {}
    pages = Page.objects.filter(pk__in=keys).live().specific()
    return {page.pk: page for page in pages if hasattr(page, "listed_for_display")}


def _fetch_together(parts):
    """Fetch what cards need beyond their rows: once for all parts that need the same."""
    wanted = {}
    for part in parts:
        if part.kind == "lead_story":
            wanted.setdefault(NewsIndexPage.listing_prefetch, []).extend(part.pages)
        elif part.section is not None:
            wanted.setdefault(part.section.listing_prefetch, []).extend(part.pages)
        elif part.kind == "running_columns":
            wanted.setdefault(TopicColumnIndexPage.listing_prefetch, []).extend(part.pages)
    for lookups, pages in wanted.items():
        if lookups and pages:
            prefetch_related_objects(pages, *lookups)
