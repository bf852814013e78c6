"""What a block has written into the database, kept so that it can be written again at once.

Rows are compared before and after the block, and later put down as they are: no model is made, no
signal sent, nothing is checked that was checked the first time.
"""

import io
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
        store = _STORES[connection.vendor]
        before = {table: store.rows(table) for table in _tables()}
        yield
        for table, rows in before.items():
            now = store.rows(table)
            if gone := [key for key, row in rows.items() if now.get(key) != row]:
                self.gone[table] = gone
            if added := [row for key, row in now.items() if rows.get(key) != row]:
                self.added[table] = added

    def write(self) -> None:
        """Do to the rows what the block did; for a database that is as it was before it."""
        store = _STORES[connection.vendor]
        for table, keys in self.gone.items():
            store.take_away(table, keys)
        for table, rows in self.added.items():
            store.add(table, rows)


#: What triggers of SQLite fill for the full-text search, from the index entries.
_FILLED_BY_TRIGGERS = {"wagtailsearch_indexentry_fts"}


@cache
def _tables() -> dict[str, str]:
    """Return the primary key's column by table."""
    models = apps.get_models(include_auto_created=True)
    return {
        model._meta.db_table: model._meta.pk.column
        for model in models
        if model._meta.managed
        and not model._meta.proxy
        and model._meta.db_table not in _FILLED_BY_TRIGGERS
    }


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)


class _SQLite:
    """Rows are tuples, by the number that SQLite itself gives each."""

    @staticmethod
    def rows(table: str) -> dict:
        with connection.cursor() as cursor:
            columns = connection.introspection.get_table_description(cursor, table)
            # The sign changes nothing, and keeps Python from reading dates out of the text.
            names = ", ".join(f"+{_quoted(column.name)}" for column in columns)
            cursor.execute(" ".join(("SELECT rowid,", names, "FROM", _quoted(table))))
            return {row[0]: row for row in cursor.fetchall()}

    @staticmethod
    def take_away(table: str, keys: list) -> None:
        with connection.cursor() as cursor:
            statement = " ".join(("DELETE FROM", _quoted(table), "WHERE rowid = %s"))
            cursor.executemany(statement, [(key,) for key in keys])

    @staticmethod
    def add(table: str, rows: list) -> None:
        values = ", ".join(["%s"] * (len(rows[0]) - 1))
        with connection.cursor() as cursor:
            statement = " ".join(("INSERT INTO", _quoted(table), f"VALUES ({values})"))
            cursor.executemany(statement, [row[1:] for row in rows])


class _PostgreSQL:
    """Rows are lines of PostgreSQL's own format, by what stands for the primary key there."""

    @staticmethod
    def rows(table: str) -> dict:
        key = _quoted(_tables()[table])
        target = io.StringIO()
        with connection.cursor() as cursor:
            cursor.copy_expert(
                " ".join(("COPY (SELECT", key, "AS first_column, * FROM", _quoted(table), ")"))
                + " TO STDOUT",
                target,
            )
        lines = target.getvalue().splitlines(keepends=True)
        return dict(line.split("\t", 1) for line in lines)

    @staticmethod
    def take_away(table: str, keys: list) -> None:
        key = _quoted(_tables()[table])
        with connection.cursor() as cursor:
            cursor.execute(
                " ".join(("DELETE FROM", _quoted(table), "WHERE", key, "::text = ANY(%s)")), [keys]
            )

    @staticmethod
    def add(table: str, rows: list) -> None:
        with connection.cursor() as cursor:
            cursor.copy_expert(
                " ".join(("COPY", _quoted(table), "FROM STDIN")), io.StringIO("".join(rows))
            )


_STORES = {"sqlite": _SQLite, "postgresql": _PostgreSQL}
