"""PostgreSQL, with test databases copied from one that an earlier run has migrated."""

from django.db import Error
from django.db.backends.postgresql import base, creation

from .. import fingerprint


class DatabaseCreation(creation.DatabaseCreation):
    def create_test_db(self, *args, **kwargs):
        name = super().create_test_db(*args, **kwargs)
        if not self._template_exists():
            # A database can be copied while nobody is connected to it.
            self.connection.close()
            self._copy(source=name, target=self._template())
        return name

    def _create_test_db(self, verbosity, autoclobber, keepdb=False):
        if self._template_exists():
            self.connection.settings_dict["TEST"]["TEMPLATE"] = self._template()
        return super()._create_test_db(verbosity, autoclobber, keepdb)

    @staticmethod
    def _template():
        # 'make services' drops databases of this name that nobody uses, so outdated ones too.
        return f"test_portal_migrated_{fingerprint()}"

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
            except Error:
                # Another process has made the copy at the same time; then that one serves.
                if not self._database_exists(cursor, target):
                    raise


class DatabaseWrapper(base.DatabaseWrapper):
    creation_class = DatabaseCreation
