"""The first terms of notices, and the triggers that keep the evidence append-only."""

import datetime

from django.db import migrations

TABLES = ("wanted_confirmation", "wanted_noticeend", "wanted_withdrawalproof")


def add_terms(apps, schema_editor):
    apps.get_model("wanted", "NoticeTerms").objects.get_or_create(
        valid_from=datetime.date(2020, 1, 1),
        defaults={
            "basis": "Cam kết của Cổng Thông tin điện tử; thông tư không quy định thời hạn "
            "(khoản 14 Điều 4)"
        },
    )


def set_guards(apps, schema_editor):
    if schema_editor.connection.vendor != "postgresql":
        return
    for table in TABLES:
        schema_editor.execute(
            f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION portal_refuse_change()",
            params=None,
        )


def drop_guards(apps, schema_editor):
    if schema_editor.connection.vendor != "postgresql":
        return
    for table in TABLES:
        schema_editor.execute(f"DROP TRIGGER {table}_append_only ON {table}", params=None)


class Migration(migrations.Migration):
    dependencies = [
        ("wanted", "0101_lists_and_removals"),
        ("provision", "0002_database_guards"),
    ]

    operations = [
        migrations.RunPython(add_terms, migrations.RunPython.noop),
        migrations.RunPython(set_guards, drop_guards),
    ]
