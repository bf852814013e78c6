"""The first terms for comparing units: the office's own decision, to be confirmed or replaced."""

import datetime

from django.db import migrations

FIRST_DAY = datetime.date(2020, 1, 1)


def add_terms(apps, schema_editor):
    apps.get_model("reporting", "ReportTerms").objects.get_or_create(
        valid_from=FIRST_DAY,
        defaults={
            "fewest": 10,
            "medium_from": 100,
            "large_from": 300,
            "public_lateness": False,
            "basis": "Cam kết của Cổng Thông tin điện tử; Văn phòng xác nhận",
        },
    )


class Migration(migrations.Migration):
    dependencies = [("reporting", "0001_initial")]

    operations = [migrations.RunPython(add_terms, migrations.RunPython.noop)]
