import django.core.validators
from django.db import migrations, models

from portal.base.created_together import CreatedTogether


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        CreatedTogether(
            [
                migrations.CreateModel(
                    name="DeskTerm",
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
                            models.CharField(
                                choices=[
                                    ("request", "Answer to a request that sets no date"),
                                    (
                                        "silence",
                                        "Waiting after an event before it counts as silent",
                                    ),
                                    (
                                        "results",
                                        "After the end of a quarter, for the report of results",
                                    ),
                                ],
                                max_length=20,
                                verbose_name="term",
                            ),
                        ),
                        (
                            "days",
                            models.PositiveSmallIntegerField(
                                help_text="Counted from day 0.",
                                validators=[django.core.validators.MinValueValidator(1)],
                                verbose_name="working days",
                            ),
                        ),
                        ("valid_from", models.DateField(verbose_name="valid from")),
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
                        "verbose_name": "term of the desk",
                        "verbose_name_plural": "terms of the desk",
                        "ordering": ["code", "-valid_from"],
                        "default_permissions": ("add", "change", "view"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("code", "valid_from"),
                                name="desk_one_term_a_day",
                                violation_error_message="Another row of this term begins on the same day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("days__gte", 1), ("days__lte", 250)),
                                name="desk_term_within_a_year",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("basis", ""), _negated=True),
                                name="desk_term_cites_its_basis",
                            ),
                        ],
                    },
                ),
            ]
        )
    ]
