"""The day on which the annual reports are opened: a month before they are due (Điều 9 khoản 1)."""

import datetime

from django.db import migrations

FIRST_DAY = datetime.date(2020, 1, 1)


def add_terms(apps, schema_editor):
    apps.get_model("annual", "AnnualTerms").objects.get_or_create(
        valid_from=FIRST_DAY,
        defaults={
            "opens_month": 11,
            "opens_day": 20,
            "basis": "Cam kết của Cổng Thông tin điện tử: một tháng trước hạn báo cáo",
        },
    )


class Migration(migrations.Migration):
    dependencies = [("annual", "0001_initial")]

    operations = [migrations.RunPython(add_terms, migrations.RunPython.noop)]
