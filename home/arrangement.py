"""Finds what the parts of the home page show, for all parts together in few queries.

Only published pages are shown: one that was withdrawn after it was chosen leaves no trace. An
article that one part has shown is not repeated by the next.
"""

from dataclasses import dataclass, field

from django.db.models import prefetch_related_objects
from wagtail.models import Page

from news.models import ArticlePage, NewsIndexPage, WarningPage


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
        columns: dicts ``title, text, pages`` of the topic columns.
    """

    kind: str
    template: str
    value: object
    home: object
    pages: list = field(default_factory=list)
    section: object = None
    links: list = field(default_factory=list)
    columns: list = field(default_factory=list)

    @property
    def has_content(self):
        return bool(self.pages or self.links or self.columns)


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
        _FILLERS[part.kind](part, articles, sections, shown)
        shown.update(page.pk for page in part.pages)
    _fetch_together(parts)
    return [part for part in parts if part.has_content]


def _fill_lead_story(part, articles, sections, shown):
    number = part.value["beside"] + 1
    newest = list(articles.exclude(pk__in=shown)[:number])
    chosen = part.value["article"]
    if chosen is not None and chosen.live:
        newest = [chosen, *(page for page in newest if page.pk != chosen.pk)][:number]
    part.pages = newest


def _fill_warnings(part, articles, sections, shown):
    in_force = WarningPage.objects.descendant_of(part.home).in_force()
    part.pages = list(in_force.select_related("locale").gravest_first()[: part.value["number"]])


def _fill_latest(part, articles, sections, shown):
    chosen = part.value["section"]
    part.section = sections.get(chosen.pk) if chosen else None
    if part.section is not None:
        newest = part.section.listed_for_display().exclude(pk__in=shown)
        part.pages = list(newest[: part.value["number"]])


def _fill_quick_links(part, articles, sections, shown):
    for link in part.value["links"]:
        page = link["page"]
        address = page.url if page is not None and page.live else link["address"]
        if address:
            part.links.append(
                {
                    "title": link["title"],
                    "text": link["text"],
                    "icon": link["icon"],
                    "address": address,
                }
            )


def _fill_topic_columns(part, articles, sections, shown):
    for column in part.value["columns"]:
        pages = [page for page in column["pages"] if page is not None and page.live]
        if pages or column["text"]:
            part.columns.append({"title": column["title"], "text": column["text"], "pages": pages})


_FILLERS = {
    "lead_story": _fill_lead_story,
    "warnings": _fill_warnings,
    "quick_links": _fill_quick_links,
    "latest": _fill_latest,
    "topic_columns": _fill_topic_columns,
}


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
    for lookups, pages in wanted.items():
        if lookups and pages:
            prefetch_related_objects(pages, *lookups)
