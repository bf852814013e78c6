"""What a block has written into the database, kept so that it can be written again at once.

Rows are compared before and after the block, and later put down as they are: no model is made, no
signal sent, nothing is checked that was checked the first time. On SQLite, where a run without any
service has to be short.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from django.apps import apps
from django.db import connection


class KeptRows:
    """The rows of all tables that a block has taken away, and those that it has added."""

    def __init__(self) -> None:
        self.gone: dict[str, list] = {}
        self.added: dict[str, list] = {}

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Keep what the block does to the rows."""
        before = {table: _rows(table) for table in _tables()}
        yield
        for table, rows in before.items():
            now = _rows(table)
            if gone := [key for key, row in rows.items() if now.get(key) != row]:
                self.gone[table] = gone
            if added := [row for key, row in now.items() if rows.get(key) != row]:
                self.added[table] = added

    def write(self) -> None:
        """Do to the rows what the block did; for a database that is as it was before it."""
        for table, keys in self.gone.items():
            _take_away(table, keys)
        for table, rows in self.added.items():
            _add(table, rows)


#: What triggers of SQLite fill for the full-text search, from the index entries.
_FILLED_BY_TRIGGERS = {"wagtailsearch_indexentry_fts"}


@cache
def _tables() -> set[str]:
    models = apps.get_models(include_auto_created=True)
    tables = {
        model._meta.db_table for model in models if model._meta.managed and not model._meta.proxy
    }
    return tables - _FILLED_BY_TRIGGERS


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)


def _rows(table: str) -> dict[int, tuple]:
    """Return the rows of ``table`` by the number that SQLite itself gives each, which leads it."""
    with connection.cursor() as cursor:
        columns = connection.introspection.get_table_description(cursor, table)
        # The sign changes nothing, and keeps Python from reading dates out of the text.
        names = ", ".join(f"+{_quoted(column.name)}" for column in columns)
        cursor.execute(" ".join(("SELECT rowid,", names, "FROM", _quoted(table))))
        return {row[0]: row for row in cursor.fetchall()}


def _take_away(table: str, numbers: list[int]) -> None:
    with connection.cursor() as cursor:
        statement = " ".join(("DELETE FROM", _quoted(table), "WHERE rowid = %s"))
        cursor.executemany(statement, [(number,) for number in numbers])


def _add(table: str, rows: list[tuple]) -> None:
    values = ", ".join(["%s"] * (len(rows[0]) - 1))
    with connection.cursor() as cursor:
        statement = " ".join(("INSERT INTO", _quoted(table), f"VALUES ({values})"))
        cursor.executemany(statement, [row[1:] for row in rows])
