"""The story after an event has a commitment of the Portal, the part of a column its own rhythm."""

from django.db import migrations, models

CHOICES = [
    ("request", "Answer to a request that sets no date"),
    ("silence", "Waiting after an event before it counts as silent"),
    ("results", "After the end of a quarter, for the report of results"),
]


def remove_rows(apps, schema_editor):
    apps.get_model("coordination", "DeskTerm").objects.filter(code__in=["story", "column"]).delete()


class Migration(migrations.Migration):
    dependencies = [("coordination", "0002_first_terms")]

    operations = [
        migrations.RunPython(remove_rows, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="deskterm",
            name="code",
            field=models.CharField(choices=CHOICES, max_length=20, verbose_name="term"),
        ),
    ]
