"""Finds what the parts of the home page show, for all parts together in few queries.

Only published pages are shown: one that was withdrawn after it was chosen leaves no trace. An
article that one part has shown is not repeated by the next.
"""

from dataclasses import dataclass, field

from django.db.models import prefetch_related_objects
from wagtail.models import Page

from news.enums import URGENT_KINDS
from news.models import ArticlePage, NewsIndexPage


@dataclass
class Part:
    """One part, ready for its template.

    Attributes:
        template: path of the template that draws it.
        value: what the publisher chose, a ``StructValue``.
        pages: the published pages it shows, in order.
        section: the section that a list is of, or None.
    """

    template: str
    value: object
    pages: list = field(default_factory=list)
    section: object = None


def arrange(home_page):
    """Return the parts of ``home_page`` as a list of :class:`Part`; empty ones are left out."""
    parts = [Part(block.block.meta.template, block.value) for block in home_page.body]
    blocks = list(zip(parts, (block.block_type for block in home_page.body), strict=True))
    articles = ArticlePage.objects.descendant_of(home_page).live().for_cards()
    articles = articles.order_by("-first_published_at", "-pk")
    sections = _sections(part.value["section"] for part, kind in blocks if kind == "latest")
    shown, prefetch = set(), {}

    def show(part, pages, lookups):
        part.pages = pages
        shown.update(page.pk for page in pages)
        prefetch.setdefault(lookups, []).extend(pages)

    for part, kind in blocks:
        if kind == "lead_story":
            show(part, _lead_story(part.value, articles), NewsIndexPage.listing_prefetch)
        elif kind == "warnings":
            warnings = articles.filter(kind__in=URGENT_KINDS)[: part.value["number"]]
            show(part, list(warnings), ())
        elif kind == "latest":
            section = sections.get(part.value["section"].pk) if part.value["section"] else None
            if section is not None:
                part.section = section
                newest = section.listed_for_display().exclude(pk__in=shown)
                show(part, list(newest[: part.value["number"]]), section.listing_prefetch)
    for lookups, pages in prefetch.items():
        if lookups and pages:
            prefetch_related_objects(pages, *lookups)
    return [part for part, kind in blocks if part.pages or kind in {"quick_links", "topic_columns"}]


def _lead_story(value, articles):
    """Return the chosen article, or else the newest, and then the newest others."""
    number = value["beside"] + 1
    newest = list(articles[:number])
    chosen = value["article"]
    if chosen is None or not chosen.live:
        return newest
    return [chosen, *(page for page in newest if page.pk != chosen.pk)][:number]


def _sections(chosen):
    """Return the published sections among ``chosen`` that can list pages, by primary key."""
    keys = {page.pk for page in chosen if page is not None}
    if not keys:
        return {}
    pages = Page.objects.filter(pk__in=keys).live().specific()
    return {page.pk: page for page in pages if hasattr(page, "listed_for_display")}
