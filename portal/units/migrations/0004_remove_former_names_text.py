from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("units", "0003_former_names_as_rows"),
    ]

    operations = [
        migrations.RemoveField(model_name="unit", name="former_names_text"),
    ]
