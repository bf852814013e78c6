"""Which pages hold the words: by the search index, or without one by the database alone."""

import logging

from django.apps import apps
from django.db import DatabaseError, transaction
from wagtail.models import Page
from wagtail.search.query import PlainText

from legal_docs.models import LegalDocumentPage
from portal.base.models import BasePage

from .queries import pieces_of_number

#: More pages than these are not ranked; readers are told that there are more.
MAXIMUM_HITS = 1000

logger = logging.getLogger(__name__)


def public_pages(locale, model=Page):
    """Return the published pages of one language that everybody may see."""
    return model.objects.live().public().filter(locale=locale).order_by()


def find_by_words(query, *, locale, model):
    """Return ids of pages that hold all words, the most relevant first, one more than may be shown.

    Args:
        query: a ``Query``.
        locale: the language of the pages.
        model: ``Page`` or one type of pages.
    """
    for terms in dict.fromkeys([tuple(query.terms), tuple(query.loose_terms)]):
        if terms and (ids := _find(terms, locale=locale, model=model)):
            return ids
    return []


def _find(terms, *, locale, model):
    try:
        # An index that fails must not take the page's other queries down with it.
        with transaction.atomic():
            pages = public_pages(locale, model).only("pk")
            results = pages.search(PlainText(" ".join(terms), operator="and"))
            return [page.pk for page in results[: MAXIMUM_HITS + 1]]
    except DatabaseError:
        logger.exception("The search index failed; searching without it.")
        return find_without_index(terms, locale=locale, model=model)


def find_without_index(terms, *, locale, model):
    """Return ids of pages whose folded text holds all ``terms``, the newest first."""
    ids = []
    for page_model in _models_below(model):
        pages = public_pages(locale, page_model)
        for term in terms:
            pages = pages.filter(folded__contains=term)
        dated = pages.order_by("-first_published_at", "-pk")
        ids.extend(dated.values_list("first_published_at", "pk")[: MAXIMUM_HITS + 1])
    ids.sort(key=lambda row: (row[0] is not None, row[0], row[1]), reverse=True)
    return [pk for _published_at, pk in ids[: MAXIMUM_HITS + 1]]


def _models_below(model):
    return [
        each for each in apps.get_models() if issubclass(each, BasePage) and issubclass(each, model)
    ]


def find_by_number(query, *, locale):
    """Return ids of documents whose number has all that was typed of one, exact ones first."""
    found = {}
    for pieces in query.number_pieces:
        documents = public_pages(locale, LegalDocumentPage)
        for piece in pieces:
            documents = documents.filter(number_key__contains=piece)
        for pk, number in documents.order_by("-issued_on", "-pk").values_list("pk", "number_key"):
            have = pieces_of_number(number)
            if all(pieces.count(piece) <= have.count(piece) for piece in pieces):
                found[pk] = min(found.get(pk, 1), 0 if pieces == have else 1)
    return sorted(found, key=found.get)[:MAXIMUM_HITS]
