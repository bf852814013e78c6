import django.db.models.deletion
import django.utils.timezone
import modelcluster.fields
from django.conf import settings
from django.db import migrations, models

from portal.base.created_together import CreatedTogether


class Migration(migrations.Migration):
    # The files of the time before the first release, which this one stands for.
    replaces = [
        ("units", "0002_folded_names_and_focal_points"),
        ("units", "0003_former_names_as_rows"),
        ("units", "0004_remove_former_names_text"),
        ("units", "0005_focal_point_account"),
    ]

    initial = True

    # All that the packages migrate comes first: each of their changes renders anew the models that
    # are related to it, and with ours these would be hundreds.
    dependencies = [
        ("auth", "0012_alter_user_first_name_max_length"),
        ("django_tasks_database", "0021_conditional_partial_index_ordering"),
        ("sessions", "0001_initial"),
        ("taggit", "0006_rename_taggeditem_content_type_object_id_taggit_tagg_content_8fc721_idx"),
        ("wagtail_localize", "0016_rename_page_revision_translationlog_revision"),
        ("wagtailadmin", "0006_formstate"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0027_image_description"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
        ("wagtailsearch", "0010_add_text_fields"),
        ("wagtailusers", "0015_userprofile_keyboard_shortcuts"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreatedTogether(
            [
                migrations.CreateModel(
                    name="Unit",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("code", models.CharField(max_length=20, unique=True, verbose_name="code")),
                        (
                            "name_vi",
                            models.CharField(max_length=200, verbose_name="name in Vietnamese"),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="name in English"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("ministry", "Ministry"),
                                    ("department", "Department"),
                                    ("school", "School"),
                                    ("hospital", "Hospital"),
                                    ("provincial_police", "Provincial police"),
                                    ("portal_desk", "Desk of the Portal"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "valid_from",
                            models.DateField(blank=True, null=True, verbose_name="valid from"),
                        ),
                        (
                            "valid_to",
                            models.DateField(blank=True, null=True, verbose_name="valid to"),
                        ),
                        (
                            "confirmed",
                            models.BooleanField(
                                default=False,
                                help_text="Unconfirmed entries are shown as “to be confirmed by the office”.",
                                verbose_name="confirmed by the office",
                            ),
                        ),
                        ("folded", models.TextField(blank=True, default="", editable=False)),
                        (
                            "loaded_fingerprint",
                            models.CharField(blank=True, default="", editable=False, max_length=64),
                        ),
                        (
                            "parent",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="children",
                                to="units.unit",
                                verbose_name="parent unit",
                            ),
                        ),
                        (
                            "successor",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="predecessors",
                                to="units.unit",
                                verbose_name="successor",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "unit",
                        "verbose_name_plural": "units",
                        "ordering": ["code"],
                    },
                ),
                migrations.CreateModel(
                    name="PageOwnership",
                    fields=[
                        (
                            "page",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                primary_key=True,
                                related_name="ownership",
                                serialize=False,
                                to=settings.WAGTAIL_PAGE_MODEL,
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="page_ownerships",
                                to="units.unit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "ownership of a page",
                        "verbose_name_plural": "ownership of pages",
                    },
                ),
                migrations.CreateModel(
                    name="Membership",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("contributor", "Contributor"),
                                    ("unit_leader", "Unit leader"),
                                    ("editor", "Editor of the Portal"),
                                    ("publisher", "Publisher of the Portal"),
                                    ("office_supervisor", "Office supervisor"),
                                    ("translator", "Translator"),
                                    ("administrator", "Administrator"),
                                ],
                                max_length=20,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "valid_from",
                            models.DateField(
                                default=django.utils.timezone.localdate, verbose_name="from"
                            ),
                        ),
                        ("valid_to", models.DateField(blank=True, null=True, verbose_name="to")),
                        (
                            "user",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="memberships",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="memberships",
                                to="units.unit",
                                verbose_name="unit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "membership",
                        "verbose_name_plural": "memberships",
                        "ordering": ["unit__code", "role", "user_id"],
                    },
                ),
                migrations.CreateModel(
                    name="FocalPoint",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("leader", "Leader in charge"),
                                    ("department", "Department in charge"),
                                    ("officer", "Officer in charge"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        ("name", models.CharField(max_length=150, verbose_name="name")),
                        (
                            "position",
                            models.CharField(blank=True, max_length=150, verbose_name="position"),
                        ),
                        (
                            "phone",
                            models.CharField(blank=True, max_length=30, verbose_name="phone"),
                        ),
                        (
                            "email",
                            models.EmailField(blank=True, max_length=254, verbose_name="e-mail"),
                        ),
                        (
                            "valid_from",
                            models.DateField(
                                default=django.utils.timezone.localdate, verbose_name="from"
                            ),
                        ),
                        ("valid_to", models.DateField(blank=True, null=True, verbose_name="to")),
                        (
                            "user",
                            models.ForeignKey(
                                blank=True,
                                help_text="The person's account on the Portal: what the unit is asked for reaches it.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="focal_points",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="account",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="focal_points",
                                to="units.unit",
                                verbose_name="unit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "focal point",
                        "verbose_name_plural": "focal points",
                        "ordering": ["unit__code", "kind", "name"],
                    },
                ),
                migrations.CreateModel(
                    name="UnitFormerName",
                    fields=[
                        (
                            "id",
                            models.BigAutoField(
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        ("name", models.CharField(max_length=200, verbose_name="former name")),
                        (
                            "code",
                            models.CharField(
                                blank=True, default="", max_length=20, verbose_name="former code"
                            ),
                        ),
                        (
                            "valid_from",
                            models.DateField(blank=True, null=True, verbose_name="valid from"),
                        ),
                        (
                            "valid_to",
                            models.DateField(
                                blank=True,
                                help_text="The last day of this name; empty where it is not known.",
                                null=True,
                                verbose_name="valid to",
                            ),
                        ),
                        (
                            "confirmed",
                            models.BooleanField(
                                default=False, verbose_name="confirmed by the office"
                            ),
                        ),
                        (
                            "unit",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="former_names",
                                to="units.unit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "former name of a unit",
                        "verbose_name_plural": "former names of units",
                        "ordering": ["name"],
                    },
                ),
                migrations.AddConstraint(
                    model_name="unit",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_from__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="units_unit_dates_in_order",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="membership",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="units_membership_dates_in_order",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="membership",
                    constraint=models.UniqueConstraint(
                        fields=("user", "unit", "role", "valid_from"), name="units_membership_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="focalpoint",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="units_focalpoint_dates_in_order",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="unitformername",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_from__isnull", True),
                            ("valid_to__gte", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="units_formername_dates_in_order",
                    ),
                ),
            ]
        )
    ]
