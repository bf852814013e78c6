"""One search for the whole Portal."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from wagtail.models import Page

from .finding import MAXIMUM_HITS, find_by_number, find_by_words, public_pages
from .highlighting import best_passage, mark, passages_of, snippet
from .queries import Query
from .types import TYPE_BY_NAME, name_of_kind

PAGE_SIZE = 10
#: So many of the best hits are looked into for the very spelling that was typed.
LOOKED_INTO = 50


@dataclass(frozen=True)
class Hit:
    """One page that was found, as readers see it.

    Attributes:
        page: the page of its specific class.
        title, snippet: safe HTML with the words marked; the snippet may be empty.
        kind: what kind of page it is.
        number: the number of a legal document, or "".
        date: the date that readers know it by, or None.
        anchor, place: the provision or part in which the words stand, or "".
    """

    page: Page
    title: str
    snippet: str
    kind: str
    number: str
    date: object
    anchor: str
    place: str


@dataclass(frozen=True)
class Results:
    """What was found.

    Attributes:
        query: the ``Query`` as it was understood.
        page: a ``django.core.paginator.Page`` of ids.
        hits: the hits of this page of results.
        total: how many were found.
        has_more: whether there are more than can be ranked.
    """

    query: Query
    page: object
    hits: list
    total: int
    has_more: bool


def search(*, query, locale, page=1, type=None):
    """Find published pages of one language.

    Args:
        query: what was typed; any string.
        locale: a ``wagtail.models.Locale``.
        page: number of the page of results; what is no such number gives the nearest one.
        type: a name from ``search.types.TYPES``, or None for all; unknown ones count as None.

    Returns:
        Results: hits by number first, then what holds the words as they were typed, marks and
        all, then what holds them in another spelling.
    """
    asked = Query.read(query)
    chosen = TYPE_BY_NAME.get(type)
    model = chosen.model if chosen else Page
    ids = _ranked_ids(asked, locale=locale, model=model) if asked.terms else []
    shown = Paginator(ids[:MAXIMUM_HITS], PAGE_SIZE).get_page(page)
    pages = Page.objects.filter(pk__in=list(shown)).select_related("locale").specific()
    by_id = {found.pk: found for found in pages}
    hits = [_hit(by_id[pk], asked) for pk in shown if pk in by_id]
    return Results(
        query=asked,
        page=shown,
        hits=hits,
        total=min(len(ids), MAXIMUM_HITS),
        has_more=len(ids) > MAXIMUM_HITS,
    )


def _ranked_ids(query, *, locale, model):
    by_number = find_by_number(query, locale=locale)
    if by_number and model is not Page:
        allowed = set(
            public_pages(locale, model).filter(pk__in=by_number).values_list("pk", flat=True)
        )
        by_number = [pk for pk in by_number if pk in allowed]
    by_words = find_by_words(query, locale=locale, model=model)
    titles = dict(Page.objects.filter(pk__in=by_words).values_list("pk", "title"))
    spelt_alike = _spelt_alike(by_words[:LOOKED_INTO], query) if query.has_marks else set()
    typed = query.text.casefold()

    def rank(pk):
        title = titles.get(pk, "")
        return (
            typed not in title.casefold(),
            not query.phrase_pattern.search(title),
            not all(pattern.search(title) for pattern in query.term_patterns),
            pk not in spelt_alike,
        )

    # Sorting keeps the order of the index among equals.
    return list(dict.fromkeys([*by_number, *sorted(by_words, key=rank)]))


def _spelt_alike(ids, query):
    """Return those of ``ids`` whose text holds the query exactly as it was typed."""
    typed = query.text.casefold()
    return {
        page.pk
        for page in Page.objects.filter(pk__in=ids).specific()
        if any(typed in passage.text.casefold() for passage in passages_of(page))
    }


def _hit(page, query):
    passage = best_passage(passages_of(page), query)
    return Hit(
        page=page,
        title=mark(page.title, query),
        snippet=snippet(passage.text, query) if passage else "",
        kind=name_of_kind(page),
        number=getattr(page, "number", ""),
        date=getattr(page, "issued_on", None) or page.first_published_at,
        anchor=passage.anchor if passage else "",
        place=passage.name if passage else "",
    )
