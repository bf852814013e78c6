from django.db import migrations, models

from portal.base.created_together import CreatedTogether


class Migration(migrations.Migration):
    # The files of the time before the first release, which this one stands for.
    replaces = [
        ("workdays", "0002_lead_times"),
    ]

    initial = True

    dependencies = []

    operations = [
        CreatedTogether(
            [
                migrations.CreateModel(
                    name="CalendarDay",
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
                        ("date", models.DateField(unique=True, verbose_name="day")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("holiday", "Public holiday"),
                                    ("in_lieu", "Day off in lieu"),
                                    ("swapped_off", "Swapped day off"),
                                    ("make_up_working", "Make-up working day"),
                                    ("ordinary", "Ordinary day (remark only)"),
                                ],
                                max_length=20,
                                verbose_name="kind of day",
                            ),
                        ),
                        (
                            "name_vi",
                            models.CharField(max_length=150, verbose_name="name in Vietnamese"),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                blank=True, max_length=150, verbose_name="name in English"
                            ),
                        ),
                        (
                            "notice",
                            models.CharField(
                                blank=True,
                                help_text="Number and issuer. A day without it stays a forecast.",
                                max_length=300,
                                verbose_name="notice or law it rests on",
                            ),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=300, verbose_name="remark"),
                        ),
                        (
                            "confirmed",
                            models.BooleanField(
                                default=False, verbose_name="confirmed by an official notice"
                            ),
                        ),
                        (
                            "seed_digest",
                            models.CharField(blank=True, editable=False, max_length=64),
                        ),
                    ],
                    options={
                        "verbose_name": "day of the calendar",
                        "verbose_name_plural": "working-day calendar",
                        "ordering": ["date"],
                        "default_permissions": ("add", "change", "view"),
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("kind", "make_up_working"), _negated=True),
                                    ("date__iso_week_day__in", (6, 7)),
                                    _connector="OR",
                                ),
                                name="workdays_make_up_day_is_a_weekend_day",
                                violation_error_message="A make-up working day is a Saturday or a Sunday.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("kind__in", ["in_lieu", "swapped_off"]), _negated=True
                                    ),
                                    models.Q(("date__iso_week_day__in", (6, 7)), _negated=True),
                                    _connector="OR",
                                ),
                                name="workdays_day_off_in_exchange_is_a_weekday",
                                violation_error_message="A day off in lieu or in exchange is a day from Monday to Friday.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("confirmed", False),
                                    models.Q(("notice", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="workdays_confirmed_day_cites_its_notice",
                                violation_error_message="A confirmed day cites the notice or the law it rests on.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    (
                                        "kind__in",
                                        [
                                            "holiday",
                                            "in_lieu",
                                            "swapped_off",
                                            "make_up_working",
                                            "ordinary",
                                        ],
                                    )
                                ),
                                name="workdays_known_kind",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="LeadTime",
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
                            "code",
                            models.SlugField(
                                help_text="By this name the Portal looks the number up; leave it as it is.",
                                max_length=40,
                                verbose_name="code",
                            ),
                        ),
                        (
                            "name_vi",
                            models.CharField(max_length=150, verbose_name="name in Vietnamese"),
                        ),
                        (
                            "name_en",
                            models.CharField(
                                blank=True, max_length=150, verbose_name="name in English"
                            ),
                        ),
                        (
                            "days",
                            models.PositiveSmallIntegerField(verbose_name="working days ahead"),
                        ),
                        (
                            "valid_from",
                            models.DateField(
                                help_text="Events from this day on have to keep it.",
                                verbose_name="valid from",
                            ),
                        ),
                        (
                            "valid_to",
                            models.DateField(blank=True, null=True, verbose_name="valid to"),
                        ),
                        (
                            "basis",
                            models.CharField(
                                help_text="The provision that says so, with its number.",
                                max_length=300,
                                verbose_name="basis",
                            ),
                        ),
                        (
                            "note",
                            models.CharField(blank=True, max_length=300, verbose_name="remark"),
                        ),
                    ],
                    options={
                        "verbose_name": "lead time",
                        "verbose_name_plural": "lead times",
                        "ordering": ["code", "-valid_from"],
                        "default_permissions": ("add", "change", "view"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("code", "valid_from"),
                                name="workdays_one_lead_time_a_day",
                                violation_error_message="Another row of this code begins on the same day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("days__gte", 1), ("days__lte", 250)),
                                name="workdays_lead_time_within_a_year",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("valid_to", None),
                                    ("valid_to__gte", models.F("valid_from")),
                                    _connector="OR",
                                ),
                                name="workdays_lead_time_ends_after_it_begins",
                                violation_error_message="The last day lies before the first.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("basis", ""), _negated=True),
                                name="workdays_lead_time_cites_its_basis",
                            ),
                        ],
                    },
                ),
            ]
        )
    ]
