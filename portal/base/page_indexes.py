"""Indexes on Wagtail's table of pages that Wagtail itself does not have, as an operation.

Each answer looks for a page by its address and for the sections below the home page: without an
index the database reads every page for that.
"""

from django.db.migrations.operations.base import Operation

_INDEXES = {
    # Longer than a btree takes: PostgreSQL keeps hashes of the addresses.
    "portal_page_address": {
        "postgresql": "USING hash (url_path)",
        "sqlite": "(url_path)",
    },
    "portal_page_level": {
        "postgresql": "(depth, path varchar_pattern_ops) WHERE live",
        "sqlite": "(depth, path) WHERE live",
    },
}


class IndexPages(Operation):
    """Make the indexes."""

    reduces_to_sql = True

    def state_forwards(self, app_label, state):
        """Leave the models as they are: the table is Wagtail's."""

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        for name, columns in _INDEXES.items():
            what = columns[schema_editor.connection.vendor]
            schema_editor.execute(f"CREATE INDEX IF NOT EXISTS {name} ON wagtailcore_page {what}")

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        for name in _INDEXES:
            schema_editor.execute(f"DROP INDEX IF EXISTS {name}")

    def describe(self):
        return "Find pages by address and by level"
