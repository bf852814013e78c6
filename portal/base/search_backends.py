"""Wagtail's search in the database, without the error pages that some filters and texts lead to."""

from modelsearch.backends.database import SearchBackend as find_backend
from modelsearch.query import Phrase, PlainText


class AnyFilter:
    """Lets what was found be narrowed by whatever a listing filters by.

    Before a search the compiler refuses a filter whose column its index does not hold, and breaks
    on what is counted, such as how often an image is used. Other engines need that; the database
    holds every column and counts. See https://github.com/wagtail/django-modelsearch/issues/51.
    """

    def _get_filters_from_queryset(self, check_only=False):
        return None if check_only else super()._get_filters_from_queryset()


class QuotedTerms:
    """Doubles quotation marks, as SQLite's full-text search wants them inside a quoted term."""

    def build_search_query_content(self, query, config=None):
        if isinstance(query, PlainText):
            query = PlainText(_doubled(query.query_string), operator=query.operator)
        elif isinstance(query, Phrase):
            query = Phrase(_doubled(query.query_string))
        return super().build_search_query_content(query, config=config)


def _doubled(text):
    return text.replace('"', '""')


def SearchBackend(params):
    """Return Wagtail's backend for the database in use; Wagtail asks for it by this name."""
    backend = find_backend(params)
    repairs = [AnyFilter]
    if type(backend).__name__ == "SQLiteSearchBackend":
        repairs.append(QuotedTerms)
    for name in ("query_compiler_class", "autocomplete_query_compiler_class"):
        compiler = getattr(backend, name)
        setattr(backend, name, type(compiler.__name__, (*repairs, compiler), {}))
    return backend
