"""SQLite in memory, filled from a file that an earlier run has migrated."""

import json
import os
import sqlite3

from django.db import transaction
from django.db.backends.sqlite3 import base, creation

from .. import VAR, fingerprint, leads_here, sources


class DatabaseCreation(creation.DatabaseCreation):
    def create_test_db(self, *args, **kwargs):
        name = super().create_test_db(*args, **kwargs)
        template = self._template()
        if self.is_in_memory_db(name) and not template.exists():
            VAR.mkdir(exist_ok=True)
            for outdated in VAR.glob("migrated-*"):
                outdated.unlink(missing_ok=True)
            template.with_suffix(".json").write_text(json.dumps(sources()))
            # Under a name of its own first: another process may be doing the same.
            draft = template.with_suffix(f".{os.getpid()}")
            self.connection.ensure_connection()
            with sqlite3.connect(draft) as target:
                self.connection.connection.backup(target)
            target.close()
            draft.rename(template)
        return name

    def serialize_db_to_string(self):
        """Keep the first rows as they are: Django would make objects of them, and save each."""
        connection = self.connection
        tables = connection.introspection.django_table_names(only_existing=True)
        self._first_rows = {}
        with connection.cursor() as cursor:
            for name in map(connection.ops.quote_name, tables):
                rows = cursor.execute(" ".join(("SELECT * FROM", name))).fetchall()
                if rows:
                    self._first_rows[name] = rows
        return ""

    def deserialize_db_from_string(self, data):
        connection = self.connection
        with (
            connection.constraint_checks_disabled(),
            transaction.atomic(using=connection.alias),
            connection.cursor() as cursor,
        ):
            for name, rows in self._first_rows.items():
                values = ", ".join(["%s"] * len(rows[0]))
                cursor.execute(" ".join(("DELETE FROM", name)))
                cursor.executemany(" ".join(("INSERT INTO", name, f"VALUES ({values})")), rows)

    def _create_test_db(self, verbosity, autoclobber, keepdb=False):
        name = super()._create_test_db(verbosity, autoclobber, keepdb)
        if self.is_in_memory_db(name) and (begin_with := self._copy_to_begin_with()):
            # The shared memory lives for as long as somebody is connected to it.
            self._kept_open = sqlite3.connect(name, uri=True, check_same_thread=False)
            source = sqlite3.connect(f"file:{begin_with}?mode=ro", uri=True)
            source.backup(self._kept_open)
            source.close()
        return name

    def _destroy_test_db(self, test_database_name, verbosity):
        if kept_open := getattr(self, "_kept_open", None):
            kept_open.close()
        super()._destroy_test_db(test_database_name, verbosity)

    def _copy_to_begin_with(self):
        """Return the copy of today's state, or of one that leads to it, or None."""
        if self._template().exists():
            return self._template()
        for path in VAR.glob("migrated-*.json"):
            copy = path.with_suffix(".sqlite3")
            if copy.exists() and leads_here(json.loads(path.read_text())):
                return copy
        return None

    @staticmethod
    def _template():
        return VAR / f"migrated-{fingerprint()}.sqlite3"


class DatabaseWrapper(base.DatabaseWrapper):
    creation_class = DatabaseCreation
