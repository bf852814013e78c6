"""What to read next: what the editors chose, then what is closest to the page."""

from functools import reduce
from operator import or_

from django.db.models import Case, IntegerField, Q, Value, When, prefetch_related_objects

#: Pages that the editors may choose, and up to how many others are added to fewer.
NUMBER = 6
FILLED_UP_TO = 4


def related_pages(article, *, number=NUMBER):
    """Return published pages in the article's language, chosen ones first, in few queries.

    Closest is what stands in the same part of a topic column, then in the same column; then what
    has the same category and unit, the same category, the same unit; among equals the newest.
    """
    chosen = [
        row.target.specific
        for row in article.related.select_related("target__content_type")
        if row.target.live and row.target.locale_id == article.locale_id
    ][:number]
    wanted = min(number, FILLED_UP_TO) - len(chosen)
    same_category, same_unit = Q(category=article.category_id), Q(unit=article.unit_id)
    others = type(article).objects.for_cards().exclude(pk__in=[page.pk for page in chosen])
    likenesses = [same_category & same_unit, same_category, same_unit]
    if article.column_id:
        likenesses.insert(0, Q(column=article.column_id))
    if article.column_part_id:
        likenesses.insert(0, Q(column_part=article.column_part_id))
    pages = [*chosen, *closest(article, likenesses, among=others, number=max(0, wanted))]
    _fetch_together(pages)
    return pages


def like_pages(page, likenesses, *, among=None, number=FILLED_UP_TO):
    """Return published pages of the type and language of ``page``, the closest first.

    Args:
        likenesses: ``Q`` objects, the closest first; what fulfils none is not like the page.
        among: a queryset of pages of the type; default: all, as cards need them.
        number: at most so many.
    """
    if among is None:
        among = type(page).objects.all()
    pages = list(closest(page, likenesses, among=among, number=number))
    _fetch_together(pages)
    return pages


def closest(page, likenesses, *, among, number):
    """Return those of ``among`` that are like ``page``, a sliced queryset; among equals the newest.

    Args:
        likenesses: ``Q`` objects, the closest first.
    """
    ranks = [
        When(likeness, then=Value(rank)) for rank, likeness in enumerate(reversed(likenesses), 1)
    ][::-1]
    return (
        among.live()
        .filter(reduce(or_, likenesses), locale=page.locale_id)
        .exclude(pk=page.pk)
        .annotate(closeness=Case(*ranks, default=Value(0), output_field=IntegerField()))
        .order_by("-closeness", "-first_published_at", "-pk")[:number]
    )


def _fetch_together(pages):
    """Fetch for all cards at once what they need beyond their rows."""
    prefetch_related_objects([page for page in pages if _has_image(page)], "image__renditions")
    prefetch_related_objects(
        [page for page in pages if "[[" in getattr(page, "lead", "")], "persons"
    )


def _has_image(page):
    return getattr(page, "image", None) is not None
