"""The trigger that keeps tables of evidence append-only on PostgreSQL, as an operation."""

from django.db.migrations.operations.base import Operation


class AppendOnly(Operation):
    """Refuse every update and deletion in ``tables``.

    The function that refuses is made by the migration ``provision.0002_database_guards``.
    """

    reduces_to_sql = True

    def __init__(self, *tables):
        self.tables = tables

    def state_forwards(self, app_label, state):
        """Leave the models as they are: they know nothing of the trigger."""

    def database_forwards(self, app_label, schema_editor, from_state, to_state):
        if schema_editor.connection.vendor != "postgresql":
            return
        for table in self.tables:
            schema_editor.execute(
                f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
                "FOR EACH ROW EXECUTE FUNCTION portal_refuse_change()",
                params=None,
            )

    def database_backwards(self, app_label, schema_editor, from_state, to_state):
        if schema_editor.connection.vendor != "postgresql":
            return
        for table in self.tables:
            schema_editor.execute(f"DROP TRIGGER {table}_append_only ON {table}", params=None)

    def describe(self):
        return f"Keep {', '.join(self.tables)} append-only"


def append_only(*tables):
    """Return the operation that keeps ``tables`` append-only."""
    return AppendOnly(*tables)
