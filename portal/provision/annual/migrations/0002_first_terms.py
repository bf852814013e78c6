"""When the annual reports are opened (Điều 9 khoản 1), and what the units are judged by.

The criteria of the evaluation are a proposal that the office confirms or replaces.
"""

import datetime

from django.db import migrations

FIRST_DAY = datetime.date(2020, 1, 1)
CRITERIA = (
    ("Cung cấp thông tin đúng hạn", 40, "on_time"),
    ("Thông tin bảo đảm yêu cầu, không bị từ chối", 20, "not_refused"),
    ("Báo cáo năm đúng hạn", 10, "reported"),
    ("Chất lượng tin, bài và phối hợp với Cổng", 20, "judged"),
    ("Sáng kiến trong tuyên truyền", 10, "judged"),
)


def add_terms(apps, schema_editor):
    apps.get_model("annual", "AnnualTerms").objects.get_or_create(
        valid_from=FIRST_DAY,
        defaults={
            "opens_month": 11,
            "opens_day": 20,
            "basis": "Cam kết của Cổng Thông tin điện tử: một tháng trước hạn báo cáo",
        },
    )


def add_criteria(apps, schema_editor):
    criteria_set, created = apps.get_model("annual", "CriteriaSet").objects.get_or_create(
        valid_from=FIRST_DAY,
        defaults={
            "title": "Tiêu chí đánh giá (đề xuất ban đầu)",
            "basis": "Đề xuất của Cổng Thông tin điện tử; Văn phòng xác nhận",
        },
    )
    if not created:
        return
    criterion = apps.get_model("annual", "Criterion")
    for title, weight, measure in CRITERIA:
        criterion.objects.create(
            criteria_set=criteria_set, title=title, weight=weight, measure=measure
        )


class Migration(migrations.Migration):
    replaces = [("annual", "0004_first_criteria")]

    dependencies = [("annual", "0001_initial")]

    operations = [
        migrations.RunPython(add_terms, migrations.RunPython.noop),
        migrations.RunPython(add_criteria, migrations.RunPython.noop),
    ]
