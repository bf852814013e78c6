"""What stands in the parts of topic columns: the questions that others ask of them."""

from django.apps import apps
from django.db.models import F, Window
from django.db.models.functions import RowNumber


def articles_of_part(part, *, locale=None):
    """Return the published articles that were filed under ``part``, the newest first.

    The parts of a column and of its translation are one: whichever is given, all are found.

    Args:
        part: a ``ColumnPart``.
        locale: a ``Locale`` to see the articles in that language alone; default: in any.
    """
    articles = _public_articles().filter(column_part__uid=part.uid)
    return articles.filter(locale=locale) if locale else articles


def articles_of_column(column):
    """Return the published articles of ``column`` in its own language, the newest first."""
    return _public_articles().filter(
        column__translation_key=column.translation_key, locale=column.locale_id
    )


def latest_by_part(column, *, number):
    """Return the newest ``number`` articles of each part as lists by the part's uid; one query."""
    ranked = (
        articles_of_column(column)
        .for_cards()
        .filter(column_part__isnull=False)
        .annotate(
            part_uid=F("column_part__uid"),
            place=Window(
                RowNumber(),
                partition_by=F("column_part__uid"),
                order_by=[F("first_published_at").desc(nulls_last=True), F("pk").desc()],
            ),
        )
        .filter(place__lte=number)
        .order_by("place")
        .prefetch_related("image__renditions", "persons")
    )
    found = {}
    for article in ranked:
        found.setdefault(article.part_uid, []).append(article)
    return found


def _public_articles():
    # Asked when it is needed: the articles' own module asks this one.
    articles = apps.get_model("news.ArticlePage").objects
    return articles.live().order_by("-first_published_at", "-pk")
