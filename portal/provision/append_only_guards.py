"""The trigger that keeps tables of evidence append-only on PostgreSQL, as an operation."""

from django.db import migrations


def append_only(*tables):
    """Return the migration operation that refuses every update and deletion in ``tables``.

    The function that refuses is made by the migration ``provision.0002_database_guards``.
    """

    def add(apps, schema_editor):
        if schema_editor.connection.vendor != "postgresql":
            return
        for table in tables:
            schema_editor.execute(
                f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
                "FOR EACH ROW EXECUTE FUNCTION portal_refuse_change()",
                params=None,
            )

    def remove(apps, schema_editor):
        if schema_editor.connection.vendor != "postgresql":
            return
        for table in tables:
            schema_editor.execute(f"DROP TRIGGER {table}_append_only ON {table}", params=None)

    return migrations.RunPython(add, remove)
