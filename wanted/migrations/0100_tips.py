import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

TABLE = "wanted_tiprecord"


def add_guard(apps, schema_editor):
    """Let PostgreSQL, too, refuse that a record is changed or deleted."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(
            f"CREATE TRIGGER {TABLE}_append_only BEFORE UPDATE OR DELETE ON {TABLE} "
            "FOR EACH ROW EXECUTE FUNCTION portal_refuse_change()",
            params=None,
        )


def remove_guard(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"DROP TRIGGER {TABLE}_append_only ON {TABLE}", params=None)


class Migration(migrations.Migration):
    dependencies = [
        ("provision", "0002_database_guards"),
        ("units", "0004_remove_former_names_text"),
        ("wanted", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Tip",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("notice", models.UUIDField(editable=False, null=True, verbose_name="notice")),
                (
                    "notice_code",
                    models.CharField(blank=True, max_length=10, verbose_name="code of the notice"),
                ),
                ("receipt_digest", models.CharField(editable=False, max_length=64, unique=True)),
                (
                    "state",
                    models.CharField(
                        choices=[("new", "New"), ("in_work", "In work"), ("closed", "Closed")],
                        default="new",
                        max_length=10,
                        verbose_name="state",
                    ),
                ),
                (
                    "value",
                    models.CharField(
                        choices=[
                            ("unknown", "Not known yet"),
                            ("not_helpful", "Did not help"),
                            ("helpful", "Helped"),
                            ("led_to_person", "Led to the person"),
                        ],
                        default="unknown",
                        max_length=20,
                        verbose_name="what it was worth",
                    ),
                ),
                (
                    "received_on",
                    models.DateField(
                        default=django.utils.timezone.localdate, verbose_name="received on"
                    ),
                ),
                (
                    "quiet_since",
                    models.DateField(
                        default=django.utils.timezone.localdate, verbose_name="last change"
                    ),
                ),
                ("has_news", models.BooleanField(default=True, verbose_name="unread")),
                ("sealed_contact", models.TextField(blank=True, editable=False)),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="units.unit",
                        verbose_name="unit",
                    ),
                ),
            ],
            options={
                "verbose_name": "tip",
                "verbose_name_plural": "tips",
                "ordering": ["-has_news", "-received_on", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="TipMessage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "author",
                    models.CharField(
                        choices=[
                            ("sender", "The sender"),
                            ("unit", "The unit, to the sender"),
                            ("note", "The unit, for itself"),
                        ],
                        max_length=10,
                        verbose_name="author",
                    ),
                ),
                ("sealed_text", models.TextField(editable=False)),
                (
                    "written_on",
                    models.DateField(default=django.utils.timezone.localdate, verbose_name="day"),
                ),
                ("form_digest", models.CharField(blank=True, editable=False, max_length=64)),
                (
                    "tip",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="messages",
                        to="wanted.tip",
                    ),
                ),
                (
                    "written_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="officer",
                    ),
                ),
            ],
            options={
                "verbose_name": "message of a tip",
                "verbose_name_plural": "messages of tips",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="TipAttachment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("extension", models.CharField(max_length=5)),
                ("size", models.PositiveIntegerField()),
                ("stored_as", models.CharField(editable=False, max_length=60, unique=True)),
                (
                    "message",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="attachments",
                        to="wanted.tipmessage",
                    ),
                ),
            ],
            options={
                "verbose_name": "attachment of a tip",
                "verbose_name_plural": "attachments of tips",
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="TipOfficer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "valid_from",
                    models.DateField(default=django.utils.timezone.localdate, verbose_name="from"),
                ),
                (
                    "valid_to",
                    models.DateField(
                        blank=True,
                        help_text="The last day; empty: until further notice.",
                        null=True,
                        verbose_name="to",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="units.unit",
                        verbose_name="unit",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        help_text="Somebody of your unit. Nobody else reads the tips, superiors included.",
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="officer",
                    ),
                ),
            ],
            options={
                "verbose_name": "officer in charge of tips",
                "verbose_name_plural": "officers in charge of tips",
                "ordering": ["unit__code", "-valid_from"],
            },
        ),
        migrations.CreateModel(
            name="TipRecord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("tip_number", models.BigIntegerField(db_index=True, verbose_name="tip")),
                (
                    "act",
                    models.CharField(
                        choices=[
                            ("read", "Read"),
                            ("read_contact", "Read the contact data"),
                            ("read_attachment", "Opened an attachment"),
                            ("replied", "Replied"),
                            ("noted", "Noted for the unit"),
                            ("assessed", "Changed state or value"),
                            ("handed_over", "Handed over to another unit"),
                            ("contact_purged", "Contact data deleted by schedule"),
                            ("purged", "Deleted by schedule"),
                        ],
                        max_length=20,
                        verbose_name="what",
                    ),
                ),
                ("detail", models.CharField(blank=True, max_length=100, verbose_name="detail")),
                (
                    "at",
                    models.DateTimeField(default=django.utils.timezone.now, verbose_name="when"),
                ),
                (
                    "to_unit",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="units.unit",
                        verbose_name="to the unit",
                    ),
                ),
                (
                    "unit",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="units.unit",
                        verbose_name="unit",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        help_text="Empty: done by schedule.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="person",
                    ),
                ),
            ],
            options={
                "verbose_name": "record of a tip",
                "verbose_name_plural": "records of tips",
                "ordering": ["-at", "-pk"],
            },
        ),
        migrations.AddIndex(
            model_name="tip",
            index=models.Index(fields=["unit", "state"], name="wanted_tip_inbox"),
        ),
        migrations.AddIndex(
            model_name="tip",
            index=models.Index(fields=["notice", "value"], name="wanted_tip_notice"),
        ),
        migrations.AddConstraint(
            model_name="tipmessage",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("author", "sender"), ("written_by__isnull", True)),
                    models.Q(
                        models.Q(("author", "sender"), _negated=True), ("written_by__isnull", False)
                    ),
                    _connector="OR",
                ),
                name="wanted_tipmessage_sender_unknown",
            ),
        ),
        migrations.AddConstraint(
            model_name="tipmessage",
            constraint=models.UniqueConstraint(
                condition=models.Q(("form_digest", ""), _negated=True),
                fields=("form_digest",),
                name="wanted_tipmessage_form_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="tipofficer",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("valid_to__isnull", True),
                    ("valid_to__gte", models.F("valid_from")),
                    _connector="OR",
                ),
                name="wanted_tipofficer_dates_in_order",
            ),
        ),
        migrations.AddConstraint(
            model_name="tipofficer",
            constraint=models.UniqueConstraint(
                fields=("unit", "user", "valid_from"), name="wanted_tipofficer_once"
            ),
        ),
        migrations.RunPython(add_guard, remove_guard),
    ]
