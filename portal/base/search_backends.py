"""Wagtail's search in the database, without the error pages that some filters and texts lead to."""

from django.db.models import Lookup
from django.db.models.expressions import Col
from django.db.models.functions import Extract
from modelsearch.backends.database import SearchBackend as find_backend
from modelsearch.query import Phrase, PlainText


class AnnotationFilters:
    """Lets what was found be narrowed by what is counted: how often an image is used.

    Before a search the compiler looks whether each filter's column is indexed and takes whatever is
    compared for a column; in the database any comparison can be made.
    See https://github.com/wagtail/django-modelsearch/issues/51.
    """

    def _get_filters_from_where_node(self, where_node, check_only=False):
        if check_only and isinstance(where_node, Lookup):
            if not isinstance(where_node.lhs, Col | Extract):
                return None
        return super()._get_filters_from_where_node(where_node, check_only=check_only)


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
    repairs = [AnnotationFilters]
    if type(backend).__name__ == "SQLiteSearchBackend":
        repairs.append(QuotedTerms)
    for name in ("query_compiler_class", "autocomplete_query_compiler_class"):
        compiler = getattr(backend, name)
        setattr(backend, name, type(compiler.__name__, (*repairs, compiler), {}))
    return backend
