import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

from portal.base.created_together import CreatedTogether


class Migration(migrations.Migration):
    # The files of the time before the first release, which this one stands for.
    replaces = [
        ("provision", "0003_withdrawals"),
        ("provision", "0004_answers_and_cancellations"),
        ("provision", "0005_changes_and_kinds"),
        ("provision", "0006_awaited_obligations"),
        ("provision", "0007_channel_and_indexes"),
        ("provision", "0008_hops"),
        ("provision", "0009_commitments"),
        ("provision", "0010_desk_and_units"),
    ]

    initial = True

    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        ("units", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        CreatedTogether(
            [
                migrations.CreateModel(
                    name="Category",
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
                        ("code", models.SlugField(max_length=60, unique=True, verbose_name="code")),
                        (
                            "title_vi",
                            models.CharField(max_length=300, verbose_name="title in Vietnamese"),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="title in English"
                            ),
                        ),
                        (
                            "sort_order",
                            models.PositiveSmallIntegerField(default=0, verbose_name="order"),
                        ),
                    ],
                    options={
                        "verbose_name": "category of information",
                        "verbose_name_plural": "categories of information",
                        "ordering": ["sort_order", "code"],
                    },
                ),
                migrations.CreateModel(
                    name="GatePermit",
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
                        ("reason", models.CharField(max_length=300, verbose_name="reason")),
                        ("opened_by", models.CharField(max_length=200, verbose_name="opened by")),
                        (
                            "opened_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="opened"),
                        ),
                        (
                            "closed_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="closed"),
                        ),
                        (
                            "pages",
                            models.PositiveIntegerField(
                                default=0, verbose_name="pages made public"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "permit",
                        "verbose_name_plural": "permits",
                        "ordering": ["-opened_at"],
                    },
                ),
                migrations.CreateModel(
                    name="PortalTaskState",
                    fields=[
                        (
                            "taskstate_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to="wagtailcore.taskstate",
                            ),
                        ),
                        ("content_hash", models.CharField(blank=True, max_length=64)),
                        (
                            "ground",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("quality", "Quality not assured"),
                                    ("requirements", "Requirements not met"),
                                    ("remit", "Outside the Ministry's remit"),
                                ],
                                max_length=20,
                                verbose_name="ground",
                            ),
                        ),
                        ("remedy", models.TextField(blank=True, verbose_name="what would cure it")),
                        (
                            "publish_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="publish at"),
                        ),
                    ],
                    options={
                        "verbose_name": "state of a step",
                        "verbose_name_plural": "states of steps",
                    },
                    bases=("wagtailcore.taskstate",),
                ),
                migrations.CreateModel(
                    name="PublicationTask",
                    fields=[
                        (
                            "task_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to="wagtailcore.task",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "publication",
                        "verbose_name_plural": "publications",
                    },
                    bases=("wagtailcore.task",),
                ),
                migrations.CreateModel(
                    name="PublishedVersion",
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
                            "page_id",
                            models.PositiveBigIntegerField(db_index=True, verbose_name="page"),
                        ),
                        (
                            "revision_id",
                            models.PositiveBigIntegerField(
                                blank=True, null=True, verbose_name="revision"
                            ),
                        ),
                        (
                            "published_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now, verbose_name="published"
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("first", "First published"),
                                    ("minor", "Small mending"),
                                    ("major", "Updated"),
                                    ("correction", "Corrected"),
                                    ("again", "Published again"),
                                ],
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        ("note", models.TextField(blank=True, verbose_name="what changed")),
                        ("wrong", models.TextField(blank=True, verbose_name="what was wrong")),
                        ("right", models.TextField(blank=True, verbose_name="what is right")),
                    ],
                    options={
                        "verbose_name": "published version",
                        "verbose_name_plural": "published versions",
                        "ordering": ["published_at", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="UnitLeaderApprovalTask",
                    fields=[
                        (
                            "task_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to="wagtailcore.task",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "unit leader's approval",
                        "verbose_name_plural": "unit leader's approvals",
                    },
                    bases=("wagtailcore.task",),
                ),
                migrations.CreateModel(
                    name="VerificationTask",
                    fields=[
                        (
                            "task_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to="wagtailcore.task",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "verification",
                        "verbose_name_plural": "verifications",
                    },
                    bases=("wagtailcore.task",),
                ),
                migrations.CreateModel(
                    name="Commitment",
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
                                    ("immediate", "“At once”, in hours"),
                                    ("desk-review", "The desk's review of a submission"),
                                    ("story-after-event", "The host unit's story after an event"),
                                    ("urgent-review", "Review of an urgent publication"),
                                    ("refusal-review", "Review of a refusal"),
                                ],
                                max_length=30,
                                verbose_name="for",
                            ),
                        ),
                        (
                            "hours",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="hours"
                            ),
                        ),
                        (
                            "working_days",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="working days"
                            ),
                        ),
                        ("valid_from", models.DateField(verbose_name="valid from")),
                        (
                            "valid_to",
                            models.DateField(blank=True, null=True, verbose_name="valid to"),
                        ),
                        (
                            "basis",
                            models.CharField(
                                help_text="Who decided it, and which clause leaves the number open.",
                                max_length=300,
                                verbose_name="basis",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "commitment of the Portal",
                        "verbose_name_plural": "commitments of the Portal",
                        "ordering": ["code", "-valid_from"],
                        "default_permissions": ("add", "change", "view"),
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("code", "valid_from"),
                                name="provision_commitment_one_a_day",
                                violation_error_message="Another row of this kind begins on the same day.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(
                                        ("hours__isnull", False),
                                        ("hours__range", (1, 240)),
                                        ("working_days", None),
                                    ),
                                    models.Q(
                                        ("hours", None),
                                        ("working_days__isnull", False),
                                        ("working_days__range", (1, 250)),
                                    ),
                                    _connector="OR",
                                ),
                                name="provision_commitment_hours_or_days",
                                violation_error_message="Enter hours (1 to 240) or working days (1 to 250), not both.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("code", "immediate"), _negated=True),
                                    ("working_days", None),
                                    _connector="OR",
                                ),
                                name="provision_commitment_at_once_in_hours",
                                violation_error_message="“At once” is promised in hours.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("code", "immediate"), ("hours", None), _connector="OR"
                                ),
                                name="provision_commitment_others_in_days",
                                violation_error_message="This is promised in working days.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("valid_to", None),
                                    ("valid_to__gte", models.F("valid_from")),
                                    _connector="OR",
                                ),
                                name="provision_commitment_dates_in_order",
                                violation_error_message="The last day lies before the first.",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(("basis", ""), _negated=True),
                                name="provision_commitment_cites_its_basis",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Rule",
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
                            "clause",
                            models.CharField(
                                help_text="For example 4.15.đ.",
                                max_length=30,
                                verbose_name="clause of the content",
                            ),
                        ),
                        (
                            "clock_clause",
                            models.CharField(
                                blank=True, max_length=30, verbose_name="clause of the time limit"
                            ),
                        ),
                        (
                            "clock",
                            models.CharField(
                                choices=[
                                    ("immediate", "At once"),
                                    ("working_days", "Working days"),
                                    ("before_event", "Before the event"),
                                    ("simultaneous", "At the same time"),
                                    ("on_request", "On request"),
                                    ("external", "By another regulation"),
                                    ("fixed_date", "Fixed date"),
                                    ("proactive", "On the unit's own initiative"),
                                ],
                                max_length=20,
                                verbose_name="clock",
                            ),
                        ),
                        (
                            "days",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="days"
                            ),
                        ),
                        (
                            "extended_days",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="extended days"
                            ),
                        ),
                        (
                            "due_month",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="month of the fixed date"
                            ),
                        ),
                        (
                            "due_day",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="day of the fixed date"
                            ),
                        ),
                        (
                            "commitment",
                            models.BooleanField(
                                default=False, verbose_name="the Portal's own commitment, not law"
                            ),
                        ),
                        (
                            "trigger_vi",
                            models.CharField(max_length=300, verbose_name="trigger in Vietnamese"),
                        ),
                        (
                            "trigger_en",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="trigger in English"
                            ),
                        ),
                        (
                            "consent_required",
                            models.BooleanField(
                                default=False, verbose_name="needs a Ministry leader's consent"
                            ),
                        ),
                        (
                            "note_vi",
                            models.TextField(blank=True, verbose_name="note in Vietnamese"),
                        ),
                        ("note_en", models.TextField(blank=True, verbose_name="note in English")),
                        (
                            "kinds",
                            models.JSONField(
                                blank=True,
                                default=list,
                                help_text="What may be filed under the category; empty: anything.",
                                verbose_name="kinds of pages",
                            ),
                        ),
                        (
                            "category",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="rules",
                                to="provision.category",
                                verbose_name="category",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "rule",
                        "verbose_name_plural": "rules",
                        "ordering": ["rule_set", "category__sort_order"],
                    },
                ),
                migrations.CreateModel(
                    name="Provision",
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
                        ("object_id", models.PositiveBigIntegerField(blank=True, null=True)),
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        (
                            "channel",
                            models.CharField(
                                choices=[
                                    ("admin", "Written on the Portal"),
                                    ("paper", "On paper"),
                                    ("electronic", "Electronic document"),
                                    ("email", "E-mail"),
                                    ("disc", "Disc or other medium"),
                                    ("coverage", "Reported by the Portal's staff"),
                                    ("collected", "Collected by the Portal"),
                                ],
                                default="admin",
                                max_length=20,
                                verbose_name="channel",
                            ),
                        ),
                        ("triggered_on", models.DateField(verbose_name="trigger date")),
                        (
                            "triggered_at",
                            models.DateTimeField(
                                blank=True,
                                help_text="Where it is known: limits in hours run from it.",
                                null=True,
                                verbose_name="moment of the trigger",
                            ),
                        ),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="due on")),
                        (
                            "due_at",
                            models.DateTimeField(
                                blank=True,
                                help_text="The minute, where the clock counts hours or names a minute.",
                                null=True,
                                verbose_name="due at",
                            ),
                        ),
                        (
                            "due_working",
                            models.JSONField(
                                blank=True, default=dict, verbose_name="working of the due date"
                            ),
                        ),
                        (
                            "received_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="received"),
                        ),
                        (
                            "published_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="published"),
                        ),
                        (
                            "closed_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="closed"),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("awaited", "Awaited"),
                                    ("submitted", "Submitted"),
                                    ("returned", "Returned"),
                                    ("refused", "Refused"),
                                    ("accepted", "Accepted"),
                                    ("published", "Published"),
                                    ("withdrawn", "Withdrawn"),
                                    ("cancelled", "Cancelled"),
                                ],
                                default="submitted",
                                max_length=20,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "created_at",
                            models.DateTimeField(auto_now_add=True, verbose_name="opened"),
                        ),
                        (
                            "assignee",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="in charge",
                            ),
                        ),
                        (
                            "content_type",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="contenttypes.contenttype",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="provisions",
                                to="units.unit",
                                verbose_name="unit",
                            ),
                        ),
                        (
                            "rule",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="provisions",
                                to="provision.rule",
                                verbose_name="rule",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "provision",
                        "verbose_name_plural": "provisions",
                        "ordering": ["-created_at", "-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="RuleSet",
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
                        ("code", models.SlugField(unique=True, verbose_name="code")),
                        (
                            "title_vi",
                            models.CharField(max_length=300, verbose_name="title in Vietnamese"),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="title in English"
                            ),
                        ),
                        (
                            "citation",
                            models.CharField(max_length=200, verbose_name="how it is cited"),
                        ),
                        ("valid_from", models.DateField(verbose_name="valid from")),
                        (
                            "valid_to",
                            models.DateField(blank=True, null=True, verbose_name="valid to"),
                        ),
                        (
                            "note_vi",
                            models.TextField(blank=True, verbose_name="note in Vietnamese"),
                        ),
                        ("note_en", models.TextField(blank=True, verbose_name="note in English")),
                    ],
                    options={
                        "verbose_name": "rule set",
                        "verbose_name_plural": "rule sets",
                        "ordering": ["-valid_from"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("valid_to__isnull", True),
                                    ("valid_to__gte", models.F("valid_from")),
                                    _connector="OR",
                                ),
                                name="provision_ruleset_dates_in_order",
                            ),
                            models.UniqueConstraint(
                                fields=("valid_from",), name="provision_ruleset_one_start"
                            ),
                        ],
                    },
                ),
                migrations.AddField(
                    model_name="rule",
                    name="rule_set",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rules",
                        to="provision.ruleset",
                        verbose_name="rule set",
                    ),
                ),
                migrations.CreateModel(
                    name="Withdrawal",
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
                            "page_id",
                            models.PositiveBigIntegerField(db_index=True, verbose_name="page"),
                        ),
                        ("guid", models.CharField(max_length=60, verbose_name="name in feeds")),
                        ("language", models.CharField(max_length=10, verbose_name="language")),
                        (
                            "path",
                            models.CharField(
                                db_index=True, max_length=1000, verbose_name="address"
                            ),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        (
                            "show_title",
                            models.BooleanField(
                                default=False, verbose_name="show the title to readers"
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(
                                choices=[
                                    ("error", "It was published in error"),
                                    ("superseded", "Other information has replaced it"),
                                    ("rights", "It touched personal data or the rights of others"),
                                    ("request", "The supplying unit asked for it"),
                                    ("decision", "A competent authority decided so"),
                                    ("expired", "The time for which it was published is over"),
                                    ("other", "The Portal has taken it off after review"),
                                ],
                                max_length=20,
                                verbose_name="reason for readers",
                            ),
                        ),
                        (
                            "explanation",
                            models.TextField(blank=True, verbose_name="explanation for readers"),
                        ),
                        (
                            "withdrawn_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now, verbose_name="taken off"
                            ),
                        ),
                        (
                            "lifted_at",
                            models.DateTimeField(
                                blank=True, null=True, verbose_name="public again"
                            ),
                        ),
                        (
                            "replacement",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.WAGTAIL_PAGE_MODEL,
                                verbose_name="page that replaces it",
                            ),
                        ),
                        (
                            "withdrawn_by",
                            models.ForeignKey(
                                blank=True,
                                help_text="Never public: readers are told the role.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "withdrawal",
                        "verbose_name_plural": "withdrawals",
                        "ordering": ["-withdrawn_at", "-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="ApprovalRecord",
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
                            "page_id",
                            models.PositiveBigIntegerField(db_index=True, verbose_name="page"),
                        ),
                        (
                            "revision_id",
                            models.PositiveBigIntegerField(db_index=True, verbose_name="revision"),
                        ),
                        (
                            "content_hash",
                            models.CharField(max_length=64, verbose_name="SHA-256 of the content"),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        (
                            "step",
                            models.CharField(
                                choices=[
                                    ("unit_leader", "Unit leader's approval"),
                                    ("verification", "Verification"),
                                    ("publication", "Publication"),
                                ],
                                max_length=20,
                                verbose_name="step",
                            ),
                        ),
                        (
                            "decision",
                            models.CharField(
                                choices=[
                                    ("approved", "Approved"),
                                    ("returned", "Returned for mending"),
                                    ("refused", "Refused"),
                                ],
                                max_length=20,
                                verbose_name="decision",
                            ),
                        ),
                        (
                            "ground",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("quality", "Quality not assured"),
                                    ("requirements", "Requirements not met"),
                                    ("remit", "Outside the Ministry's remit"),
                                ],
                                max_length=20,
                                verbose_name="ground",
                            ),
                        ),
                        ("remedy", models.TextField(blank=True, verbose_name="what would cure it")),
                        ("comment", models.TextField(blank=True, verbose_name="comment")),
                        ("decided_by_name", models.CharField(max_length=300, verbose_name="name")),
                        (
                            "decided_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now, verbose_name="decided"
                            ),
                        ),
                        (
                            "evidence",
                            models.JSONField(
                                blank=True,
                                default=dict,
                                help_text="For a signed approval: who signed, position, date, reference, scan.",
                                verbose_name="evidence",
                            ),
                        ),
                        (
                            "decided_by",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="units.unit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "record of approval",
                        "verbose_name_plural": "records of approval",
                        "ordering": ["decided_at", "pk"],
                        "indexes": [
                            models.Index(
                                fields=["revision_id", "step", "decision"],
                                name="provision_a_revisio_5274a1_idx",
                            )
                        ],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("decision", "approved"),
                                    models.Q(
                                        models.Q(("ground", ""), _negated=True),
                                        models.Q(("remedy", ""), _negated=True),
                                    ),
                                    _connector="OR",
                                ),
                                name="provision_approval_no_has_ground_and_remedy",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="Hop",
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
                            "holder",
                            models.CharField(
                                choices=[
                                    ("unit", "The unit"),
                                    ("leader", "The unit's leader"),
                                    ("desk", "The Portal's desk"),
                                    ("office", "The office"),
                                ],
                                max_length=10,
                                verbose_name="waiting for",
                            ),
                        ),
                        ("started_at", models.DateTimeField(verbose_name="from")),
                        (
                            "ended_at",
                            models.DateTimeField(blank=True, null=True, verbose_name="to"),
                        ),
                        ("due_on", models.DateField(blank=True, null=True, verbose_name="due on")),
                        (
                            "unit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="units.unit",
                                verbose_name="unit",
                            ),
                        ),
                        (
                            "user",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        (
                            "provision",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="hops",
                                to="provision.provision",
                                verbose_name="provision",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "stay with a holder",
                        "verbose_name_plural": "stays with holders",
                        "ordering": ["started_at", "pk"],
                        "indexes": [
                            models.Index(
                                condition=models.Q(("ended_at__isnull", True)),
                                fields=["holder", "unit"],
                                name="provision_hop_open_idx",
                            )
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("ended_at__isnull", True)),
                                fields=("provision",),
                                name="provision_hop_one_open",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("ended_at__isnull", True),
                                    ("ended_at__gte", models.F("started_at")),
                                    _connector="OR",
                                ),
                                name="provision_hop_ends_after_it_starts",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="ProvisionEvent",
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
                            "page_id",
                            models.PositiveBigIntegerField(
                                blank=True, db_index=True, null=True, verbose_name="page"
                            ),
                        ),
                        (
                            "title",
                            models.CharField(blank=True, max_length=300, verbose_name="title"),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("opened", "Clock opened"),
                                    ("answered", "A page answers it"),
                                    ("received", "Received"),
                                    ("approved", "Step approved"),
                                    ("returned", "Returned"),
                                    ("refused", "Refused"),
                                    ("resubmitted", "Submitted again"),
                                    ("published", "Published"),
                                    ("scheduled", "Scheduled"),
                                    ("unpublished", "Taken off"),
                                    ("deleted", "Deleted"),
                                    ("moved", "Moved"),
                                    ("expired", "Expired as approved"),
                                    ("cancelled", "Review cancelled"),
                                    ("gate_refused", "Stopped at the gate"),
                                    ("permit", "Loaded under a permit"),
                                    ("due_changed", "Due date changed"),
                                    ("confirmed", "Answered whether it is still true"),
                                    ("called_off", "Cancelled by a message"),
                                    ("asked", "The Portal asks the unit"),
                                    ("explained", "The unit has answered"),
                                    ("desk_edits", "The Portal edits for the unit"),
                                    ("review_asked", "Review of a refusal asked for"),
                                    ("review_decided", "Review of a refusal decided"),
                                    ("urgent", "Published on the urgent track"),
                                    ("urgent_reviewed", "Urgent publication reviewed"),
                                ],
                                max_length=20,
                                verbose_name="event",
                            ),
                        ),
                        (
                            "at",
                            models.DateTimeField(
                                db_index=True, default=django.utils.timezone.now, verbose_name="at"
                            ),
                        ),
                        ("detail", models.TextField(blank=True, verbose_name="detail")),
                        ("data", models.JSONField(blank=True, default=dict, verbose_name="data")),
                        (
                            "actor",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                        (
                            "provision",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="events",
                                to="provision.provision",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "event of the register",
                        "verbose_name_plural": "events of the register",
                        "ordering": ["at", "pk"],
                        "indexes": [
                            models.Index(fields=["-at", "-id"], name="provision_latest_events")
                        ],
                    },
                ),
                migrations.AddIndex(
                    model_name="provision",
                    index=models.Index(
                        fields=["content_type", "object_id"], name="provision_p_content_0dabe9_idx"
                    ),
                ),
                migrations.AddIndex(
                    model_name="provision",
                    index=models.Index(
                        fields=["unit", "status", "due_on"], name="provision_p_unit_id_8c7f2e_idx"
                    ),
                ),
                migrations.AddIndex(
                    model_name="provision",
                    index=models.Index(
                        fields=["unit", "triggered_on"], name="provision_p_unit_id_5856d0_idx"
                    ),
                ),
                migrations.AddIndex(
                    model_name="provision",
                    index=models.Index(
                        fields=["-created_at", "-id"], name="provision_newest_first"
                    ),
                ),
                migrations.AddIndex(
                    model_name="provision",
                    index=models.Index(
                        condition=models.Q(
                            ("status__in", ["accepted", "awaited", "returned", "submitted"])
                        ),
                        fields=["due_on", "id"],
                        name="provision_open_by_due_day",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="rule",
                    constraint=models.UniqueConstraint(
                        fields=("rule_set", "category"), name="provision_rule_one_per_category"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="rule",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("clock__in", ["working_days", "on_request"]), _negated=True),
                            ("days__gte", 1),
                            _connector="OR",
                        ),
                        name="provision_rule_working_days_have_days",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="rule",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("extended_days__isnull", True),
                            ("extended_days__gt", models.F("days")),
                            _connector="OR",
                        ),
                        name="provision_rule_extension_is_longer",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="rule",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("clock", "fixed_date"), _negated=True),
                            models.Q(("due_day__range", (1, 31)), ("due_month__range", (1, 12))),
                            _connector="OR",
                        ),
                        name="provision_rule_fixed_date_is_given",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="withdrawal",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("lifted_at__isnull", True)),
                        fields=("page_id",),
                        name="provision_withdrawal_one_in_force",
                    ),
                ),
            ]
        )
    ]
