"""The inverted index by which PostgreSQL finds notices with several terms, as an operation."""

from django.db.migrations.operations.base import Operation


class IndexTerms(Operation):
    """Keep a ``tsvector`` of the keys of a notice's terms, and a GIN index of it.

    PostgreSQL alone has it; ``NoticeEntryQuerySet.with_term`` asks SQLite in another way.
    """

    reduces_to_sql = True

    def state_forwards(self, app_label, state):
        """Leave the models as they are: the column is the database's own."""

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        if schema_editor.connection.vendor != "postgresql":
            return
        schema_editor.execute(
            "ALTER TABLE wanted_noticeentry ADD COLUMN term_vector tsvector "
            "GENERATED ALWAYS AS (to_tsvector('simple', term_keys)) STORED"
        )
        schema_editor.execute(
            "CREATE INDEX wanted_entry_terms ON wanted_noticeentry "
            "USING gin (term_vector) WITH (fastupdate = off)"
        )

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute("ALTER TABLE wanted_noticeentry DROP COLUMN term_vector")

    def describe(self):
        return "Keep an inverted index of the terms of notices"
