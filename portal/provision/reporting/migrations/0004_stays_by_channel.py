from django.db import migrations, models

CHANNELS = [
    ("admin", "Written on the Portal"),
    ("paper", "On paper"),
    ("electronic", "Electronic document"),
    ("email", "E-mail"),
    ("disc", "Disc or other medium"),
    ("coverage", "Reported by the Portal's staff"),
    ("collected", "Collected by the Portal"),
]


def throw_away(apps, schema_editor):
    """Throw away the counts of stays, and let the next report count the whole register."""
    for name in ("HopFigure", "StaysOfAll"):
        apps.get_model("reporting", name).objects.all().delete()
    apps.get_model("reporting", "FigureState").objects.update(last_provision_id=0)


class Migration(migrations.Migration):
    dependencies = [("reporting", "0003_sums")]

    operations = [
        migrations.RunPython(throw_away, migrations.RunPython.noop),
        *(
            migrations.AddField(
                model_name=name,
                name="channel",
                field=models.CharField(
                    choices=CHANNELS, default="admin", max_length=20, verbose_name="channel"
                ),
                preserve_default=False,
            )
            for name in ("hopfigure", "staysofall")
        ),
    ]
