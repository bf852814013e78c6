"""The first terms of notices, and the triggers that keep the evidence append-only."""

import datetime

from django.db import migrations

from portal.provision.append_only_guards import append_only


def add_terms(apps, schema_editor):
    apps.get_model("wanted", "NoticeTerms").objects.get_or_create(
        valid_from=datetime.date(2020, 1, 1),
        defaults={
            "basis": "Cam kết của Cổng Thông tin điện tử; thông tư không quy định thời hạn "
            "(khoản 14 Điều 4)"
        },
    )


class Migration(migrations.Migration):
    replaces = [("wanted", "0102_terms_and_guards")]

    dependencies = [
        ("wanted", "0001_initial"),
        ("provision", "0002_database_guards"),
    ]

    operations = [
        migrations.RunPython(add_terms, migrations.RunPython.noop),
        append_only(
            "wanted_confirmation",
            "wanted_noticeend",
            "wanted_tiprecord",
            "wanted_withdrawalproof",
        ),
    ]
