"""The first terms of the desk: the Portal's own commitments, from the day of the draft circular."""

import datetime

from django.db import migrations

FIRST_DAY = datetime.date(2020, 1, 1)
BASIS = "Cam kết của Cổng Thông tin điện tử"
DAYS = {"request": 3, "silence": 1, "results": 10}


def add_terms(apps, schema_editor):
    model = apps.get_model("coordination", "DeskTerm")
    for code, days in DAYS.items():
        model.objects.get_or_create(
            code=code, valid_from=FIRST_DAY, defaults={"days": days, "basis": BASIS}
        )


class Migration(migrations.Migration):
    replaces = [("coordination", "0003_story_is_a_commitment")]

    dependencies = [("coordination", "0001_initial")]

    operations = [migrations.RunPython(add_terms, migrations.RunPython.noop)]
