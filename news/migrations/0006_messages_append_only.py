"""On PostgreSQL the database itself refuses to change or delete a message of a warning."""

from django.db import migrations

TRIGGER = "news_warningmessage_append_only"


def add_trigger(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            f"CREATE TRIGGER {TRIGGER} BEFORE UPDATE OR DELETE ON news_warningmessage "
            "FOR EACH ROW EXECUTE FUNCTION portal_refuse_change()",
            params=None,
        )


def remove_trigger(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"DROP TRIGGER {TRIGGER} ON news_warningmessage", params=None)


class Migration(migrations.Migration):
    dependencies = [
        ("news", "0005_cases_changes_and_related_pages"),
        ("provision", "0002_database_guards"),
    ]

    operations = [migrations.RunPython(add_trigger, remove_trigger)]
