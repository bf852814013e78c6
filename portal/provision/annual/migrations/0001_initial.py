import django.core.validators
import django.db.models.deletion
import modelcluster.fields
from django.conf import settings
from django.db import migrations, models

from portal.base.created_together import CreatedTogether


class Migration(migrations.Migration):
    # The files of the time before the first release, which this one stands for.
    replaces = [
        ("annual", "0003_evaluation"),
    ]

    initial = True

    dependencies = [
        ("provision", "0001_initial"),
        ("units", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreatedTogether(
            [
                migrations.CreateModel(
                    name="CriteriaSet",
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
                        ("valid_from", models.DateField(unique=True, verbose_name="valid from")),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        (
                            "basis",
                            models.CharField(
                                help_text="The decision that lays this down.",
                                max_length=300,
                                verbose_name="basis",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "set of criteria",
                        "verbose_name_plural": "sets of criteria",
                        "ordering": ["-valid_from"],
                        "default_permissions": ("add", "change", "view"),
                    },
                ),
                migrations.CreateModel(
                    name="AnnualTerms",
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
                        ("valid_from", models.DateField(unique=True, verbose_name="valid from")),
                        (
                            "opens_month",
                            models.PositiveSmallIntegerField(verbose_name="opened in month"),
                        ),
                        (
                            "opens_day",
                            models.PositiveSmallIntegerField(verbose_name="opened on day"),
                        ),
                        (
                            "basis",
                            models.CharField(
                                help_text="The decision that lays this down.",
                                max_length=300,
                                verbose_name="basis",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "terms for the annual report",
                        "verbose_name_plural": "terms for the annual report",
                        "ordering": ["-valid_from"],
                        "default_permissions": ("add", "change", "view"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("opens_day__range", (1, 28)), ("opens_month__range", (1, 12))
                                ),
                                name="annual_terms_day_of_every_year",
                                violation_error_message="Month 1 to 12, day 1 to 28: a day that every year has.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Criterion",
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
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        (
                            "weight",
                            models.PositiveSmallIntegerField(
                                default=10,
                                validators=[django.core.validators.MinValueValidator(1)],
                                verbose_name="most points",
                            ),
                        ),
                        (
                            "measure",
                            models.CharField(
                                choices=[
                                    ("on_time", "Share on time, counted"),
                                    ("not_refused", "Share not refused, counted"),
                                    ("reported", "Reported by the due day, counted"),
                                    ("judged", "Judged by the office"),
                                ],
                                max_length=20,
                                verbose_name="measured by",
                            ),
                        ),
                        (
                            "criteria_set",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="criteria",
                                to="annual.criteriaset",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "criterion",
                        "verbose_name_plural": "criteria",
                        "ordering": ["pk"],
                        "default_permissions": (),
                    },
                ),
                migrations.CreateModel(
                    name="Evaluation",
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
                            "opened_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="opened"),
                        ),
                        (
                            "comment",
                            models.TextField(
                                blank=True, max_length=4000, verbose_name="comment of the unit"
                            ),
                        ),
                        (
                            "finished_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="finished"),
                        ),
                        (
                            "commented_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="commented by",
                            ),
                        ),
                        (
                            "criteria_set",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="annual.criteriaset",
                                verbose_name="set of criteria",
                            ),
                        ),
                        (
                            "finished_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="finished by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "evaluation",
                        "verbose_name_plural": "evaluations",
                        "ordering": ["-report__round__last_day", "report__unit__code"],
                        "default_permissions": (),
                    },
                ),
                migrations.CreateModel(
                    name="ReportRound",
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
                                    ("annual", "Annual report"),
                                    ("ad_hoc", "Report on request"),
                                ],
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="title")),
                        ("first_day", models.DateField(verbose_name="period from")),
                        ("last_day", models.DateField(verbose_name="period to")),
                        ("due_on", models.DateField(verbose_name="due on")),
                        (
                            "opened_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="opened"),
                        ),
                        (
                            "instructions",
                            models.TextField(
                                blank=True,
                                help_text="Shown above every unit's report.",
                                max_length=2000,
                                verbose_name="what the units are asked",
                            ),
                        ),
                        (
                            "opened_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="opened by",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "round of reports",
                        "verbose_name_plural": "rounds of reports",
                        "ordering": ["-last_day", "-pk"],
                        "default_permissions": ("add", "change", "view"),
                    },
                ),
                migrations.CreateModel(
                    name="Score",
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
                        ("most", models.PositiveSmallIntegerField(verbose_name="most points")),
                        (
                            "points",
                            models.DecimalField(
                                blank=True,
                                decimal_places=1,
                                max_digits=5,
                                null=True,
                                verbose_name="points",
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(blank=True, max_length=500, verbose_name="why"),
                        ),
                        (
                            "criterion",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="annual.criterion",
                            ),
                        ),
                        (
                            "evaluation",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="scores",
                                to="annual.evaluation",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "score",
                        "verbose_name_plural": "scores",
                        "ordering": ["criterion_id"],
                        "default_permissions": (),
                    },
                ),
                migrations.CreateModel(
                    name="UnitReport",
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
                            "status",
                            models.CharField(
                                choices=[
                                    ("draft", "Being written"),
                                    ("signed", "Signed, with the office"),
                                    ("returned", "Returned by the office"),
                                    ("accepted", "Taken into the summary"),
                                ],
                                default="draft",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "results",
                            models.TextField(
                                blank=True,
                                help_text="What the figures do not show: campaigns, columns, training. May be empty.",
                                max_length=6000,
                                verbose_name="results in the unit's own words",
                            ),
                        ),
                        (
                            "causes",
                            models.TextField(
                                blank=True,
                                help_text="Needed where something came late, is overdue or was refused.",
                                max_length=6000,
                                verbose_name="causes of what came late or was refused",
                            ),
                        ),
                        (
                            "proposals",
                            models.TextField(blank=True, max_length=6000, verbose_name="proposals"),
                        ),
                        (
                            "figures",
                            models.JSONField(
                                blank=True,
                                default=dict,
                                editable=False,
                                verbose_name="figures as signed",
                            ),
                        ),
                        (
                            "content_hash",
                            models.CharField(
                                blank=True, max_length=64, verbose_name="SHA-256 of the content"
                            ),
                        ),
                        (
                            "signed_by_name",
                            models.CharField(blank=True, max_length=300, verbose_name="name"),
                        ),
                        (
                            "signed_position",
                            models.CharField(blank=True, max_length=150, verbose_name="position"),
                        ),
                        (
                            "signed_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="signed"),
                        ),
                        (
                            "return_reason",
                            models.TextField(
                                blank=True, max_length=2000, verbose_name="why it was returned"
                            ),
                        ),
                        (
                            "provision",
                            models.OneToOneField(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="unit_report",
                                to="provision.provision",
                                verbose_name="provision",
                            ),
                        ),
                        (
                            "round",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="reports",
                                to="annual.reportround",
                                verbose_name="round",
                            ),
                        ),
                        (
                            "signed_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="signed by",
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
                    ],
                    options={
                        "verbose_name": "report of a unit",
                        "verbose_name_plural": "reports of the units",
                        "ordering": ["-round__last_day", "unit__code"],
                        "default_permissions": ("change", "view"),
                    },
                ),
                migrations.AddField(
                    model_name="evaluation",
                    name="report",
                    field=models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evaluation",
                        to="annual.unitreport",
                    ),
                ),
                migrations.CreateModel(
                    name="Difficulty",
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
                        ("text", models.TextField(max_length=2000, verbose_name="difficulty")),
                        (
                            "clause",
                            models.CharField(
                                blank=True,
                                help_text="For example 5.10.",
                                max_length=30,
                                verbose_name="clause it concerns",
                            ),
                        ),
                        (
                            "guidance",
                            models.TextField(
                                blank=True, max_length=4000, verbose_name="guidance of the office"
                            ),
                        ),
                        (
                            "answered_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="answered"),
                        ),
                        (
                            "answered_by",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="answered by",
                            ),
                        ),
                        (
                            "report",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="difficulties",
                                to="annual.unitreport",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "difficulty",
                        "verbose_name_plural": "difficulties",
                        "ordering": ["pk"],
                        "default_permissions": (),
                    },
                ),
                migrations.AddConstraint(
                    model_name="reportround",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("last_day__gte", models.F("first_day"))),
                        name="annual_round_period_in_order",
                        violation_error_message="The period ends before it begins.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="reportround",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("kind", "annual")),
                        fields=("last_day",),
                        name="annual_round_one_a_year",
                        violation_error_message="The annual reports of this period are open already.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="score",
                    constraint=models.UniqueConstraint(
                        fields=("evaluation", "criterion"), name="annual_score_one_of_a_criterion"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="score",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("points__isnull", True),
                            models.Q(("points__gte", 0), ("points__lte", models.F("most"))),
                            _connector="OR",
                        ),
                        name="annual_score_within_its_weight",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="unitreport",
                    constraint=models.UniqueConstraint(
                        fields=("round", "unit"), name="annual_report_one_of_a_unit"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="unitreport",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status__in", ["accepted", "signed"]), _negated=True),
                            models.Q(
                                models.Q(("content_hash", ""), _negated=True),
                                ("signed_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="annual_report_signed_has_signature",
                    ),
                ),
            ]
        )
    ]
