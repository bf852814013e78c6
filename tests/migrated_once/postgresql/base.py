"""PostgreSQL, with test databases copied from one that an earlier run has migrated."""

import json

from django.db import Error
from django.db.backends.postgresql import base, creation

from .. import fingerprint, leads_here, sources
from . import emptying

PREFIX = "test_portal_migrated_"


class DatabaseCreation(creation.DatabaseCreation):
    def create_test_db(self, *args, **kwargs):
        name = super().create_test_db(*args, **kwargs)
        if not self._template_exists():
            # A database can be copied while nobody is connected to it.
            self.connection.close()
            self._copy(source=name, target=self._template())
        return name

    def _create_test_db(self, verbosity, autoclobber, keepdb=False):
        if begin_with := self.copy_to_begin_with():
            self.connection.settings_dict["TEST"]["TEMPLATE"] = begin_with
        return super()._create_test_db(verbosity, autoclobber, keepdb)

    def serialize_db_to_string(self):
        emptying.keep_first_rows(self.connection)
        return ""

    def deserialize_db_from_string(self, data):
        emptying.put_first_rows_back(self.connection)

    @staticmethod
    def _template():
        # 'make services' drops databases of this name that nobody uses, so outdated ones too.
        return f"{PREFIX}{fingerprint()}"

    def copy_to_begin_with(self):
        """Return the name of the copy of today's state, or of one that leads to it, or None."""
        with self._nodb_cursor() as cursor:
            cursor.execute(
                "SELECT datname, coalesce(shobj_description(oid, 'pg_database'), '{}')"
                " FROM pg_database WHERE datname LIKE %s",
                [f"{PREFIX}%"],
            )
            copies = dict(cursor.fetchall())
        if self._template() in copies:
            return self._template()
        told = {name: json.loads(text) for name, text in copies.items()}
        leading = [name for name, earlier in told.items() if leads_here(earlier)]
        return max(leading, key=lambda name: len(told[name]), default=None)

    def _template_exists(self):
        with self._nodb_cursor() as cursor:
            return self._database_exists(cursor, self._template())

    def _copy(self, *, source, target):
        statement = (
            f"CREATE DATABASE {self._quote_name(target)} TEMPLATE {self._quote_name(source)}"
        )
        with self._nodb_cursor() as cursor:
            try:
                cursor.execute(statement)
                cursor.execute(
                    f"COMMENT ON DATABASE {self._quote_name(target)} IS %s", [json.dumps(sources())]
                )
            except Error:
                # Another process has made the copy at the same time; then that one serves.
                if not self._database_exists(cursor, target):
                    raise


class DatabaseWrapper(base.DatabaseWrapper):
    creation_class = DatabaseCreation
    ops_class = emptying.DatabaseOperations
