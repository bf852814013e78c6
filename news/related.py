"""What to read after an article: what the editors chose, then what is closest to it."""

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
    articles = type(article).objects
    closest = (
        articles.live()
        .for_cards()
        .filter(
            Q(category=article.category_id) | Q(unit=article.unit_id) | _same_column(article),
            locale=article.locale_id,
        )
        .exclude(pk__in=[article.pk, *(page.pk for page in chosen)])
        .annotate(closeness=_closeness(article))
        .order_by("-closeness", "-first_published_at", "-pk")[: max(0, wanted)]
    )
    pages = [*chosen, *closest]
    prefetch_related_objects([page for page in pages if _has_image(page)], "image__renditions")
    prefetch_related_objects(
        [page for page in pages if "[[" in getattr(page, "lead", "")], "persons"
    )
    return pages


def _same_column(article):
    return Q(column=article.column_id) if article.column_id else Q(pk__in=[])


def _closeness(article):
    same_category, same_unit = Q(category=article.category_id), Q(unit=article.unit_id)
    same_part = Q(column_part=article.column_part_id) if article.column_part_id else Q(pk__in=[])
    return Case(
        When(same_part, then=Value(5)),
        When(_same_column(article), then=Value(4)),
        When(same_category & same_unit, then=Value(3)),
        When(same_category, then=Value(2)),
        default=Value(1),
        output_field=IntegerField(),
    )


def _has_image(page):
    return getattr(page, "image", None) is not None
