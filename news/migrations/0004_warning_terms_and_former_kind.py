"""The first terms for warnings; articles of the former kind "warning" tell of the situation."""

import datetime

from django.db import migrations

FORMER, PRESENT = "warning", "situation"
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


def rename_kind(apps, schema_editor):
    """Give the rows, and the versions of which they are the public one, the same new kind."""
    apps.get_model("news", "ArticlePage").objects.filter(kind=FORMER).update(kind=PRESENT)
    revisions = apps.get_model("wagtailcore", "Revision").objects.filter(
        content_type__app_label="news", content_type__model="articlepage"
    )
    for revision in revisions.iterator():
        if revision.content.get("kind") == FORMER:
            revision.content["kind"] = PRESENT
            revision.save(update_fields=["content"])


class Migration(migrations.Migration):
    dependencies = [
        ("news", "0003_warnings"),
        ("wagtailcore", "0098_apitoken"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.RunPython(add_terms, migrations.RunPython.noop),
        migrations.RunPython(rename_kind, migrations.RunPython.noop),
    ]
