import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import modelcluster.fields
from django.conf import settings
from django.db import migrations, models

import portal.base.feeds
import portal.base.models.metadata
from portal.base.created_together import CreatedTogether


class Migration(migrations.Migration):
    # The files of the time before the first release, which this one stands for.
    replaces = [
        ("wanted", "0100_tips"),
        ("wanted", "0101_lists_and_removals"),
    ]

    initial = True

    dependencies = [
        ("base", "0001_initial"),
        ("provision", "0001_initial"),
        ("units", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        CreatedTogether(
            [
                migrations.CreateModel(
                    name="NoticeTerms",
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
                            "confirm_every_days",
                            models.PositiveSmallIntegerField(
                                default=90,
                                verbose_name="days until a notice must be confirmed again",
                            ),
                        ),
                        (
                            "ask_days_before",
                            models.PositiveSmallIntegerField(
                                default=10, verbose_name="days before that when the unit is asked"
                            ),
                        ),
                        (
                            "longest_exposure_days",
                            models.PositiveSmallIntegerField(
                                default=180,
                                verbose_name="longest time for which a hidden detail may be shown, in days",
                            ),
                        ),
                        (
                            "tip_retention_days",
                            models.PositiveSmallIntegerField(
                                default=180, verbose_name="days after which a closed tip is deleted"
                            ),
                        ),
                        (
                            "contact_retention_days",
                            models.PositiveSmallIntegerField(
                                default=30,
                                verbose_name="days after which the contact data of a closed tip are deleted",
                            ),
                        ),
                        ("basis", models.CharField(max_length=200, verbose_name="basis")),
                    ],
                    options={
                        "verbose_name": "terms of notices",
                        "verbose_name_plural": "terms of notices",
                        "ordering": ["-valid_from"],
                    },
                ),
                migrations.CreateModel(
                    name="InterpolIndexPage",
                    fields=[
                        (
                            "page_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to=settings.WAGTAIL_PAGE_MODEL,
                            ),
                        ),
                        (
                            "social_title",
                            models.CharField(
                                blank=True, max_length=120, verbose_name="title on social networks"
                            ),
                        ),
                        (
                            "social_description",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="description on social networks",
                            ),
                        ),
                        (
                            "noindex",
                            models.BooleanField(
                                default=False,
                                help_text="The page stays public, but asks search engines not to list it.",
                                verbose_name="keep out of search engines",
                            ),
                        ),
                        ("folded", models.TextField(blank=True, default="", editable=False)),
                        (
                            "intro",
                            models.TextField(
                                blank=True,
                                help_text="One or two sentences: what readers find in this section.",
                                verbose_name="introduction",
                            ),
                        ),
                        (
                            "social_image",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="base.portalimage",
                                verbose_name="picture on social networks",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "section of Interpol notices",
                        "verbose_name_plural": "sections of Interpol notices",
                    },
                    bases=(
                        portal.base.feeds.FeedMixin,
                        portal.base.models.metadata.PageMetadata,
                        "wagtailcore.page",
                    ),
                ),
                migrations.CreateModel(
                    name="InterpolNoticePage",
                    fields=[
                        (
                            "page_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to=settings.WAGTAIL_PAGE_MODEL,
                            ),
                        ),
                        (
                            "social_title",
                            models.CharField(
                                blank=True, max_length=120, verbose_name="title on social networks"
                            ),
                        ),
                        (
                            "social_description",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="description on social networks",
                            ),
                        ),
                        (
                            "noindex",
                            models.BooleanField(
                                default=False,
                                help_text="The page stays public, but asks search engines not to list it.",
                                verbose_name="keep out of search engines",
                            ),
                        ),
                        ("folded", models.TextField(blank=True, default="", editable=False)),
                        (
                            "triggered_on",
                            models.DateField(
                                help_text="The day from which the time limit runs: signed, approved, received …",
                                null=True,
                                verbose_name="trigger date",
                            ),
                        ),
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
                        (
                            "source",
                            models.CharField(
                                help_text="Shown to readers: where the information comes from.",
                                max_length=200,
                                verbose_name="source",
                            ),
                        ),
                        (
                            "author",
                            models.CharField(
                                help_text="Shown to readers: who wrote it.",
                                max_length=200,
                                verbose_name="author",
                            ),
                        ),
                        (
                            "sender_name",
                            models.CharField(max_length=150, verbose_name="sender's full name"),
                        ),
                        (
                            "sender_position",
                            models.CharField(
                                blank=True, max_length=150, verbose_name="sender's position"
                            ),
                        ),
                        (
                            "sender_unit",
                            models.CharField(max_length=200, verbose_name="sender's place of work"),
                        ),
                        (
                            "sender_phone",
                            models.CharField(max_length=30, verbose_name="sender's personal phone"),
                        ),
                        (
                            "approver_name",
                            models.CharField(
                                blank=True,
                                help_text="Only where the approval was signed outside the Portal; else the leader approves here.",
                                max_length=150,
                                verbose_name="leader who approved",
                            ),
                        ),
                        (
                            "approver_position",
                            models.CharField(
                                blank=True, max_length=150, verbose_name="leader's position"
                            ),
                        ),
                        (
                            "approved_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="date of the approval"
                            ),
                        ),
                        (
                            "approval_reference",
                            models.CharField(
                                blank=True, max_length=100, verbose_name="reference of the approval"
                            ),
                        ),
                        (
                            "declared_public",
                            models.BooleanField(
                                default=False,
                                help_text="Clause 1 of Article 2.",
                                verbose_name="This is public information: not a state secret, not barred from mass media",
                            ),
                        ),
                        (
                            "declared_accurate",
                            models.BooleanField(
                                default=False,
                                help_text="Clause 2 of Article 2.",
                                verbose_name="The unit answers for its accuracy",
                            ),
                        ),
                        (
                            "declared_copyright",
                            models.BooleanField(
                                default=False,
                                help_text="Clause 2 of Article 2.",
                                verbose_name="The unit may publish it: copyright is respected",
                            ),
                        ),
                        (
                            "code",
                            models.CharField(
                                db_index=True,
                                editable=False,
                                max_length=10,
                                verbose_name="code of the notice",
                            ),
                        ),
                        (
                            "other_names",
                            models.TextField(
                                blank=True,
                                help_text="One a line: aliases, nicknames, other spellings.",
                                verbose_name="other names",
                            ),
                        ),
                        (
                            "born_year",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Fill in only what is known: the year alone, or month and year.",
                                null=True,
                                verbose_name="year of birth",
                            ),
                        ),
                        (
                            "born_month",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="month of birth"
                            ),
                        ),
                        (
                            "born_day",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="day of birth"
                            ),
                        ),
                        (
                            "born_note",
                            models.CharField(
                                blank=True,
                                help_text="For example “about 1975–1980” or “by the person's own account”.",
                                max_length=120,
                                verbose_name="note on the date of birth",
                            ),
                        ),
                        (
                            "sex",
                            models.CharField(
                                choices=[
                                    ("male", "Male"),
                                    ("female", "Female"),
                                    ("unknown", "Unknown"),
                                ],
                                default="unknown",
                                max_length=10,
                                verbose_name="sex",
                            ),
                        ),
                        (
                            "nationality",
                            models.CharField(
                                default="Việt Nam", max_length=100, verbose_name="nationality"
                            ),
                        ),
                        (
                            "description",
                            models.TextField(
                                help_text="What anybody can see: build, hair, voice, dress. No opinion on the person.",
                                max_length=2000,
                                verbose_name="description",
                            ),
                        ),
                        (
                            "height",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(40),
                                    django.core.validators.MaxValueValidator(250),
                                ],
                                verbose_name="height in cm",
                            ),
                        ),
                        (
                            "marks",
                            models.TextField(
                                blank=True,
                                help_text="Scars, tattoos, moles: what and where.",
                                max_length=1000,
                                verbose_name="distinguishing marks",
                            ),
                        ),
                        (
                            "caution",
                            models.TextField(
                                blank=True,
                                help_text="Shown above all else, for example “Do not approach; call 113.”",
                                max_length=500,
                                verbose_name="caution",
                            ),
                        ),
                        (
                            "contact",
                            models.CharField(
                                help_text="The unit in charge: its name and phone, published.",
                                max_length=300,
                                verbose_name="whom to tell",
                            ),
                        ),
                        (
                            "reward",
                            models.CharField(blank=True, max_length=200, verbose_name="reward"),
                        ),
                        (
                            "parents",
                            models.CharField(
                                blank=True,
                                help_text="Hidden from readers unless a ground below says otherwise; best left empty.",
                                max_length=200,
                                verbose_name="names of the parents",
                            ),
                        ),
                        (
                            "exact_address",
                            models.CharField(
                                blank=True,
                                help_text="Hidden from readers unless a ground below says otherwise; best left empty.",
                                max_length=250,
                                verbose_name="exact address",
                            ),
                        ),
                        (
                            "ethnicity",
                            models.CharField(
                                blank=True,
                                help_text="Hidden from readers unless a ground below says otherwise; best left empty.",
                                max_length=60,
                                verbose_name="ethnicity",
                            ),
                        ),
                        (
                            "identity_paper",
                            models.CharField(
                                blank=True,
                                help_text="Hidden from readers unless a ground below says otherwise; best left empty.",
                                max_length=60,
                                verbose_name="number of an identity paper",
                            ),
                        ),
                        (
                            "colour",
                            models.CharField(
                                choices=[
                                    (
                                        "red",
                                        "Red notice: wanted for prosecution or to serve a sentence",
                                    ),
                                    ("yellow", "Yellow notice: missing person"),
                                    ("blue", "Blue notice: information on a person"),
                                    ("black", "Black notice: unidentified body"),
                                    ("green", "Green notice: warning of a dangerous person"),
                                    ("orange", "Orange notice: imminent danger"),
                                    ("purple", "Purple notice: way of committing crimes"),
                                    ("un", "Special notice of the United Nations Security Council"),
                                ],
                                max_length=10,
                                verbose_name="kind of notice",
                            ),
                        ),
                        (
                            "reference",
                            models.CharField(
                                help_text="As Interpol gives it, for example 2026/12345.",
                                max_length=60,
                                verbose_name="reference",
                            ),
                        ),
                        (
                            "requesting_country",
                            models.CharField(
                                max_length=150, verbose_name="requesting country or body"
                            ),
                        ),
                        (
                            "issued_on",
                            models.DateField(blank=True, null=True, verbose_name="issued on"),
                        ),
                        (
                            "original",
                            models.URLField(
                                blank=True,
                                help_text="The page of the notice with Interpol or the United Nations.",
                                verbose_name="address of the original",
                            ),
                        ),
                        (
                            "birthplace",
                            models.CharField(
                                blank=True, max_length=150, verbose_name="place of birth"
                            ),
                        ),
                        (
                            "languages",
                            models.CharField(
                                blank=True, max_length=150, verbose_name="languages spoken"
                            ),
                        ),
                        (
                            "approval_scan",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="base.portaldocument",
                                verbose_name="scan of the signed approval",
                            ),
                        ),
                        (
                            "category",
                            models.ForeignKey(
                                help_text="What the circular calls this kind of information; it decides the time limit.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="provision.category",
                                verbose_name="category of information",
                            ),
                        ),
                        (
                            "social_image",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="base.portalimage",
                                verbose_name="picture on social networks",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="units.unit",
                                verbose_name="supplying unit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "Interpol notice",
                        "verbose_name_plural": "Interpol notices",
                    },
                    bases=(portal.base.models.metadata.PageMetadata, "wagtailcore.page"),
                ),
                migrations.CreateModel(
                    name="InterpolExposure",
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
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        (
                            "detail",
                            models.CharField(
                                choices=[
                                    ("minor", "A person under 18: name and photographs"),
                                    ("parents", "Names of the parents"),
                                    ("address", "Exact address"),
                                    ("ethnicity", "Ethnicity"),
                                    ("identity_paper", "Number of an identity paper"),
                                ],
                                max_length=20,
                                verbose_name="what is shown",
                            ),
                        ),
                        (
                            "necessity",
                            models.CharField(
                                choices=[
                                    ("danger", "Danger to life or health of others"),
                                    (
                                        "confusion",
                                        "People of the same name would be taken for the person",
                                    ),
                                    (
                                        "identification",
                                        "The person cannot be recognised without it",
                                    ),
                                    ("own_safety", "The person's own safety"),
                                ],
                                max_length=20,
                                verbose_name="ground",
                            ),
                        ),
                        (
                            "explanation",
                            models.CharField(
                                help_text="Who decided, under which reference; kept, not shown to readers.",
                                max_length=300,
                                verbose_name="why it is needed",
                            ),
                        ),
                        (
                            "expires_on",
                            models.DateField(
                                help_text="After this day it is hidden again.", verbose_name="until"
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="exposures",
                                to="wanted.interpolnoticepage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "ground in an Interpol notice",
                        "verbose_name_plural": "grounds in Interpol notices",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="InterpolCharge",
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
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        ("text", models.CharField(max_length=300, verbose_name="charge")),
                        (
                            "original_text",
                            models.CharField(
                                blank=True, max_length=300, verbose_name="in the original language"
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="charges",
                                to="wanted.interpolnoticepage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "charge",
                        "verbose_name_plural": "charges",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="InterpolPhotograph",
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
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        (
                            "taken_year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="taken in the year"
                            ),
                        ),
                        (
                            "note",
                            models.CharField(
                                blank=True,
                                help_text="For example “with a beard”.",
                                max_length=150,
                                verbose_name="note",
                            ),
                        ),
                        (
                            "image",
                            models.ForeignKey(
                                help_text="Title and file name must not name the person: “Ảnh 1” will do.",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="base.portalimage",
                                verbose_name="photograph",
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="photographs",
                                to="wanted.interpolnoticepage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "photograph of an Interpol notice",
                        "verbose_name_plural": "photographs of Interpol notices",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="NoticeEnd",
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
                        ("notice", models.UUIDField(unique=True, verbose_name="notice")),
                        (
                            "code",
                            models.CharField(
                                db_index=True, max_length=10, verbose_name="code of the notice"
                            ),
                        ),
                        (
                            "section",
                            models.CharField(
                                choices=[
                                    ("wanted", "Wanted persons"),
                                    ("sought", "Sought persons"),
                                    ("interpol", "Interpol notices"),
                                ],
                                default="wanted",
                                max_length=10,
                                verbose_name="section",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                help_text="The kind of notice, or the colour of Interpol's.",
                                max_length=30,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "province",
                            models.CharField(
                                blank=True, max_length=2, verbose_name="last residence (province)"
                            ),
                        ),
                        (
                            "outcome",
                            models.CharField(
                                choices=[
                                    ("arrested", "Arrested"),
                                    ("surrendered", "Surrendered"),
                                    ("deceased", "Deceased"),
                                    ("found", "Found"),
                                    ("revoked", "Decision revoked"),
                                    ("error", "Published in error"),
                                    ("lapsed", "Not confirmed in time"),
                                ],
                                max_length=20,
                                verbose_name="outcome",
                            ),
                        ),
                        (
                            "decision_number",
                            models.CharField(
                                blank=True,
                                max_length=60,
                                verbose_name="number of the decision to end the search",
                            ),
                        ),
                        (
                            "decided_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="date of that decision"
                            ),
                        ),
                        (
                            "by_tip",
                            models.BooleanField(
                                default=False, verbose_name="a tip from the public helped"
                            ),
                        ),
                        ("published_at", models.DateTimeField(null=True, verbose_name="published")),
                        (
                            "ended_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now, verbose_name="taken off"
                            ),
                        ),
                        (
                            "ended_by",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
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
                        "verbose_name": "end of a search",
                        "verbose_name_plural": "ends of searches",
                        "ordering": ["-ended_at"],
                    },
                ),
                migrations.CreateModel(
                    name="NoticeEntry",
                    fields=[
                        (
                            "page",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.CASCADE,
                                primary_key=True,
                                related_name="notice_entry",
                                serialize=False,
                                to=settings.WAGTAIL_PAGE_MODEL,
                                verbose_name="page",
                            ),
                        ),
                        ("notice", models.UUIDField(db_index=True, verbose_name="notice")),
                        (
                            "code",
                            models.CharField(
                                db_index=True, max_length=10, verbose_name="code of the notice"
                            ),
                        ),
                        (
                            "section",
                            models.CharField(
                                choices=[
                                    ("wanted", "Wanted persons"),
                                    ("sought", "Sought persons"),
                                    ("interpol", "Interpol notices"),
                                ],
                                max_length=10,
                                verbose_name="section",
                            ),
                        ),
                        ("language", models.CharField(max_length=10, verbose_name="language")),
                        ("listed_on", models.DateField(verbose_name="date in lists")),
                        ("published_at", models.DateTimeField(verbose_name="published")),
                        ("shown_until", models.DateField(verbose_name="shown until")),
                        (
                            "born_from",
                            models.DateField(null=True, verbose_name="born on this day or later"),
                        ),
                        (
                            "born_to",
                            models.DateField(null=True, verbose_name="born on this day or earlier"),
                        ),
                    ],
                    options={
                        "verbose_name": "notice in the lists",
                        "verbose_name_plural": "notices in the lists",
                        "indexes": [
                            models.Index(
                                models.F("section"),
                                models.F("language"),
                                models.OrderBy(models.F("listed_on"), descending=True),
                                models.F("code"),
                                name="wanted_entry_order",
                            ),
                            models.Index(
                                models.F("section"),
                                models.F("language"),
                                models.OrderBy(models.F("published_at"), descending=True),
                                name="wanted_entry_published",
                            ),
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="EntryTerm",
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
                        ("listed_on", models.DateField(verbose_name="date in lists")),
                        (
                            "code",
                            models.CharField(max_length=10, verbose_name="code of the notice"),
                        ),
                        (
                            "entry",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to="wanted.noticeentry",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "term of a notice",
                        "verbose_name_plural": "terms of notices",
                    },
                ),
                migrations.CreateModel(
                    name="NoticeRemoval",
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
                        ("notice", models.UUIDField(db_index=True, verbose_name="notice")),
                        (
                            "code",
                            models.CharField(max_length=10, verbose_name="code of the notice"),
                        ),
                        (
                            "section",
                            models.CharField(
                                choices=[
                                    ("wanted", "Wanted persons"),
                                    ("sought", "Sought persons"),
                                    ("interpol", "Interpol notices"),
                                ],
                                max_length=10,
                                verbose_name="section",
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(
                                choices=[
                                    ("arrested", "Arrested"),
                                    ("surrendered", "Surrendered"),
                                    ("deceased", "Deceased"),
                                    ("found", "Found"),
                                    ("revoked", "Decision revoked"),
                                    ("error", "Published in error"),
                                    ("lapsed", "Not confirmed in time"),
                                    ("protected", "The ground for showing it has run out"),
                                    ("withdrawn", "Withdrawn"),
                                ],
                                max_length=20,
                                verbose_name="reason",
                            ),
                        ),
                        (
                            "removed_at",
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
                    ],
                    options={
                        "verbose_name": "removal of a notice",
                        "verbose_name_plural": "removals of notices",
                        "ordering": ["-removed_at", "-pk"],
                        "indexes": [
                            models.Index(fields=["removed_at", "id"], name="wanted_removal_order")
                        ],
                        "constraints": [
                            models.UniqueConstraint(
                                condition=models.Q(("lifted_at__isnull", True)),
                                fields=("notice",),
                                name="wanted_removal_one_in_force",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="RemovedFile",
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
                        ("notice", models.UUIDField(db_index=True, verbose_name="notice")),
                        ("address", models.CharField(max_length=300, verbose_name="address")),
                        ("sha256", models.CharField(max_length=64, verbose_name="SHA-256")),
                        (
                            "removed_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now, verbose_name="taken off"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "file of a removed notice",
                        "verbose_name_plural": "files of removed notices",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("notice", "address", "sha256"),
                                name="wanted_removedfile_once",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="SoughtIndexPage",
                    fields=[
                        (
                            "page_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to=settings.WAGTAIL_PAGE_MODEL,
                            ),
                        ),
                        (
                            "social_title",
                            models.CharField(
                                blank=True, max_length=120, verbose_name="title on social networks"
                            ),
                        ),
                        (
                            "social_description",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="description on social networks",
                            ),
                        ),
                        (
                            "noindex",
                            models.BooleanField(
                                default=False,
                                help_text="The page stays public, but asks search engines not to list it.",
                                verbose_name="keep out of search engines",
                            ),
                        ),
                        ("folded", models.TextField(blank=True, default="", editable=False)),
                        (
                            "intro",
                            models.TextField(
                                blank=True,
                                help_text="One or two sentences: what readers find in this section.",
                                verbose_name="introduction",
                            ),
                        ),
                        (
                            "social_image",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="base.portalimage",
                                verbose_name="picture on social networks",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "section of sought persons",
                        "verbose_name_plural": "sections of sought persons",
                    },
                    bases=(
                        portal.base.feeds.FeedMixin,
                        portal.base.models.metadata.PageMetadata,
                        "wagtailcore.page",
                    ),
                ),
                migrations.CreateModel(
                    name="Term",
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
                            "section",
                            models.CharField(
                                choices=[
                                    ("wanted", "Wanted persons"),
                                    ("sought", "Sought persons"),
                                    ("interpol", "Interpol notices"),
                                ],
                                max_length=10,
                                verbose_name="section",
                            ),
                        ),
                        ("language", models.CharField(max_length=10, verbose_name="language")),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("word", "Word of a name"),
                                    ("kind", "Kind"),
                                    ("offence", "Offence"),
                                    ("province", "Last residence (province)"),
                                    ("year", "Year"),
                                    ("sex", "Sex"),
                                    ("issuer", "Issued by"),
                                    ("colour", "Colour of the notice"),
                                    ("country", "Requesting country or body"),
                                ],
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        ("value", models.CharField(max_length=120, verbose_name="value")),
                        (
                            "label",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="as readers see it"
                            ),
                        ),
                        (
                            "entries",
                            models.ManyToManyField(
                                related_name="terms",
                                through="wanted.EntryTerm",
                                to="wanted.noticeentry",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "term of the lists",
                        "verbose_name_plural": "terms of the lists",
                    },
                ),
                migrations.CreateModel(
                    name="ShortenedForm",
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
                            "form",
                            models.CharField(db_index=True, max_length=30, verbose_name="form"),
                        ),
                        (
                            "term",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="forms",
                                to="wanted.term",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "shortened form of a word",
                        "verbose_name_plural": "shortened forms of words",
                    },
                ),
                migrations.AddField(
                    model_name="entryterm",
                    name="term",
                    field=models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="wanted.term",
                    ),
                ),
                migrations.CreateModel(
                    name="Tip",
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
                            "notice",
                            models.UUIDField(editable=False, null=True, verbose_name="notice"),
                        ),
                        (
                            "notice_code",
                            models.CharField(
                                blank=True, max_length=10, verbose_name="code of the notice"
                            ),
                        ),
                        (
                            "receipt_digest",
                            models.CharField(editable=False, max_length=64, unique=True),
                        ),
                        (
                            "state",
                            models.CharField(
                                choices=[
                                    ("new", "New"),
                                    ("in_work", "In work"),
                                    ("closed", "Closed"),
                                ],
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
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                            models.DateField(
                                default=django.utils.timezone.localdate, verbose_name="day"
                            ),
                        ),
                        (
                            "form_digest",
                            models.CharField(blank=True, editable=False, max_length=64),
                        ),
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
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
                            ),
                        ),
                        (
                            "valid_from",
                            models.DateField(
                                default=django.utils.timezone.localdate, verbose_name="from"
                            ),
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
                                auto_created=True,
                                primary_key=True,
                                serialize=False,
                                verbose_name="ID",
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
                        (
                            "detail",
                            models.CharField(blank=True, max_length=100, verbose_name="detail"),
                        ),
                        (
                            "at",
                            models.DateTimeField(
                                default=django.utils.timezone.now, verbose_name="when"
                            ),
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
                migrations.CreateModel(
                    name="WantedIndexPage",
                    fields=[
                        (
                            "page_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to=settings.WAGTAIL_PAGE_MODEL,
                            ),
                        ),
                        (
                            "social_title",
                            models.CharField(
                                blank=True, max_length=120, verbose_name="title on social networks"
                            ),
                        ),
                        (
                            "social_description",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="description on social networks",
                            ),
                        ),
                        (
                            "noindex",
                            models.BooleanField(
                                default=False,
                                help_text="The page stays public, but asks search engines not to list it.",
                                verbose_name="keep out of search engines",
                            ),
                        ),
                        ("folded", models.TextField(blank=True, default="", editable=False)),
                        (
                            "intro",
                            models.TextField(
                                blank=True,
                                help_text="One or two sentences: what readers find in this section.",
                                verbose_name="introduction",
                            ),
                        ),
                        (
                            "social_image",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="base.portalimage",
                                verbose_name="picture on social networks",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "section of wanted notices",
                        "verbose_name_plural": "sections of wanted notices",
                    },
                    bases=(
                        portal.base.feeds.FeedMixin,
                        portal.base.models.metadata.PageMetadata,
                        "wagtailcore.page",
                    ),
                ),
                migrations.CreateModel(
                    name="WantedNoticePage",
                    fields=[
                        (
                            "page_ptr",
                            models.OneToOneField(
                                auto_created=True,
                                on_delete=django.db.models.deletion.CASCADE,
                                parent_link=True,
                                primary_key=True,
                                serialize=False,
                                to=settings.WAGTAIL_PAGE_MODEL,
                            ),
                        ),
                        (
                            "social_title",
                            models.CharField(
                                blank=True, max_length=120, verbose_name="title on social networks"
                            ),
                        ),
                        (
                            "social_description",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="description on social networks",
                            ),
                        ),
                        (
                            "noindex",
                            models.BooleanField(
                                default=False,
                                help_text="The page stays public, but asks search engines not to list it.",
                                verbose_name="keep out of search engines",
                            ),
                        ),
                        ("folded", models.TextField(blank=True, default="", editable=False)),
                        (
                            "triggered_on",
                            models.DateField(
                                help_text="The day from which the time limit runs: signed, approved, received …",
                                null=True,
                                verbose_name="trigger date",
                            ),
                        ),
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
                        (
                            "source",
                            models.CharField(
                                help_text="Shown to readers: where the information comes from.",
                                max_length=200,
                                verbose_name="source",
                            ),
                        ),
                        (
                            "author",
                            models.CharField(
                                help_text="Shown to readers: who wrote it.",
                                max_length=200,
                                verbose_name="author",
                            ),
                        ),
                        (
                            "sender_name",
                            models.CharField(max_length=150, verbose_name="sender's full name"),
                        ),
                        (
                            "sender_position",
                            models.CharField(
                                blank=True, max_length=150, verbose_name="sender's position"
                            ),
                        ),
                        (
                            "sender_unit",
                            models.CharField(max_length=200, verbose_name="sender's place of work"),
                        ),
                        (
                            "sender_phone",
                            models.CharField(max_length=30, verbose_name="sender's personal phone"),
                        ),
                        (
                            "approver_name",
                            models.CharField(
                                blank=True,
                                help_text="Only where the approval was signed outside the Portal; else the leader approves here.",
                                max_length=150,
                                verbose_name="leader who approved",
                            ),
                        ),
                        (
                            "approver_position",
                            models.CharField(
                                blank=True, max_length=150, verbose_name="leader's position"
                            ),
                        ),
                        (
                            "approved_on",
                            models.DateField(
                                blank=True, null=True, verbose_name="date of the approval"
                            ),
                        ),
                        (
                            "approval_reference",
                            models.CharField(
                                blank=True, max_length=100, verbose_name="reference of the approval"
                            ),
                        ),
                        (
                            "declared_public",
                            models.BooleanField(
                                default=False,
                                help_text="Clause 1 of Article 2.",
                                verbose_name="This is public information: not a state secret, not barred from mass media",
                            ),
                        ),
                        (
                            "declared_accurate",
                            models.BooleanField(
                                default=False,
                                help_text="Clause 2 of Article 2.",
                                verbose_name="The unit answers for its accuracy",
                            ),
                        ),
                        (
                            "declared_copyright",
                            models.BooleanField(
                                default=False,
                                help_text="Clause 2 of Article 2.",
                                verbose_name="The unit may publish it: copyright is respected",
                            ),
                        ),
                        (
                            "code",
                            models.CharField(
                                db_index=True,
                                editable=False,
                                max_length=10,
                                verbose_name="code of the notice",
                            ),
                        ),
                        (
                            "other_names",
                            models.TextField(
                                blank=True,
                                help_text="One a line: aliases, nicknames, other spellings.",
                                verbose_name="other names",
                            ),
                        ),
                        (
                            "born_year",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Fill in only what is known: the year alone, or month and year.",
                                null=True,
                                verbose_name="year of birth",
                            ),
                        ),
                        (
                            "born_month",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="month of birth"
                            ),
                        ),
                        (
                            "born_day",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="day of birth"
                            ),
                        ),
                        (
                            "born_note",
                            models.CharField(
                                blank=True,
                                help_text="For example “about 1975–1980” or “by the person's own account”.",
                                max_length=120,
                                verbose_name="note on the date of birth",
                            ),
                        ),
                        (
                            "sex",
                            models.CharField(
                                choices=[
                                    ("male", "Male"),
                                    ("female", "Female"),
                                    ("unknown", "Unknown"),
                                ],
                                default="unknown",
                                max_length=10,
                                verbose_name="sex",
                            ),
                        ),
                        (
                            "nationality",
                            models.CharField(
                                default="Việt Nam", max_length=100, verbose_name="nationality"
                            ),
                        ),
                        (
                            "description",
                            models.TextField(
                                help_text="What anybody can see: build, hair, voice, dress. No opinion on the person.",
                                max_length=2000,
                                verbose_name="description",
                            ),
                        ),
                        (
                            "height",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(40),
                                    django.core.validators.MaxValueValidator(250),
                                ],
                                verbose_name="height in cm",
                            ),
                        ),
                        (
                            "marks",
                            models.TextField(
                                blank=True,
                                help_text="Scars, tattoos, moles: what and where.",
                                max_length=1000,
                                verbose_name="distinguishing marks",
                            ),
                        ),
                        (
                            "caution",
                            models.TextField(
                                blank=True,
                                help_text="Shown above all else, for example “Do not approach; call 113.”",
                                max_length=500,
                                verbose_name="caution",
                            ),
                        ),
                        (
                            "contact",
                            models.CharField(
                                help_text="The unit in charge: its name and phone, published.",
                                max_length=300,
                                verbose_name="whom to tell",
                            ),
                        ),
                        (
                            "reward",
                            models.CharField(blank=True, max_length=200, verbose_name="reward"),
                        ),
                        (
                            "parents",
                            models.CharField(
                                blank=True,
                                help_text="Hidden from readers unless a ground below says otherwise; best left empty.",
                                max_length=200,
                                verbose_name="names of the parents",
                            ),
                        ),
                        (
                            "exact_address",
                            models.CharField(
                                blank=True,
                                help_text="Hidden from readers unless a ground below says otherwise; best left empty.",
                                max_length=250,
                                verbose_name="exact address",
                            ),
                        ),
                        (
                            "ethnicity",
                            models.CharField(
                                blank=True,
                                help_text="Hidden from readers unless a ground below says otherwise; best left empty.",
                                max_length=60,
                                verbose_name="ethnicity",
                            ),
                        ),
                        (
                            "identity_paper",
                            models.CharField(
                                blank=True,
                                help_text="Hidden from readers unless a ground below says otherwise; best left empty.",
                                max_length=60,
                                verbose_name="number of an identity paper",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("wanted", "Wanted"),
                                    ("specially_wanted", "Specially wanted"),
                                    ("sought", "Sought (truy tìm)"),
                                ],
                                default="wanted",
                                max_length=20,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "decision_number",
                            models.CharField(
                                help_text="For example 15/QĐ-CSHS.",
                                max_length=60,
                                verbose_name="number of the decision",
                            ),
                        ),
                        (
                            "decided_on",
                            models.DateField(db_index=True, verbose_name="date of the decision"),
                        ),
                        (
                            "issuer",
                            models.CharField(
                                help_text="The unit that is in charge.",
                                max_length=200,
                                verbose_name="who issued the decision",
                            ),
                        ),
                        (
                            "legal_stage",
                            models.CharField(
                                choices=[
                                    ("suspect", "Suspect (bị can)"),
                                    ("defendant", "Defendant (bị cáo)"),
                                    ("convicted", "Convicted person evading the sentence"),
                                    ("escaped", "Escaped prisoner"),
                                    ("none", "No accusation"),
                                ],
                                default="suspect",
                                max_length=20,
                                verbose_name="legal stage",
                            ),
                        ),
                        (
                            "origin",
                            models.CharField(
                                blank=True,
                                help_text="Province, no more.",
                                max_length=150,
                                verbose_name="place of origin",
                            ),
                        ),
                        (
                            "residence",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("01", "Hà Nội"),
                                    ("04", "Cao Bằng"),
                                    ("08", "Tuyên Quang"),
                                    ("11", "Điện Biên"),
                                    ("12", "Lai Châu"),
                                    ("14", "Sơn La"),
                                    ("15", "Lào Cai"),
                                    ("19", "Thái Nguyên"),
                                    ("20", "Lạng Sơn"),
                                    ("22", "Quảng Ninh"),
                                    ("24", "Bắc Ninh"),
                                    ("25", "Phú Thọ"),
                                    ("31", "Hải Phòng"),
                                    ("33", "Hưng Yên"),
                                    ("37", "Ninh Bình"),
                                    ("38", "Thanh Hóa"),
                                    ("40", "Nghệ An"),
                                    ("42", "Hà Tĩnh"),
                                    ("44", "Quảng Trị"),
                                    ("46", "Huế"),
                                    ("48", "Đà Nẵng"),
                                    ("51", "Quảng Ngãi"),
                                    ("52", "Gia Lai"),
                                    ("56", "Khánh Hòa"),
                                    ("66", "Đắk Lắk"),
                                    ("68", "Lâm Đồng"),
                                    ("75", "Đồng Nai"),
                                    ("79", "Thành phố Hồ Chí Minh"),
                                    ("80", "Tây Ninh"),
                                    ("82", "Đồng Tháp"),
                                    ("86", "Vĩnh Long"),
                                    ("91", "An Giang"),
                                    ("92", "Cần Thơ"),
                                    ("96", "Cà Mau"),
                                ],
                                max_length=2,
                                verbose_name="last residence (province)",
                            ),
                        ),
                        (
                            "approval_scan",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="base.portaldocument",
                                verbose_name="scan of the signed approval",
                            ),
                        ),
                        (
                            "category",
                            models.ForeignKey(
                                help_text="What the circular calls this kind of information; it decides the time limit.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="provision.category",
                                verbose_name="category of information",
                            ),
                        ),
                        (
                            "social_image",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="base.portalimage",
                                verbose_name="picture on social networks",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="units.unit",
                                verbose_name="supplying unit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "wanted notice",
                        "verbose_name_plural": "wanted notices",
                    },
                    bases=(portal.base.models.metadata.PageMetadata, "wagtailcore.page"),
                ),
                migrations.CreateModel(
                    name="WantedExposure",
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
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        (
                            "detail",
                            models.CharField(
                                choices=[
                                    ("minor", "A person under 18: name and photographs"),
                                    ("parents", "Names of the parents"),
                                    ("address", "Exact address"),
                                    ("ethnicity", "Ethnicity"),
                                    ("identity_paper", "Number of an identity paper"),
                                ],
                                max_length=20,
                                verbose_name="what is shown",
                            ),
                        ),
                        (
                            "necessity",
                            models.CharField(
                                choices=[
                                    ("danger", "Danger to life or health of others"),
                                    (
                                        "confusion",
                                        "People of the same name would be taken for the person",
                                    ),
                                    (
                                        "identification",
                                        "The person cannot be recognised without it",
                                    ),
                                    ("own_safety", "The person's own safety"),
                                ],
                                max_length=20,
                                verbose_name="ground",
                            ),
                        ),
                        (
                            "explanation",
                            models.CharField(
                                help_text="Who decided, under which reference; kept, not shown to readers.",
                                max_length=300,
                                verbose_name="why it is needed",
                            ),
                        ),
                        (
                            "expires_on",
                            models.DateField(
                                help_text="After this day it is hidden again.", verbose_name="until"
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="exposures",
                                to="wanted.wantednoticepage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "ground in a wanted notice",
                        "verbose_name_plural": "grounds in wanted notices",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="Offence",
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
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        ("name", models.CharField(max_length=200, verbose_name="offence")),
                        (
                            "article",
                            models.CharField(
                                help_text="For example “Điều 174 Bộ luật Hình sự”.",
                                max_length=100,
                                verbose_name="article",
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="offences",
                                to="wanted.wantednoticepage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "offence",
                        "verbose_name_plural": "offences",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="WantedPhotograph",
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
                        ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                        (
                            "taken_year",
                            models.PositiveSmallIntegerField(
                                blank=True, null=True, verbose_name="taken in the year"
                            ),
                        ),
                        (
                            "note",
                            models.CharField(
                                blank=True,
                                help_text="For example “with a beard”.",
                                max_length=150,
                                verbose_name="note",
                            ),
                        ),
                        (
                            "image",
                            models.ForeignKey(
                                help_text="Title and file name must not name the person: “Ảnh 1” will do.",
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="base.portalimage",
                                verbose_name="photograph",
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="photographs",
                                to="wanted.wantednoticepage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "photograph of a wanted notice",
                        "verbose_name_plural": "photographs of wanted notices",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="WithdrawalProof",
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
                            "looked_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now, verbose_name="looked"
                            ),
                        ),
                        ("places", models.PositiveIntegerField(verbose_name="places looked at")),
                        ("passed", models.BooleanField(verbose_name="nothing is left")),
                        (
                            "findings",
                            models.JSONField(blank=True, default=list, verbose_name="findings"),
                        ),
                        (
                            "removal",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="proofs",
                                to="wanted.noticeremoval",
                                verbose_name="removal of a notice",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "proof of a removal",
                        "verbose_name_plural": "proofs of removals",
                        "ordering": ["-looked_at", "-pk"],
                    },
                ),
                migrations.CreateModel(
                    name="Confirmation",
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
                        ("notice", models.UUIDField(verbose_name="notice")),
                        ("until", models.DateField(verbose_name="shown until")),
                        (
                            "confirmed_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now, verbose_name="confirmed"
                            ),
                        ),
                        (
                            "confirmed_by",
                            models.ForeignKey(
                                help_text="Empty: confirmed by being published.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to=settings.AUTH_USER_MODEL,
                                verbose_name="person",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "confirmation of a notice",
                        "verbose_name_plural": "confirmations of notices",
                        "indexes": [
                            models.Index(
                                fields=["notice", "until"], name="wanted_confirmation_until"
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="NoticeAsk",
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
                        ("notice", models.UUIDField(verbose_name="notice")),
                        ("about", models.CharField(max_length=30, verbose_name="about")),
                        ("ends_on", models.DateField(verbose_name="last day")),
                        (
                            "asked_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now, verbose_name="asked"
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
                        "verbose_name": "question about a notice",
                        "verbose_name_plural": "questions about notices",
                        "constraints": [
                            models.UniqueConstraint(
                                fields=("notice", "about", "ends_on"), name="wanted_noticeask_once"
                            )
                        ],
                    },
                ),
                migrations.AddConstraint(
                    model_name="term",
                    constraint=models.UniqueConstraint(
                        fields=("section", "language", "kind", "value"), name="wanted_term_once"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="shortenedform",
                    constraint=models.UniqueConstraint(
                        fields=("term", "form"), name="wanted_shortenedform_once"
                    ),
                ),
                migrations.AddIndex(
                    model_name="entryterm",
                    index=models.Index(
                        models.F("term"),
                        models.OrderBy(models.F("listed_on"), descending=True),
                        models.F("code"),
                        name="wanted_term_order",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="entryterm",
                    constraint=models.UniqueConstraint(
                        fields=("entry", "term"), name="wanted_entryterm_once"
                    ),
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
                                models.Q(("author", "sender"), _negated=True),
                                ("written_by__isnull", False),
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
            ]
        )
    ]
