"""On PostgreSQL the database itself refuses to change or delete what was said."""

from django.db import migrations

TABLE = "coverage_coveragemessage"


def add_trigger(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            f"CREATE TRIGGER {TABLE}_append_only BEFORE UPDATE OR DELETE ON {TABLE} "
            "FOR EACH ROW EXECUTE FUNCTION portal_refuse_change()",
            params=None,
        )


def remove_trigger(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"DROP TRIGGER {TABLE}_append_only ON {TABLE}", params=None)


class Migration(migrations.Migration):
    dependencies = [
        ("coverage", "0001_initial"),
        ("provision", "0002_database_guards"),
    ]

    operations = [migrations.RunPython(add_trigger, remove_trigger)]
