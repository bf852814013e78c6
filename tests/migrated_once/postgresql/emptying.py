"""Brings a test database back to its first rows without emptying hundreds of empty tables.

``TRUNCATE`` makes a new file for each table and index, some two thousand here, and Django puts the
first rows back one object at a time. A test fills few tables: those alone are emptied, and the
first rows come from copies beside them.
"""

from django.db import transaction
from django.db.backends.postgresql import operations

#: The schema with a copy of each table that has rows once everything is migrated.
COPIES = "first_rows"


class DatabaseOperations(operations.DatabaseOperations):
    def sql_flush(self, style, tables, *, reset_sequences=False, allow_cascade=False):
        if reset_sequences:
            return super().sql_flush(
                style, tables, reset_sequences=reset_sequences, allow_cascade=allow_cascade
            )
        return self.emptying(tables)

    def emptying(self, tables, *, then=()):
        """Return the statements that empty ``tables``, and do ``then``, past all triggers.

        The triggers that keep the evidence append-only let nobody empty a table.
        """
        filled = self.filled(tables)
        guarded = [self.quote_name(table) for table in self._with_triggers(tables)]
        return [
            "SET CONSTRAINTS ALL DEFERRED",
            *(f"ALTER TABLE {table} DISABLE TRIGGER USER" for table in guarded),
            *(" ".join(("DELETE FROM", self.quote_name(table))) for table in filled),
            *then,
            # A table with checks still to be made cannot be altered.
            "SET CONSTRAINTS ALL IMMEDIATE",
            *(f"ALTER TABLE {table} ENABLE TRIGGER USER" for table in guarded),
        ]

    def filled(self, tables):
        if not tables:
            return []
        questions = [
            f"SELECT '{table}' WHERE EXISTS (TABLE {self.quote_name(table)})" for table in tables
        ]
        with self.connection.cursor() as cursor:
            cursor.execute(" UNION ALL ".join(questions))
            return [name for (name,) in cursor.fetchall()]

    def _with_triggers(self, tables):
        with self.connection.cursor() as cursor:
            cursor.execute(
                "SELECT DISTINCT relname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid"
                " WHERE NOT tgisinternal AND relname = ANY(%s)",
                [list(tables)],
            )
            return [name for (name,) in cursor.fetchall()]


def keep_first_rows(connection):
    """Copy each table that has rows into a schema of its own."""
    tables = connection.ops.filled(_all_tables(connection))
    with transaction.atomic(using=connection.alias), connection.cursor() as cursor:
        cursor.execute(f"DROP SCHEMA IF EXISTS {COPIES} CASCADE")
        cursor.execute(f"CREATE SCHEMA {COPIES}")
        for table in map(connection.ops.quote_name, tables):
            cursor.execute(f"CREATE TABLE {COPIES}.{table} AS TABLE {table}")


def put_first_rows_back(connection):
    """Give every table the rows that :func:`keep_first_rows` has found in it, and no others."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = %s", [COPIES])
        kept = [connection.ops.quote_name(name) for (name,) in cursor.fetchall()]
    connection.ops.execute_sql_flush(
        connection.ops.emptying(
            _all_tables(connection),
            then=[f"INSERT INTO {table} TABLE {COPIES}.{table}" for table in kept],
        )
    )


def _all_tables(connection):
    tables = connection.introspection.django_table_names(only_existing=True, include_views=False)
    return [table for table in tables if table != "django_migrations"]
