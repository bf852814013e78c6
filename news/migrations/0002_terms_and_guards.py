"""The first terms for warnings; on PostgreSQL the database itself keeps their messages."""

import datetime

from django.db import migrations

from portal.provision.append_only_guards import append_only

#: The day of the draft circular; the terms are the Portal's own commitment, not law.
FIRST_DAY = datetime.date(2020, 1, 1)


def add_terms(apps, schema_editor):
    apps.get_model("news", "WarningTerms").objects.get_or_create(
        valid_from=FIRST_DAY,
        defaults={
            "longest_days": 90,
            "ask_days": 10,
            "cap_sender": "canh-bao@bocongan.gov.vn",
            "basis": "Cam kết của Cổng Thông tin điện tử",
        },
    )


class Migration(migrations.Migration):
    replaces = [
        ("news", "0004_warning_terms_and_former_kind"),
        ("news", "0006_messages_append_only"),
    ]

    dependencies = [
        ("news", "0001_initial"),
        ("provision", "0002_database_guards"),
    ]

    operations = [
        migrations.RunPython(add_terms, migrations.RunPython.noop),
        append_only("news_warningmessage"),
    ]
