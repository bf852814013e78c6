import re
import uuid

import django.core.validators
import django.db.models.deletion
import django.utils.timezone
import modelcluster.fields
import wagtail.contrib.routable_page.models
import wagtail.fields
from django.conf import settings
from django.db import migrations, models

import news.models.warnings.messages
import portal.base.choice_sets
import portal.base.feeds
import portal.base.listing
import portal.base.models.metadata
from portal.base.created_together import CreatedTogether


class Migration(migrations.Migration):
    # The files of the time before the first release, which this one stands for.
    replaces = [
        ("news", "0002_science"),
        ("news", "0003_warnings"),
        ("news", "0005_cases_changes_and_related_pages"),
        ("news", "0007_press_statements"),
        ("news", "0008_topic_columns"),
        ("news", "0009_events"),
        ("news", "0010_announcements"),
    ]

    initial = True

    dependencies = [
        ("base", "0001_initial"),
        ("provision", "0001_initial"),
        ("units", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        CreatedTogether(
            [
                migrations.CreateModel(
                    name="Matter",
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
                                help_text="The last part of the address of all statements on the matter.",
                                max_length=80,
                                unique=True,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^[a-z0-9-]+\\Z",
                                        "Small letters without accents, digits, hyphens.",
                                    )
                                ],
                                verbose_name="address",
                            ),
                        ),
                        (
                            "title_vi",
                            models.CharField(max_length=200, verbose_name="title in Vietnamese"),
                        ),
                        (
                            "title_en",
                            models.CharField(
                                blank=True, max_length=200, verbose_name="title in English"
                            ),
                        ),
                        (
                            "about_vi",
                            models.TextField(
                                blank=True, max_length=500, verbose_name="in short, in Vietnamese"
                            ),
                        ),
                        (
                            "about_en",
                            models.TextField(
                                blank=True, max_length=500, verbose_name="in short, in English"
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "matter",
                        "verbose_name_plural": "matters",
                        "ordering": ["title_vi"],
                    },
                ),
                migrations.CreateModel(
                    name="AnnouncementIndexPage",
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
                                max_length=600,
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
                        "verbose_name": "section of announcements",
                        "verbose_name_plural": "sections of announcements",
                    },
                    bases=(
                        portal.base.feeds.FeedMixin,
                        portal.base.listing.ListingMixin,
                        portal.base.models.metadata.PageMetadata,
                        "wagtailcore.page",
                    ),
                ),
                migrations.CreateModel(
                    name="AnnouncementPage",
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
                            "change_kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    (
                                        "minor",
                                        "Small mending: wording or layout, nothing that was said",
                                    ),
                                    ("major", "Addition or update of what was said"),
                                    ("correction", "Correction of something that was wrong"),
                                ],
                                max_length=20,
                                verbose_name="kind of change",
                            ),
                        ),
                        (
                            "change_note",
                            models.TextField(
                                blank=True,
                                help_text="One sentence for readers, for example “Adds the figures of October”.",
                                max_length=500,
                                verbose_name="what changed",
                            ),
                        ),
                        (
                            "correction_wrong",
                            models.TextField(
                                blank=True,
                                help_text="Repeat only what is needed to understand the correction.",
                                max_length=1000,
                                verbose_name="what was wrong",
                            ),
                        ),
                        (
                            "correction_right",
                            models.TextField(
                                blank=True, max_length=1000, verbose_name="what is right"
                            ),
                        ),
                        (
                            "change_base",
                            models.PositiveBigIntegerField(blank=True, editable=False, null=True),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("recruitment", "Recruitment"),
                                    ("admissions", "Admissions"),
                                    ("examination", "Examination"),
                                    ("training", "Training"),
                                    ("results", "Results"),
                                    ("personnel", "Personnel"),
                                ],
                                default="recruitment",
                                max_length=12,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "lead",
                            models.TextField(
                                help_text="Two or three sentences: what is offered, to whom, how many.",
                                max_length=600,
                                verbose_name="in short",
                            ),
                        ),
                        (
                            "opens_on",
                            models.DateField(
                                blank=True,
                                help_text="If empty, from now on.",
                                null=True,
                                verbose_name="applications from",
                            ),
                        ),
                        (
                            "closes_at",
                            models.DateTimeField(
                                blank=True,
                                help_text="Day and hour. From then on the page says by itself that it is closed.",
                                null=True,
                                verbose_name="applications until",
                            ),
                        ),
                        (
                            "quantity",
                            models.CharField(
                                blank=True,
                                help_text="For example “120 places”.",
                                max_length=200,
                                verbose_name="posts or places",
                            ),
                        ),
                        (
                            "eligibility",
                            models.TextField(
                                blank=True,
                                help_text="One condition a line.",
                                max_length=4000,
                                verbose_name="who may apply",
                            ),
                        ),
                        (
                            "papers",
                            models.TextField(
                                blank=True,
                                help_text="One paper a line.",
                                max_length=4000,
                                verbose_name="what the application contains",
                            ),
                        ),
                        (
                            "how_to_apply",
                            models.TextField(
                                blank=True,
                                help_text="One step a line, in order.",
                                max_length=4000,
                                verbose_name="how to apply",
                            ),
                        ),
                        (
                            "fee",
                            models.CharField(
                                blank=True,
                                help_text="Write “none” where there is none.",
                                max_length=200,
                                verbose_name="fee",
                            ),
                        ),
                        (
                            "held_from",
                            models.DateField(blank=True, null=True, verbose_name="held from"),
                        ),
                        (
                            "held_to",
                            models.DateField(blank=True, null=True, verbose_name="held until"),
                        ),
                        (
                            "place",
                            models.CharField(blank=True, max_length=250, verbose_name="place"),
                        ),
                        (
                            "province",
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
                                verbose_name="province or city",
                            ),
                        ),
                        (
                            "contact_office",
                            models.CharField(
                                blank=True,
                                help_text="Of an office. Never a person's own phone or mail.",
                                max_length=200,
                                verbose_name="office that answers",
                            ),
                        ),
                        (
                            "contact_phone",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="office phone"
                            ),
                        ),
                        (
                            "contact_email",
                            models.EmailField(
                                blank=True, max_length=254, verbose_name="office e-mail"
                            ),
                        ),
                        (
                            "results",
                            models.TextField(
                                blank=True,
                                help_text="Paste from a spreadsheet: number, marks, outcome; one candidate a line. Nothing else about a candidate is published.",
                                verbose_name="results by candidate number",
                            ),
                        ),
                        (
                            "body",
                            wagtail.fields.StreamField(
                                [
                                    ("heading", 3),
                                    ("paragraph", 4),
                                    ("quote", 7),
                                    ("callout", 11),
                                    ("figure", 16),
                                    ("gallery", 19),
                                    ("table", 26),
                                    ("download", 29),
                                    ("video", 35),
                                    ("related", 39),
                                ],
                                blank=True,
                                block_lookup={
                                    0: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Text", "max_length": 200},
                                    ),
                                    1: (
                                        "wagtail.blocks.ChoiceBlock",
                                        [],
                                        {
                                            "choices": [
                                                ("h2", "Heading"),
                                                ("h3", "Subheading"),
                                                ("h4", "Small heading"),
                                            ],
                                            "label": "Level",
                                        },
                                    ),
                                    2: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, it is made from the text.",
                                            "label": "Address of the heading",
                                            "max_length": 60,
                                            "required": False,
                                            "search_index": False,
                                            "validators": [
                                                django.core.validators.RegexValidator(
                                                    "^[a-z][a-z0-9-]*\\Z",
                                                    "Only small letters without accents, digits and hyphens.",
                                                )
                                            ],
                                        },
                                    ),
                                    3: (
                                        "wagtail.blocks.StructBlock",
                                        [[("text", 0), ("level", 1), ("anchor", 2)]],
                                        {},
                                    ),
                                    4: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": [
                                                "bold",
                                                "italic",
                                                "ol",
                                                "ul",
                                                "link",
                                                "document-link",
                                                "superscript",
                                                "subscript",
                                            ],
                                            "group": "Text",
                                            "icon": "pilcrow",
                                            "label": "Paragraph",
                                            "template": "base/blocks/paragraph.html",
                                        },
                                    ),
                                    5: (
                                        "wagtail.blocks.TextBlock",
                                        (),
                                        {"label": "Words quoted", "rows": 3},
                                    ),
                                    6: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "Name and position, or title.",
                                            "label": "Who said or wrote it",
                                            "max_length": 200,
                                        },
                                    ),
                                    7: (
                                        "wagtail.blocks.StructBlock",
                                        [[("text", 5), ("attribution", 6)]],
                                        {},
                                    ),
                                    8: (
                                        "wagtail.blocks.ChoiceBlock",
                                        [],
                                        {
                                            "choices": [
                                                ("info", "Information"),
                                                ("warning", "Warning"),
                                                ("important", "Important"),
                                            ],
                                            "label": "Kind",
                                        },
                                    ),
                                    9: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Heading", "max_length": 120, "required": False},
                                    ),
                                    10: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": [
                                                "bold",
                                                "italic",
                                                "ol",
                                                "ul",
                                                "link",
                                                "document-link",
                                                "superscript",
                                                "subscript",
                                            ],
                                            "label": "Text",
                                        },
                                    ),
                                    11: (
                                        "wagtail.blocks.StructBlock",
                                        [[("kind", 8), ("heading", 9), ("text", 10)]],
                                        {},
                                    ),
                                    12: (
                                        "wagtail.images.blocks.ImageChooserBlock",
                                        (),
                                        {"label": "Picture"},
                                    ),
                                    13: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Caption", "max_length": 300, "required": False},
                                    ),
                                    14: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, the source given with the picture.",
                                            "label": "Source",
                                            "max_length": 200,
                                            "required": False,
                                        },
                                    ),
                                    15: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "Only where the picture means something else here than its own text says.",
                                            "label": "Alternative text",
                                            "max_length": 300,
                                            "required": False,
                                        },
                                    ),
                                    16: (
                                        "wagtail.blocks.StructBlock",
                                        [
                                            [
                                                ("image", 12),
                                                ("caption", 13),
                                                ("source", 14),
                                                ("alt_text", 15),
                                            ]
                                        ],
                                        {},
                                    ),
                                    17: (
                                        "wagtail.blocks.StructBlock",
                                        [[("image", 12), ("caption", 13), ("alt_text", 15)]],
                                        {},
                                    ),
                                    18: (
                                        "wagtail.blocks.ListBlock",
                                        (17,),
                                        {"label": "Pictures", "max_num": 60, "min_num": 2},
                                    ),
                                    19: (
                                        "wagtail.blocks.StructBlock",
                                        [[("heading", 9), ("pictures", 18)]],
                                        {},
                                    ),
                                    20: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Text", "required": False},
                                    ),
                                    21: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Number", "required": False},
                                    ),
                                    22: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": [
                                                "bold",
                                                "italic",
                                                "link",
                                                "document-link",
                                                "superscript",
                                                "subscript",
                                            ],
                                            "label": "Text with links",
                                            "required": False,
                                        },
                                    ),
                                    23: (
                                        "wagtail.contrib.typed_table_block.blocks.TypedTableBlock",
                                        [[("text", 20), ("number", 21), ("rich_text", 22)]],
                                        {
                                            "help_text": "Give the table a caption, and every column a heading.",
                                            "label": "Table",
                                        },
                                    ),
                                    24: (
                                        "wagtail.blocks.BooleanBlock",
                                        (),
                                        {
                                            "label": "The first column says what each row is about",
                                            "required": False,
                                        },
                                    ),
                                    25: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Source", "max_length": 200, "required": False},
                                    ),
                                    26: (
                                        "wagtail.blocks.StructBlock",
                                        [
                                            [
                                                ("table", 23),
                                                ("first_column_names_rows", 24),
                                                ("source", 25),
                                            ]
                                        ],
                                        {},
                                    ),
                                    27: (
                                        "wagtail.documents.blocks.DocumentChooserBlock",
                                        (),
                                        {"label": "Document"},
                                    ),
                                    28: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, the document's own title.",
                                            "label": "Text of the link",
                                            "max_length": 200,
                                            "required": False,
                                        },
                                    ),
                                    29: (
                                        "wagtail.blocks.StructBlock",
                                        [[("document", 27), ("text", 28)]],
                                        {},
                                    ),
                                    30: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Title", "max_length": 200},
                                    ),
                                    31: (
                                        "wagtail.documents.blocks.DocumentChooserBlock",
                                        (),
                                        {
                                            "help_text": "A document of type MP4 or WebM.",
                                            "label": "Film",
                                        },
                                    ),
                                    32: (
                                        "wagtail.images.blocks.ImageChooserBlock",
                                        (),
                                        {
                                            "label": "Picture shown before it plays",
                                            "required": False,
                                        },
                                    ),
                                    33: (
                                        "wagtail.documents.blocks.DocumentChooserBlock",
                                        (),
                                        {
                                            "help_text": "A document of type WebVTT; needed where the film has speech.",
                                            "label": "Captions",
                                            "required": False,
                                        },
                                    ),
                                    34: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": [
                                                "bold",
                                                "italic",
                                                "ol",
                                                "ul",
                                                "link",
                                                "document-link",
                                                "superscript",
                                                "subscript",
                                            ],
                                            "help_text": "What is said and shown, for those who cannot hear or see it.",
                                            "label": "The film in words",
                                        },
                                    ),
                                    35: (
                                        "wagtail.blocks.StructBlock",
                                        [
                                            [
                                                ("title", 30),
                                                ("film", 31),
                                                ("poster", 32),
                                                ("captions", 33),
                                                ("transcript", 34),
                                            ]
                                        ],
                                        {},
                                    ),
                                    36: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, “See also”.",
                                            "label": "Heading",
                                            "max_length": 120,
                                            "required": False,
                                        },
                                    ),
                                    37: ("wagtail.blocks.PageChooserBlock", (), {"label": "Page"}),
                                    38: (
                                        "wagtail.blocks.ListBlock",
                                        (37,),
                                        {"label": "Pages", "max_num": 12, "min_num": 1},
                                    ),
                                    39: (
                                        "wagtail.blocks.StructBlock",
                                        [[("heading", 36), ("pages", 38)]],
                                        {},
                                    ),
                                },
                                verbose_name="text",
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
                            "results_of",
                            models.ForeignKey(
                                blank=True,
                                help_text="Readers get from one to the other.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to="news.announcementpage",
                                verbose_name="results of the announcement",
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
                        "verbose_name": "announcement",
                        "verbose_name_plural": "announcements",
                    },
                    bases=(
                        portal.base.models.metadata.PageMetadata,
                        "wagtailcore.page",
                        models.Model,
                    ),
                ),
                migrations.CreateModel(
                    name="AnnouncementDocument",
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
                            "title",
                            models.CharField(
                                blank=True,
                                help_text="If empty, the document's own title.",
                                max_length=200,
                                verbose_name="title",
                            ),
                        ),
                        (
                            "document",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="base.portaldocument",
                                verbose_name="document",
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="documents",
                                to="news.announcementpage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "document of an announcement",
                        "verbose_name_plural": "documents of an announcement",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ArticlePage",
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
                            "change_kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    (
                                        "minor",
                                        "Small mending: wording or layout, nothing that was said",
                                    ),
                                    ("major", "Addition or update of what was said"),
                                    ("correction", "Correction of something that was wrong"),
                                ],
                                max_length=20,
                                verbose_name="kind of change",
                            ),
                        ),
                        (
                            "change_note",
                            models.TextField(
                                blank=True,
                                help_text="One sentence for readers, for example “Adds the figures of October”.",
                                max_length=500,
                                verbose_name="what changed",
                            ),
                        ),
                        (
                            "correction_wrong",
                            models.TextField(
                                blank=True,
                                help_text="Repeat only what is needed to understand the correction.",
                                max_length=1000,
                                verbose_name="what was wrong",
                            ),
                        ),
                        (
                            "correction_right",
                            models.TextField(
                                blank=True, max_length=1000, verbose_name="what is right"
                            ),
                        ),
                        (
                            "change_base",
                            models.PositiveBigIntegerField(blank=True, editable=False, null=True),
                        ),
                        (
                            "case_stage",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("reported", "Reported; no proceedings opened yet"),
                                    ("held", "Arrested or held in custody"),
                                    ("accused", "Proceedings opened; accused (bị can)"),
                                    ("defendant", "On trial; defendant (bị cáo)"),
                                    (
                                        "not_final",
                                        "Convicted; the judgment is not yet in legal force",
                                    ),
                                    ("final", "Convicted; the judgment is in legal force"),
                                ],
                                help_text="Decides what readers are told of the presumption of innocence.",
                                max_length=20,
                                verbose_name="stage of the case",
                            ),
                        ),
                        (
                            "kind",
                            models.CharField(
                                choices=[
                                    ("activity", "Activity"),
                                    ("event_report", "Event report"),
                                    ("situation", "Security situation"),
                                    ("results", "Results of work"),
                                    ("case", "Case under investigation"),
                                    ("movement", "All-people movement"),
                                    ("judgment_execution", "Judgment execution"),
                                ],
                                default="activity",
                                max_length=30,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "lead",
                            models.TextField(
                                help_text="Two or three sentences that say the essential: who, what, where, when. They stand in lists and under the title.",
                                max_length=600,
                                verbose_name="lead",
                            ),
                        ),
                        (
                            "image_caption",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="caption of the main picture",
                            ),
                        ),
                        (
                            "body",
                            wagtail.fields.StreamField(
                                [
                                    ("heading", 3),
                                    ("paragraph", 4),
                                    ("quote", 7),
                                    ("callout", 11),
                                    ("figure", 16),
                                    ("gallery", 19),
                                    ("table", 26),
                                    ("download", 29),
                                    ("video", 35),
                                    ("related", 39),
                                ],
                                block_lookup={
                                    0: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Text", "max_length": 200},
                                    ),
                                    1: (
                                        "wagtail.blocks.ChoiceBlock",
                                        [],
                                        {
                                            "choices": [
                                                ("h2", "Heading"),
                                                ("h3", "Subheading"),
                                                ("h4", "Small heading"),
                                            ],
                                            "label": "Level",
                                        },
                                    ),
                                    2: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, it is made from the text.",
                                            "label": "Address of the heading",
                                            "max_length": 60,
                                            "required": False,
                                            "search_index": False,
                                            "validators": [
                                                django.core.validators.RegexValidator(
                                                    "^[a-z][a-z0-9-]*\\Z",
                                                    "Only small letters without accents, digits and hyphens.",
                                                )
                                            ],
                                        },
                                    ),
                                    3: (
                                        "wagtail.blocks.StructBlock",
                                        [[("text", 0), ("level", 1), ("anchor", 2)]],
                                        {},
                                    ),
                                    4: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": [
                                                "bold",
                                                "italic",
                                                "ol",
                                                "ul",
                                                "link",
                                                "document-link",
                                                "superscript",
                                                "subscript",
                                            ],
                                            "group": "Text",
                                            "icon": "pilcrow",
                                            "label": "Paragraph",
                                            "template": "base/blocks/paragraph.html",
                                        },
                                    ),
                                    5: (
                                        "wagtail.blocks.TextBlock",
                                        (),
                                        {"label": "Words quoted", "rows": 3},
                                    ),
                                    6: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "Name and position, or title.",
                                            "label": "Who said or wrote it",
                                            "max_length": 200,
                                        },
                                    ),
                                    7: (
                                        "wagtail.blocks.StructBlock",
                                        [[("text", 5), ("attribution", 6)]],
                                        {},
                                    ),
                                    8: (
                                        "wagtail.blocks.ChoiceBlock",
                                        [],
                                        {
                                            "choices": [
                                                ("info", "Information"),
                                                ("warning", "Warning"),
                                                ("important", "Important"),
                                            ],
                                            "label": "Kind",
                                        },
                                    ),
                                    9: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Heading", "max_length": 120, "required": False},
                                    ),
                                    10: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": [
                                                "bold",
                                                "italic",
                                                "ol",
                                                "ul",
                                                "link",
                                                "document-link",
                                                "superscript",
                                                "subscript",
                                            ],
                                            "label": "Text",
                                        },
                                    ),
                                    11: (
                                        "wagtail.blocks.StructBlock",
                                        [[("kind", 8), ("heading", 9), ("text", 10)]],
                                        {},
                                    ),
                                    12: (
                                        "wagtail.images.blocks.ImageChooserBlock",
                                        (),
                                        {"label": "Picture"},
                                    ),
                                    13: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Caption", "max_length": 300, "required": False},
                                    ),
                                    14: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, the source given with the picture.",
                                            "label": "Source",
                                            "max_length": 200,
                                            "required": False,
                                        },
                                    ),
                                    15: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "Only where the picture means something else here than its own text says.",
                                            "label": "Alternative text",
                                            "max_length": 300,
                                            "required": False,
                                        },
                                    ),
                                    16: (
                                        "wagtail.blocks.StructBlock",
                                        [
                                            [
                                                ("image", 12),
                                                ("caption", 13),
                                                ("source", 14),
                                                ("alt_text", 15),
                                            ]
                                        ],
                                        {},
                                    ),
                                    17: (
                                        "wagtail.blocks.StructBlock",
                                        [[("image", 12), ("caption", 13), ("alt_text", 15)]],
                                        {},
                                    ),
                                    18: (
                                        "wagtail.blocks.ListBlock",
                                        (17,),
                                        {"label": "Pictures", "max_num": 60, "min_num": 2},
                                    ),
                                    19: (
                                        "wagtail.blocks.StructBlock",
                                        [[("heading", 9), ("pictures", 18)]],
                                        {},
                                    ),
                                    20: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Text", "required": False},
                                    ),
                                    21: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Number", "required": False},
                                    ),
                                    22: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": [
                                                "bold",
                                                "italic",
                                                "link",
                                                "document-link",
                                                "superscript",
                                                "subscript",
                                            ],
                                            "label": "Text with links",
                                            "required": False,
                                        },
                                    ),
                                    23: (
                                        "wagtail.contrib.typed_table_block.blocks.TypedTableBlock",
                                        [[("text", 20), ("number", 21), ("rich_text", 22)]],
                                        {
                                            "help_text": "Give the table a caption, and every column a heading.",
                                            "label": "Table",
                                        },
                                    ),
                                    24: (
                                        "wagtail.blocks.BooleanBlock",
                                        (),
                                        {
                                            "label": "The first column says what each row is about",
                                            "required": False,
                                        },
                                    ),
                                    25: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Source", "max_length": 200, "required": False},
                                    ),
                                    26: (
                                        "wagtail.blocks.StructBlock",
                                        [
                                            [
                                                ("table", 23),
                                                ("first_column_names_rows", 24),
                                                ("source", 25),
                                            ]
                                        ],
                                        {},
                                    ),
                                    27: (
                                        "wagtail.documents.blocks.DocumentChooserBlock",
                                        (),
                                        {"label": "Document"},
                                    ),
                                    28: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, the document's own title.",
                                            "label": "Text of the link",
                                            "max_length": 200,
                                            "required": False,
                                        },
                                    ),
                                    29: (
                                        "wagtail.blocks.StructBlock",
                                        [[("document", 27), ("text", 28)]],
                                        {},
                                    ),
                                    30: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Title", "max_length": 200},
                                    ),
                                    31: (
                                        "wagtail.documents.blocks.DocumentChooserBlock",
                                        (),
                                        {
                                            "help_text": "A document of type MP4 or WebM.",
                                            "label": "Film",
                                        },
                                    ),
                                    32: (
                                        "wagtail.images.blocks.ImageChooserBlock",
                                        (),
                                        {
                                            "label": "Picture shown before it plays",
                                            "required": False,
                                        },
                                    ),
                                    33: (
                                        "wagtail.documents.blocks.DocumentChooserBlock",
                                        (),
                                        {
                                            "help_text": "A document of type WebVTT; needed where the film has speech.",
                                            "label": "Captions",
                                            "required": False,
                                        },
                                    ),
                                    34: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": [
                                                "bold",
                                                "italic",
                                                "ol",
                                                "ul",
                                                "link",
                                                "document-link",
                                                "superscript",
                                                "subscript",
                                            ],
                                            "help_text": "What is said and shown, for those who cannot hear or see it.",
                                            "label": "The film in words",
                                        },
                                    ),
                                    35: (
                                        "wagtail.blocks.StructBlock",
                                        [
                                            [
                                                ("title", 30),
                                                ("film", 31),
                                                ("poster", 32),
                                                ("captions", 33),
                                                ("transcript", 34),
                                            ]
                                        ],
                                        {},
                                    ),
                                    36: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, “See also”.",
                                            "label": "Heading",
                                            "max_length": 120,
                                            "required": False,
                                        },
                                    ),
                                    37: ("wagtail.blocks.PageChooserBlock", (), {"label": "Page"}),
                                    38: (
                                        "wagtail.blocks.ListBlock",
                                        (37,),
                                        {"label": "Pages", "max_num": 12, "min_num": 1},
                                    ),
                                    39: (
                                        "wagtail.blocks.StructBlock",
                                        [[("heading", 36), ("pages", 38)]],
                                        {},
                                    ),
                                },
                                verbose_name="text",
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
                            "image",
                            models.ForeignKey(
                                blank=True,
                                help_text="Stands above the text and in lists.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="base.portalimage",
                                verbose_name="main picture",
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
                        "verbose_name": "article",
                        "verbose_name_plural": "articles",
                    },
                    bases=(
                        portal.base.models.metadata.PageMetadata,
                        "wagtailcore.page",
                        models.Model,
                    ),
                ),
                migrations.CreateModel(
                    name="ArticleAttachment",
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
                            "title",
                            models.CharField(
                                blank=True,
                                help_text="If empty, the document's own title.",
                                max_length=200,
                                verbose_name="title",
                            ),
                        ),
                        (
                            "document",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="base.portaldocument",
                                verbose_name="document",
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="attachments",
                                to="news.articlepage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "attachment",
                        "verbose_name_plural": "attachments",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ColumnPart",
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
                        ("uid", models.UUIDField(default=uuid.uuid4)),
                        ("title", models.CharField(max_length=120, verbose_name="title")),
                        (
                            "brief",
                            models.TextField(
                                help_text="Readers see it under the part's title; the unit writes by it.",
                                max_length=500,
                                verbose_name="what it should contain",
                            ),
                        ),
                        (
                            "expected_every_days",
                            models.PositiveSmallIntegerField(
                                blank=True,
                                help_text="Calendar days. Empty: on request, or by the date beside it.",
                                null=True,
                                verbose_name="one article every … days",
                            ),
                        ),
                        (
                            "due_on",
                            models.DateField(
                                blank=True,
                                help_text="Where the part is one article by a day, and not a series.",
                                null=True,
                                verbose_name="or one article by",
                            ),
                        ),
                        (
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="units.unit",
                                verbose_name="supplying unit",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "part of a topic column",
                        "verbose_name_plural": "parts of topic columns",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="articlepage",
                    name="column_part",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="The agreed part that this article fills. The column follows from it.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="news.columnpart",
                        verbose_name="part of the column",
                    ),
                ),
                migrations.CreateModel(
                    name="EventIndexPage",
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
                                max_length=600,
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
                        "verbose_name": "section of events",
                        "verbose_name_plural": "sections of events",
                    },
                    bases=(
                        portal.base.feeds.FeedMixin,
                        portal.base.listing.ListingMixin,
                        portal.base.models.metadata.PageMetadata,
                        "wagtailcore.page",
                    ),
                ),
                migrations.CreateModel(
                    name="EventPage",
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
                            "change_kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    (
                                        "minor",
                                        "Small mending: wording or layout, nothing that was said",
                                    ),
                                    ("major", "Addition or update of what was said"),
                                    ("correction", "Correction of something that was wrong"),
                                ],
                                max_length=20,
                                verbose_name="kind of change",
                            ),
                        ),
                        (
                            "change_note",
                            models.TextField(
                                blank=True,
                                help_text="One sentence for readers, for example “Adds the figures of October”.",
                                max_length=500,
                                verbose_name="what changed",
                            ),
                        ),
                        (
                            "correction_wrong",
                            models.TextField(
                                blank=True,
                                help_text="Repeat only what is needed to understand the correction.",
                                max_length=1000,
                                verbose_name="what was wrong",
                            ),
                        ),
                        (
                            "correction_right",
                            models.TextField(
                                blank=True, max_length=1000, verbose_name="what is right"
                            ),
                        ),
                        (
                            "change_base",
                            models.PositiveBigIntegerField(blank=True, editable=False, null=True),
                        ),
                        (
                            "latitude",
                            models.DecimalField(
                                blank=True,
                                decimal_places=5,
                                help_text="Between 8 and 24 in Việt Nam, for example 21.02452.",
                                max_digits=8,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(8),
                                    django.core.validators.MaxValueValidator(24),
                                ],
                                verbose_name="latitude",
                            ),
                        ),
                        (
                            "longitude",
                            models.DecimalField(
                                blank=True,
                                decimal_places=5,
                                help_text="Between 102 and 118 in Việt Nam, for example 105.84117.",
                                max_digits=8,
                                null=True,
                                validators=[
                                    django.core.validators.MinValueValidator(102),
                                    django.core.validators.MaxValueValidator(118),
                                ],
                                verbose_name="longitude",
                            ),
                        ),
                        (
                            "event_type",
                            models.CharField(
                                choices=[
                                    ("leaders", "Activity of leaders"),
                                    ("conference", "Conference or meeting"),
                                    ("ceremony", "Ceremony"),
                                    ("foreign", "Foreign affairs"),
                                    ("press", "Press conference"),
                                    ("exercise", "Exercise or campaign launch"),
                                    ("public", "Open to the public"),
                                    ("other", "Other event"),
                                ],
                                default="conference",
                                max_length=12,
                                verbose_name="kind of event",
                            ),
                        ),
                        (
                            "lead",
                            models.TextField(
                                help_text="Two or three sentences: what takes place, who comes, for whom it matters.",
                                max_length=600,
                                verbose_name="in short",
                            ),
                        ),
                        ("starts_on", models.DateField(verbose_name="first day")),
                        (
                            "ends_on",
                            models.DateField(
                                blank=True,
                                help_text="Only where it lasts several days.",
                                null=True,
                                verbose_name="last day",
                            ),
                        ),
                        (
                            "all_day",
                            models.BooleanField(
                                default=False,
                                help_text="Without an hour, or the hour is not known yet.",
                                verbose_name="whole days",
                            ),
                        ),
                        (
                            "starts_time",
                            models.TimeField(blank=True, null=True, verbose_name="from"),
                        ),
                        (
                            "ends_time",
                            models.TimeField(
                                blank=True,
                                help_text="Leave it empty if nobody knows.",
                                null=True,
                                verbose_name="to",
                            ),
                        ),
                        (
                            "place",
                            models.CharField(
                                blank=True,
                                help_text="House, street, ward. May be left empty while the event is planned.",
                                max_length=250,
                                verbose_name="place",
                            ),
                        ),
                        (
                            "province",
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
                                verbose_name="province or city",
                            ),
                        ),
                        (
                            "host_name",
                            models.CharField(
                                blank=True,
                                help_text="Where a leader of the Ministry attends what others host.",
                                max_length=200,
                                verbose_name="host outside the Ministry",
                            ),
                        ),
                        (
                            "leaders",
                            models.TextField(
                                blank=True,
                                help_text="One a line: rank, name, position.",
                                max_length=1500,
                                verbose_name="leaders attending",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("planned", "Planned"),
                                    ("confirmed", "Confirmed"),
                                    ("postponed", "Postponed"),
                                    ("moved", "Moved"),
                                    ("cancelled", "Cancelled"),
                                ],
                                default="planned",
                                help_text="Once readers know the event, the button above announces a change in one step.",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "status_reason",
                            models.CharField(
                                blank=True,
                                help_text="Readers see it. Needed where the event is postponed, moved or cancelled.",
                                max_length=300,
                                verbose_name="reason of the change",
                            ),
                        ),
                        (
                            "body",
                            wagtail.fields.StreamField(
                                [
                                    ("heading", 3),
                                    ("paragraph", 4),
                                    ("quote", 7),
                                    ("callout", 11),
                                    ("figure", 16),
                                    ("gallery", 19),
                                    ("table", 26),
                                    ("download", 29),
                                    ("video", 35),
                                    ("related", 39),
                                ],
                                blank=True,
                                block_lookup={
                                    0: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Text", "max_length": 200},
                                    ),
                                    1: (
                                        "wagtail.blocks.ChoiceBlock",
                                        [],
                                        {
                                            "choices": [
                                                ("h2", "Heading"),
                                                ("h3", "Subheading"),
                                                ("h4", "Small heading"),
                                            ],
                                            "label": "Level",
                                        },
                                    ),
                                    2: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, it is made from the text.",
                                            "label": "Address of the heading",
                                            "max_length": 60,
                                            "required": False,
                                            "search_index": False,
                                            "validators": [
                                                django.core.validators.RegexValidator(
                                                    "^[a-z][a-z0-9-]*\\Z",
                                                    "Only small letters without accents, digits and hyphens.",
                                                )
                                            ],
                                        },
                                    ),
                                    3: (
                                        "wagtail.blocks.StructBlock",
                                        [[("text", 0), ("level", 1), ("anchor", 2)]],
                                        {},
                                    ),
                                    4: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": [
                                                "bold",
                                                "italic",
                                                "ol",
                                                "ul",
                                                "link",
                                                "document-link",
                                                "superscript",
                                                "subscript",
                                            ],
                                            "group": "Text",
                                            "icon": "pilcrow",
                                            "label": "Paragraph",
                                            "template": "base/blocks/paragraph.html",
                                        },
                                    ),
                                    5: (
                                        "wagtail.blocks.TextBlock",
                                        (),
                                        {"label": "Words quoted", "rows": 3},
                                    ),
                                    6: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "Name and position, or title.",
                                            "label": "Who said or wrote it",
                                            "max_length": 200,
                                        },
                                    ),
                                    7: (
                                        "wagtail.blocks.StructBlock",
                                        [[("text", 5), ("attribution", 6)]],
                                        {},
                                    ),
                                    8: (
                                        "wagtail.blocks.ChoiceBlock",
                                        [],
                                        {
                                            "choices": [
                                                ("info", "Information"),
                                                ("warning", "Warning"),
                                                ("important", "Important"),
                                            ],
                                            "label": "Kind",
                                        },
                                    ),
                                    9: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Heading", "max_length": 120, "required": False},
                                    ),
                                    10: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": [
                                                "bold",
                                                "italic",
                                                "ol",
                                                "ul",
                                                "link",
                                                "document-link",
                                                "superscript",
                                                "subscript",
                                            ],
                                            "label": "Text",
                                        },
                                    ),
                                    11: (
                                        "wagtail.blocks.StructBlock",
                                        [[("kind", 8), ("heading", 9), ("text", 10)]],
                                        {},
                                    ),
                                    12: (
                                        "wagtail.images.blocks.ImageChooserBlock",
                                        (),
                                        {"label": "Picture"},
                                    ),
                                    13: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Caption", "max_length": 300, "required": False},
                                    ),
                                    14: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, the source given with the picture.",
                                            "label": "Source",
                                            "max_length": 200,
                                            "required": False,
                                        },
                                    ),
                                    15: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "Only where the picture means something else here than its own text says.",
                                            "label": "Alternative text",
                                            "max_length": 300,
                                            "required": False,
                                        },
                                    ),
                                    16: (
                                        "wagtail.blocks.StructBlock",
                                        [
                                            [
                                                ("image", 12),
                                                ("caption", 13),
                                                ("source", 14),
                                                ("alt_text", 15),
                                            ]
                                        ],
                                        {},
                                    ),
                                    17: (
                                        "wagtail.blocks.StructBlock",
                                        [[("image", 12), ("caption", 13), ("alt_text", 15)]],
                                        {},
                                    ),
                                    18: (
                                        "wagtail.blocks.ListBlock",
                                        (17,),
                                        {"label": "Pictures", "max_num": 60, "min_num": 2},
                                    ),
                                    19: (
                                        "wagtail.blocks.StructBlock",
                                        [[("heading", 9), ("pictures", 18)]],
                                        {},
                                    ),
                                    20: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Text", "required": False},
                                    ),
                                    21: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Number", "required": False},
                                    ),
                                    22: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": [
                                                "bold",
                                                "italic",
                                                "link",
                                                "document-link",
                                                "superscript",
                                                "subscript",
                                            ],
                                            "label": "Text with links",
                                            "required": False,
                                        },
                                    ),
                                    23: (
                                        "wagtail.contrib.typed_table_block.blocks.TypedTableBlock",
                                        [[("text", 20), ("number", 21), ("rich_text", 22)]],
                                        {
                                            "help_text": "Give the table a caption, and every column a heading.",
                                            "label": "Table",
                                        },
                                    ),
                                    24: (
                                        "wagtail.blocks.BooleanBlock",
                                        (),
                                        {
                                            "label": "The first column says what each row is about",
                                            "required": False,
                                        },
                                    ),
                                    25: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Source", "max_length": 200, "required": False},
                                    ),
                                    26: (
                                        "wagtail.blocks.StructBlock",
                                        [
                                            [
                                                ("table", 23),
                                                ("first_column_names_rows", 24),
                                                ("source", 25),
                                            ]
                                        ],
                                        {},
                                    ),
                                    27: (
                                        "wagtail.documents.blocks.DocumentChooserBlock",
                                        (),
                                        {"label": "Document"},
                                    ),
                                    28: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, the document's own title.",
                                            "label": "Text of the link",
                                            "max_length": 200,
                                            "required": False,
                                        },
                                    ),
                                    29: (
                                        "wagtail.blocks.StructBlock",
                                        [[("document", 27), ("text", 28)]],
                                        {},
                                    ),
                                    30: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Title", "max_length": 200},
                                    ),
                                    31: (
                                        "wagtail.documents.blocks.DocumentChooserBlock",
                                        (),
                                        {
                                            "help_text": "A document of type MP4 or WebM.",
                                            "label": "Film",
                                        },
                                    ),
                                    32: (
                                        "wagtail.images.blocks.ImageChooserBlock",
                                        (),
                                        {
                                            "label": "Picture shown before it plays",
                                            "required": False,
                                        },
                                    ),
                                    33: (
                                        "wagtail.documents.blocks.DocumentChooserBlock",
                                        (),
                                        {
                                            "help_text": "A document of type WebVTT; needed where the film has speech.",
                                            "label": "Captions",
                                            "required": False,
                                        },
                                    ),
                                    34: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": [
                                                "bold",
                                                "italic",
                                                "ol",
                                                "ul",
                                                "link",
                                                "document-link",
                                                "superscript",
                                                "subscript",
                                            ],
                                            "help_text": "What is said and shown, for those who cannot hear or see it.",
                                            "label": "The film in words",
                                        },
                                    ),
                                    35: (
                                        "wagtail.blocks.StructBlock",
                                        [
                                            [
                                                ("title", 30),
                                                ("film", 31),
                                                ("poster", 32),
                                                ("captions", 33),
                                                ("transcript", 34),
                                            ]
                                        ],
                                        {},
                                    ),
                                    36: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, “See also”.",
                                            "label": "Heading",
                                            "max_length": 120,
                                            "required": False,
                                        },
                                    ),
                                    37: ("wagtail.blocks.PageChooserBlock", (), {"label": "Page"}),
                                    38: (
                                        "wagtail.blocks.ListBlock",
                                        (37,),
                                        {"label": "Pages", "max_num": 12, "min_num": 1},
                                    ),
                                    39: (
                                        "wagtail.blocks.StructBlock",
                                        [[("heading", 36), ("pages", 38)]],
                                        {},
                                    ),
                                },
                                verbose_name="text",
                            ),
                        ),
                        (
                            "accreditation",
                            models.TextField(
                                blank=True,
                                help_text="One point a line: how to register, until when, what to bring.",
                                max_length=1500,
                                verbose_name="how journalists take part",
                            ),
                        ),
                        (
                            "press_office",
                            models.CharField(
                                blank=True,
                                help_text="Name of the office. Never a person's own phone or mail.",
                                max_length=200,
                                verbose_name="press contact: office",
                            ),
                        ),
                        (
                            "press_phone",
                            models.CharField(
                                blank=True, max_length=60, verbose_name="office phone"
                            ),
                        ),
                        (
                            "press_email",
                            models.EmailField(
                                blank=True, max_length=254, verbose_name="office e-mail"
                            ),
                        ),
                        (
                            "press_is_public",
                            models.BooleanField(
                                default=False,
                                help_text="Without this mark the contact cannot be filled in.",
                                verbose_name="The unit publishes this press contact",
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
                            "host_unit",
                            models.ForeignKey(
                                blank=True,
                                help_text="If empty, the supplying unit.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="units.unit",
                                verbose_name="host unit",
                            ),
                        ),
                        (
                            "image",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="base.portalimage",
                                verbose_name="main picture",
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
                        "verbose_name": "event of the calendar",
                        "verbose_name_plural": "events of the calendar",
                    },
                    bases=(
                        wagtail.contrib.routable_page.models.RoutablePageMixin,
                        portal.base.models.metadata.PageMetadata,
                        "wagtailcore.page",
                        models.Model,
                    ),
                ),
                migrations.CreateModel(
                    name="EventMaterial",
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
                            "title",
                            models.CharField(
                                blank=True,
                                help_text="If empty, the document's own title.",
                                max_length=200,
                                verbose_name="title",
                            ),
                        ),
                        (
                            "document",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="base.portaldocument",
                                verbose_name="document",
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="materials",
                                to="news.eventpage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "material of an event",
                        "verbose_name_plural": "materials of an event",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="EventChange",
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
                        ("base", models.PositiveBigIntegerField(editable=False)),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("planned", "Planned"),
                                    ("confirmed", "Confirmed"),
                                    ("postponed", "Postponed"),
                                    ("moved", "Moved"),
                                    ("cancelled", "Cancelled"),
                                ],
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(blank=True, max_length=300, verbose_name="reason"),
                        ),
                        ("language", models.CharField(editable=False, max_length=10)),
                        ("note", models.TextField(blank=True, editable=False)),
                        ("former_starts_on", models.DateField(verbose_name="first day before")),
                        ("former_ends_on", models.DateField(verbose_name="last day before")),
                        (
                            "former_starts_time",
                            models.TimeField(blank=True, null=True, verbose_name="from, before"),
                        ),
                        (
                            "former_ends_time",
                            models.TimeField(blank=True, null=True, verbose_name="to, before"),
                        ),
                        (
                            "former_place",
                            models.CharField(
                                blank=True, max_length=250, verbose_name="place before"
                            ),
                        ),
                        (
                            "former_province",
                            models.CharField(
                                blank=True, max_length=2, verbose_name="province before"
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="changes",
                                to="news.eventpage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "change of an event",
                        "verbose_name_plural": "changes of an event",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.AddField(
                    model_name="articlepage",
                    name="event",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="Where the event stands in the Portal's calendar: readers get from one to the other.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="reports",
                        to="news.eventpage",
                        verbose_name="event that it reports",
                    ),
                ),
                migrations.CreateModel(
                    name="NewsIndexPage",
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
                        "verbose_name": "news section",
                        "verbose_name_plural": "news sections",
                    },
                    bases=(
                        portal.base.feeds.FeedMixin,
                        portal.base.listing.ListingMixin,
                        portal.base.models.metadata.PageMetadata,
                        "wagtailcore.page",
                    ),
                ),
                migrations.CreateModel(
                    name="ProgrammeItem",
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
                            "day",
                            models.DateField(
                                blank=True,
                                help_text="Only where the event lasts several days.",
                                null=True,
                                verbose_name="day",
                            ),
                        ),
                        (
                            "starts_time",
                            models.TimeField(blank=True, null=True, verbose_name="from"),
                        ),
                        ("text", models.CharField(max_length=300, verbose_name="what takes place")),
                        (
                            "speaker",
                            models.CharField(
                                blank=True,
                                help_text="Position and name, if any.",
                                max_length=200,
                                verbose_name="by whom",
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="programme",
                                to="news.eventpage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "point of a programme",
                        "verbose_name_plural": "points of a programme",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="RelatedPage",
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
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="related",
                                to="news.articlepage",
                            ),
                        ),
                        (
                            "target",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="+",
                                to=settings.WAGTAIL_PAGE_MODEL,
                                verbose_name="page",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "related page",
                        "verbose_name_plural": "related pages",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ScienceIndexPage",
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
                        "verbose_name": "section of science and technology",
                        "verbose_name_plural": "sections of science and technology",
                    },
                    bases=(
                        portal.base.feeds.FeedMixin,
                        portal.base.listing.ListingMixin,
                        portal.base.models.metadata.PageMetadata,
                        "wagtailcore.page",
                    ),
                ),
                migrations.CreateModel(
                    name="ScienceProductPage",
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
                            "lead",
                            models.TextField(
                                help_text="What it does and for whom, in two or three sentences.",
                                max_length=600,
                                verbose_name="lead",
                            ),
                        ),
                        (
                            "science_field",
                            models.CharField(
                                choices=[
                                    ("1", "Natural sciences"),
                                    ("2", "Engineering and technology"),
                                    ("3", "Medical sciences"),
                                    ("4", "Agricultural sciences"),
                                    ("5", "Social sciences"),
                                    ("6", "Humanities"),
                                ],
                                max_length=1,
                                verbose_name="field of science",
                            ),
                        ),
                        (
                            "developer",
                            models.CharField(max_length=200, verbose_name="developed by"),
                        ),
                        (
                            "accepted_on",
                            models.DateField(
                                db_index=True,
                                help_text="The day of the acceptance council's decision; the time limit runs from it.",
                                verbose_name="date of acceptance",
                            ),
                        ),
                        (
                            "use_status",
                            models.CharField(
                                choices=[
                                    ("not_yet", "Not yet in use"),
                                    ("trial", "In trial use"),
                                    ("in_use", "In use"),
                                    ("transferred", "Transferred to users"),
                                ],
                                default="trial",
                                max_length=20,
                                verbose_name="state of use",
                            ),
                        ),
                        (
                            "standards",
                            models.CharField(
                                blank=True,
                                help_text="For example TCVN, QCVN, ISO.",
                                max_length=300,
                                verbose_name="standards met",
                            ),
                        ),
                        (
                            "intellectual_property",
                            models.CharField(
                                blank=True,
                                help_text="Patents, copyright registrations: number and owner.",
                                max_length=300,
                                verbose_name="intellectual property",
                            ),
                        ),
                        (
                            "offer",
                            models.CharField(
                                choices=[
                                    ("free", "Free to use"),
                                    ("licence", "Under licence"),
                                    ("transfer", "Technology transfer"),
                                    ("cooperation", "Joint production"),
                                    ("sale", "For sale"),
                                    ("none", "Not offered"),
                                ],
                                default="none",
                                max_length=20,
                                verbose_name="offer",
                            ),
                        ),
                        (
                            "offer_text",
                            models.TextField(
                                blank=True,
                                help_text="Who may have it, on what terms, how to ask.",
                                max_length=1500,
                                verbose_name="terms of the offer",
                            ),
                        ),
                        (
                            "contact",
                            models.CharField(
                                blank=True,
                                help_text="Published: an office's phone or e-mail, never a private one.",
                                max_length=300,
                                verbose_name="contact for readers",
                            ),
                        ),
                        (
                            "body",
                            wagtail.fields.StreamField(
                                [
                                    ("heading", 3),
                                    ("paragraph", 4),
                                    ("quote", 7),
                                    ("callout", 11),
                                    ("figure", 16),
                                    ("gallery", 19),
                                    ("table", 26),
                                    ("download", 29),
                                    ("video", 35),
                                    ("related", 39),
                                ],
                                blank=True,
                                block_lookup={
                                    0: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Text", "max_length": 200},
                                    ),
                                    1: (
                                        "wagtail.blocks.ChoiceBlock",
                                        [],
                                        {
                                            "choices": [
                                                ("h2", "Heading"),
                                                ("h3", "Subheading"),
                                                ("h4", "Small heading"),
                                            ],
                                            "label": "Level",
                                        },
                                    ),
                                    2: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, it is made from the text.",
                                            "label": "Address of the heading",
                                            "max_length": 60,
                                            "required": False,
                                            "search_index": False,
                                            "validators": [
                                                django.core.validators.RegexValidator(
                                                    "^[a-z][a-z0-9-]*\\Z",
                                                    "Only small letters without accents, digits and hyphens.",
                                                )
                                            ],
                                        },
                                    ),
                                    3: (
                                        "wagtail.blocks.StructBlock",
                                        [[("text", 0), ("level", 1), ("anchor", 2)]],
                                        {},
                                    ),
                                    4: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": [
                                                "bold",
                                                "italic",
                                                "ol",
                                                "ul",
                                                "link",
                                                "document-link",
                                                "superscript",
                                                "subscript",
                                            ],
                                            "group": "Text",
                                            "icon": "pilcrow",
                                            "label": "Paragraph",
                                            "template": "base/blocks/paragraph.html",
                                        },
                                    ),
                                    5: (
                                        "wagtail.blocks.TextBlock",
                                        (),
                                        {"label": "Words quoted", "rows": 3},
                                    ),
                                    6: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "Name and position, or title.",
                                            "label": "Who said or wrote it",
                                            "max_length": 200,
                                        },
                                    ),
                                    7: (
                                        "wagtail.blocks.StructBlock",
                                        [[("text", 5), ("attribution", 6)]],
                                        {},
                                    ),
                                    8: (
                                        "wagtail.blocks.ChoiceBlock",
                                        [],
                                        {
                                            "choices": [
                                                ("info", "Information"),
                                                ("warning", "Warning"),
                                                ("important", "Important"),
                                            ],
                                            "label": "Kind",
                                        },
                                    ),
                                    9: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Heading", "max_length": 120, "required": False},
                                    ),
                                    10: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": [
                                                "bold",
                                                "italic",
                                                "ol",
                                                "ul",
                                                "link",
                                                "document-link",
                                                "superscript",
                                                "subscript",
                                            ],
                                            "label": "Text",
                                        },
                                    ),
                                    11: (
                                        "wagtail.blocks.StructBlock",
                                        [[("kind", 8), ("heading", 9), ("text", 10)]],
                                        {},
                                    ),
                                    12: (
                                        "wagtail.images.blocks.ImageChooserBlock",
                                        (),
                                        {"label": "Picture"},
                                    ),
                                    13: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Caption", "max_length": 300, "required": False},
                                    ),
                                    14: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, the source given with the picture.",
                                            "label": "Source",
                                            "max_length": 200,
                                            "required": False,
                                        },
                                    ),
                                    15: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "Only where the picture means something else here than its own text says.",
                                            "label": "Alternative text",
                                            "max_length": 300,
                                            "required": False,
                                        },
                                    ),
                                    16: (
                                        "wagtail.blocks.StructBlock",
                                        [
                                            [
                                                ("image", 12),
                                                ("caption", 13),
                                                ("source", 14),
                                                ("alt_text", 15),
                                            ]
                                        ],
                                        {},
                                    ),
                                    17: (
                                        "wagtail.blocks.StructBlock",
                                        [[("image", 12), ("caption", 13), ("alt_text", 15)]],
                                        {},
                                    ),
                                    18: (
                                        "wagtail.blocks.ListBlock",
                                        (17,),
                                        {"label": "Pictures", "max_num": 60, "min_num": 2},
                                    ),
                                    19: (
                                        "wagtail.blocks.StructBlock",
                                        [[("heading", 9), ("pictures", 18)]],
                                        {},
                                    ),
                                    20: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Text", "required": False},
                                    ),
                                    21: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Number", "required": False},
                                    ),
                                    22: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": [
                                                "bold",
                                                "italic",
                                                "link",
                                                "document-link",
                                                "superscript",
                                                "subscript",
                                            ],
                                            "label": "Text with links",
                                            "required": False,
                                        },
                                    ),
                                    23: (
                                        "wagtail.contrib.typed_table_block.blocks.TypedTableBlock",
                                        [[("text", 20), ("number", 21), ("rich_text", 22)]],
                                        {
                                            "help_text": "Give the table a caption, and every column a heading.",
                                            "label": "Table",
                                        },
                                    ),
                                    24: (
                                        "wagtail.blocks.BooleanBlock",
                                        (),
                                        {
                                            "label": "The first column says what each row is about",
                                            "required": False,
                                        },
                                    ),
                                    25: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Source", "max_length": 200, "required": False},
                                    ),
                                    26: (
                                        "wagtail.blocks.StructBlock",
                                        [
                                            [
                                                ("table", 23),
                                                ("first_column_names_rows", 24),
                                                ("source", 25),
                                            ]
                                        ],
                                        {},
                                    ),
                                    27: (
                                        "wagtail.documents.blocks.DocumentChooserBlock",
                                        (),
                                        {"label": "Document"},
                                    ),
                                    28: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, the document's own title.",
                                            "label": "Text of the link",
                                            "max_length": 200,
                                            "required": False,
                                        },
                                    ),
                                    29: (
                                        "wagtail.blocks.StructBlock",
                                        [[("document", 27), ("text", 28)]],
                                        {},
                                    ),
                                    30: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Title", "max_length": 200},
                                    ),
                                    31: (
                                        "wagtail.documents.blocks.DocumentChooserBlock",
                                        (),
                                        {
                                            "help_text": "A document of type MP4 or WebM.",
                                            "label": "Film",
                                        },
                                    ),
                                    32: (
                                        "wagtail.images.blocks.ImageChooserBlock",
                                        (),
                                        {
                                            "label": "Picture shown before it plays",
                                            "required": False,
                                        },
                                    ),
                                    33: (
                                        "wagtail.documents.blocks.DocumentChooserBlock",
                                        (),
                                        {
                                            "help_text": "A document of type WebVTT; needed where the film has speech.",
                                            "label": "Captions",
                                            "required": False,
                                        },
                                    ),
                                    34: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": [
                                                "bold",
                                                "italic",
                                                "ol",
                                                "ul",
                                                "link",
                                                "document-link",
                                                "superscript",
                                                "subscript",
                                            ],
                                            "help_text": "What is said and shown, for those who cannot hear or see it.",
                                            "label": "The film in words",
                                        },
                                    ),
                                    35: (
                                        "wagtail.blocks.StructBlock",
                                        [
                                            [
                                                ("title", 30),
                                                ("film", 31),
                                                ("poster", 32),
                                                ("captions", 33),
                                                ("transcript", 34),
                                            ]
                                        ],
                                        {},
                                    ),
                                    36: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, “See also”.",
                                            "label": "Heading",
                                            "max_length": 120,
                                            "required": False,
                                        },
                                    ),
                                    37: ("wagtail.blocks.PageChooserBlock", (), {"label": "Page"}),
                                    38: (
                                        "wagtail.blocks.ListBlock",
                                        (37,),
                                        {"label": "Pages", "max_num": 12, "min_num": 1},
                                    ),
                                    39: (
                                        "wagtail.blocks.StructBlock",
                                        [[("heading", 36), ("pages", 38)]],
                                        {},
                                    ),
                                },
                                verbose_name="text",
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
                            "image",
                            models.ForeignKey(
                                blank=True,
                                help_text="The product itself, best in use.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="base.portalimage",
                                verbose_name="main picture",
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
                        "verbose_name": "science and technology product",
                        "verbose_name_plural": "science and technology products",
                    },
                    bases=(portal.base.models.metadata.PageMetadata, "wagtailcore.page"),
                ),
                migrations.CreateModel(
                    name="ProductSpecification",
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
                        ("name", models.CharField(max_length=120, verbose_name="property")),
                        ("value", models.CharField(max_length=200, verbose_name="value")),
                        (
                            "unit",
                            models.CharField(
                                blank=True, max_length=30, verbose_name="unit of measure"
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="specifications",
                                to="news.scienceproductpage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "property of a product",
                        "verbose_name_plural": "properties of a product",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ProductFile",
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
                            "title",
                            models.CharField(
                                blank=True,
                                help_text="If empty, the document's own title.",
                                max_length=200,
                                verbose_name="title",
                            ),
                        ),
                        (
                            "document",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="base.portaldocument",
                                verbose_name="document",
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="files",
                                to="news.scienceproductpage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "document of a product",
                        "verbose_name_plural": "documents of a product",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ScienceResultPage",
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
                                help_text="As in the decision that set the work, for example BH-2026-T05-01.",
                                max_length=60,
                                verbose_name="code of the work",
                            ),
                        ),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("state", "State level"),
                                    ("ministry", "Ministry level"),
                                    ("grassroots", "Unit level"),
                                ],
                                max_length=20,
                                verbose_name="level",
                            ),
                        ),
                        (
                            "science_field",
                            models.CharField(
                                choices=[
                                    ("1", "Natural sciences"),
                                    ("2", "Engineering and technology"),
                                    ("3", "Medical sciences"),
                                    ("4", "Agricultural sciences"),
                                    ("5", "Social sciences"),
                                    ("6", "Humanities"),
                                ],
                                max_length=1,
                                verbose_name="field of science",
                            ),
                        ),
                        (
                            "classification",
                            models.CharField(
                                blank=True,
                                help_text="Five digits of the national classification of science and technology.",
                                max_length=5,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^[1-6]\\d{4}$",
                                        "Enter the five digits of the national classification: for example 20203.",
                                    )
                                ],
                                verbose_name="classification code",
                            ),
                        ),
                        (
                            "host_name",
                            models.CharField(
                                help_text="Who carried out the work.",
                                max_length=200,
                                verbose_name="host institution",
                            ),
                        ),
                        (
                            "lead_name",
                            models.CharField(
                                help_text="Published: academic title, degree and full name.",
                                max_length=150,
                                verbose_name="principal investigator",
                            ),
                        ),
                        ("started_on", models.DateField(verbose_name="started on")),
                        ("ended_on", models.DateField(verbose_name="ended on")),
                        (
                            "accepted_on",
                            models.DateField(
                                db_index=True,
                                help_text="The day of the acceptance council's decision; the time limit runs from it.",
                                verbose_name="date of acceptance",
                            ),
                        ),
                        (
                            "result_class",
                            models.CharField(
                                choices=[
                                    ("excellent", "Excellent"),
                                    ("good", "Good"),
                                    ("passed", "Passed"),
                                    ("failed", "Not passed"),
                                ],
                                max_length=20,
                                verbose_name="result class",
                            ),
                        ),
                        (
                            "abstract_vi",
                            models.TextField(
                                help_text="What was asked, how it was studied, what was found; 150 to 300 words.",
                                max_length=3000,
                                verbose_name="abstract in Vietnamese",
                            ),
                        ),
                        (
                            "abstract_en",
                            models.TextField(
                                blank=True,
                                help_text="So that researchers abroad find the work; may be left empty.",
                                max_length=3000,
                                verbose_name="abstract in English",
                            ),
                        ),
                        (
                            "keywords",
                            models.CharField(
                                blank=True,
                                help_text="Separated by commas.",
                                max_length=300,
                                verbose_name="keywords",
                            ),
                        ),
                        (
                            "civil_benefit",
                            models.TextField(
                                help_text="What citizens and enterprises gain by it, in plain words.",
                                max_length=2000,
                                verbose_name="benefit to civil life",
                            ),
                        ),
                        (
                            "use_status",
                            models.CharField(
                                choices=[
                                    ("not_yet", "Not yet in use"),
                                    ("trial", "In trial use"),
                                    ("in_use", "In use"),
                                    ("transferred", "Transferred to users"),
                                ],
                                default="not_yet",
                                max_length=20,
                                verbose_name="state of use",
                            ),
                        ),
                        (
                            "use_note",
                            models.CharField(
                                blank=True,
                                help_text="By whom and since when.",
                                max_length=300,
                                verbose_name="where it is used",
                            ),
                        ),
                        (
                            "registration_number",
                            models.CharField(
                                blank=True,
                                help_text="Of the certificate of registration of the results.",
                                max_length=100,
                                verbose_name="registration number",
                            ),
                        ),
                        (
                            "registered_on",
                            models.DateField(blank=True, null=True, verbose_name="registered on"),
                        ),
                        (
                            "archive_number",
                            models.CharField(
                                blank=True,
                                help_text="Where the report is kept.",
                                max_length=100,
                                verbose_name="archive number",
                            ),
                        ),
                        (
                            "doi",
                            models.CharField(
                                blank=True,
                                max_length=200,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^10\\.\\d{4,9}/\\S+$",
                                        "Enter the DOI alone, from “10.” on: for example 10.1234/abc.2026.5.",
                                    )
                                ],
                                verbose_name="DOI",
                            ),
                        ),
                        (
                            "intellectual_property",
                            models.CharField(
                                blank=True,
                                help_text="Patents, copyright registrations: number and owner.",
                                max_length=300,
                                verbose_name="intellectual property",
                            ),
                        ),
                        (
                            "contact",
                            models.CharField(
                                blank=True,
                                help_text="Published: an office's phone or e-mail, never a private one.",
                                max_length=300,
                                verbose_name="contact for readers",
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
                        "verbose_name": "research result",
                        "verbose_name_plural": "research results",
                    },
                    bases=(
                        wagtail.contrib.routable_page.models.RoutablePageMixin,
                        portal.base.models.metadata.PageMetadata,
                        "wagtailcore.page",
                    ),
                ),
                migrations.AddField(
                    model_name="scienceproductpage",
                    name="result",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="Where the research has a page of its own on the Portal.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="products",
                        to="news.scienceresultpage",
                        verbose_name="result it comes from",
                    ),
                ),
                migrations.CreateModel(
                    name="ResultMember",
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
                        ("name", models.CharField(max_length=150, verbose_name="full name")),
                        (
                            "part",
                            models.CharField(
                                blank=True, max_length=150, verbose_name="part in the work"
                            ),
                        ),
                        (
                            "agreed",
                            models.BooleanField(
                                default=False,
                                help_text="Without this tick the name is never published.",
                                verbose_name="agreed to be named",
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="members",
                                to="news.scienceresultpage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "member of the team",
                        "verbose_name_plural": "members of the team",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ResultFile",
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
                            "title",
                            models.CharField(
                                blank=True,
                                help_text="If empty, the document's own title.",
                                max_length=200,
                                verbose_name="title",
                            ),
                        ),
                        (
                            "document",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="base.portaldocument",
                                verbose_name="document",
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="files",
                                to="news.scienceresultpage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "document of a result",
                        "verbose_name_plural": "documents of a result",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="StatementIndexPage",
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
                        "verbose_name": "section of press statements",
                        "verbose_name_plural": "sections of press statements",
                    },
                    bases=(
                        portal.base.feeds.FeedMixin,
                        portal.base.listing.ListingMixin,
                        portal.base.models.metadata.PageMetadata,
                        "wagtailcore.page",
                    ),
                ),
                migrations.CreateModel(
                    name="StatementPage",
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
                            "change_kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    (
                                        "minor",
                                        "Small mending: wording or layout, nothing that was said",
                                    ),
                                    ("major", "Addition or update of what was said"),
                                    ("correction", "Correction of something that was wrong"),
                                ],
                                max_length=20,
                                verbose_name="kind of change",
                            ),
                        ),
                        (
                            "change_note",
                            models.TextField(
                                blank=True,
                                help_text="One sentence for readers, for example “Adds the figures of October”.",
                                max_length=500,
                                verbose_name="what changed",
                            ),
                        ),
                        (
                            "correction_wrong",
                            models.TextField(
                                blank=True,
                                help_text="Repeat only what is needed to understand the correction.",
                                max_length=1000,
                                verbose_name="what was wrong",
                            ),
                        ),
                        (
                            "correction_right",
                            models.TextField(
                                blank=True, max_length=1000, verbose_name="what is right"
                            ),
                        ),
                        (
                            "change_base",
                            models.PositiveBigIntegerField(blank=True, editable=False, null=True),
                        ),
                        (
                            "speaker_name",
                            models.CharField(max_length=150, verbose_name="who spoke"),
                        ),
                        (
                            "speaker_position",
                            models.CharField(max_length=200, verbose_name="position"),
                        ),
                        (
                            "stated_at",
                            models.DateTimeField(
                                help_text="The Portal publishes at the same time: the trigger date is this day.",
                                verbose_name="when it was said",
                            ),
                        ),
                        (
                            "form",
                            models.CharField(
                                choices=[
                                    ("press_conference", "Press conference"),
                                    ("interview", "Interview"),
                                    ("written_reply", "Written reply"),
                                    ("press_release", "Press release"),
                                    ("remark", "Remark to journalists"),
                                ],
                                default="press_conference",
                                max_length=20,
                                verbose_name="form",
                            ),
                        ),
                        (
                            "audience",
                            models.CharField(
                                help_text="Press agencies, or all journalists present.",
                                max_length=300,
                                verbose_name="to whom",
                            ),
                        ),
                        (
                            "occasion",
                            models.CharField(blank=True, max_length=300, verbose_name="occasion"),
                        ),
                        (
                            "lead",
                            models.TextField(
                                help_text="What was said, in two or three sentences.",
                                max_length=600,
                                verbose_name="essence",
                            ),
                        ),
                        (
                            "body",
                            wagtail.fields.StreamField(
                                [
                                    ("exchange", 3),
                                    ("heading", 7),
                                    ("paragraph", 8),
                                    ("quote", 11),
                                    ("callout", 15),
                                    ("figure", 20),
                                    ("gallery", 23),
                                    ("table", 30),
                                    ("download", 33),
                                    ("video", 39),
                                    ("related", 43),
                                ],
                                block_lookup={
                                    0: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "The press agency; a journalist's name only where it was agreed.",
                                            "label": "Who asked",
                                            "max_length": 200,
                                            "required": False,
                                        },
                                    ),
                                    1: (
                                        "wagtail.blocks.TextBlock",
                                        (),
                                        {"label": "Question", "rows": 2},
                                    ),
                                    2: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": [
                                                "bold",
                                                "italic",
                                                "ol",
                                                "ul",
                                                "link",
                                                "document-link",
                                                "superscript",
                                                "subscript",
                                            ],
                                            "label": "Answer",
                                        },
                                    ),
                                    3: (
                                        "wagtail.blocks.StructBlock",
                                        [[("asked_by", 0), ("question", 1), ("answer", 2)]],
                                        {},
                                    ),
                                    4: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Text", "max_length": 200},
                                    ),
                                    5: (
                                        "wagtail.blocks.ChoiceBlock",
                                        [],
                                        {
                                            "choices": [
                                                ("h2", "Heading"),
                                                ("h3", "Subheading"),
                                                ("h4", "Small heading"),
                                            ],
                                            "label": "Level",
                                        },
                                    ),
                                    6: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, it is made from the text.",
                                            "label": "Address of the heading",
                                            "max_length": 60,
                                            "required": False,
                                            "search_index": False,
                                            "validators": [
                                                django.core.validators.RegexValidator(
                                                    "^[a-z][a-z0-9-]*\\Z",
                                                    "Only small letters without accents, digits and hyphens.",
                                                )
                                            ],
                                        },
                                    ),
                                    7: (
                                        "wagtail.blocks.StructBlock",
                                        [[("text", 4), ("level", 5), ("anchor", 6)]],
                                        {},
                                    ),
                                    8: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": [
                                                "bold",
                                                "italic",
                                                "ol",
                                                "ul",
                                                "link",
                                                "document-link",
                                                "superscript",
                                                "subscript",
                                            ],
                                            "group": "Text",
                                            "icon": "pilcrow",
                                            "label": "Paragraph",
                                            "template": "base/blocks/paragraph.html",
                                        },
                                    ),
                                    9: (
                                        "wagtail.blocks.TextBlock",
                                        (),
                                        {"label": "Words quoted", "rows": 3},
                                    ),
                                    10: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "Name and position, or title.",
                                            "label": "Who said or wrote it",
                                            "max_length": 200,
                                        },
                                    ),
                                    11: (
                                        "wagtail.blocks.StructBlock",
                                        [[("text", 9), ("attribution", 10)]],
                                        {},
                                    ),
                                    12: (
                                        "wagtail.blocks.ChoiceBlock",
                                        [],
                                        {
                                            "choices": [
                                                ("info", "Information"),
                                                ("warning", "Warning"),
                                                ("important", "Important"),
                                            ],
                                            "label": "Kind",
                                        },
                                    ),
                                    13: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Heading", "max_length": 120, "required": False},
                                    ),
                                    14: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": [
                                                "bold",
                                                "italic",
                                                "ol",
                                                "ul",
                                                "link",
                                                "document-link",
                                                "superscript",
                                                "subscript",
                                            ],
                                            "label": "Text",
                                        },
                                    ),
                                    15: (
                                        "wagtail.blocks.StructBlock",
                                        [[("kind", 12), ("heading", 13), ("text", 14)]],
                                        {},
                                    ),
                                    16: (
                                        "wagtail.images.blocks.ImageChooserBlock",
                                        (),
                                        {"label": "Picture"},
                                    ),
                                    17: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Caption", "max_length": 300, "required": False},
                                    ),
                                    18: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, the source given with the picture.",
                                            "label": "Source",
                                            "max_length": 200,
                                            "required": False,
                                        },
                                    ),
                                    19: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "Only where the picture means something else here than its own text says.",
                                            "label": "Alternative text",
                                            "max_length": 300,
                                            "required": False,
                                        },
                                    ),
                                    20: (
                                        "wagtail.blocks.StructBlock",
                                        [
                                            [
                                                ("image", 16),
                                                ("caption", 17),
                                                ("source", 18),
                                                ("alt_text", 19),
                                            ]
                                        ],
                                        {},
                                    ),
                                    21: (
                                        "wagtail.blocks.StructBlock",
                                        [[("image", 16), ("caption", 17), ("alt_text", 19)]],
                                        {},
                                    ),
                                    22: (
                                        "wagtail.blocks.ListBlock",
                                        (21,),
                                        {"label": "Pictures", "max_num": 60, "min_num": 2},
                                    ),
                                    23: (
                                        "wagtail.blocks.StructBlock",
                                        [[("heading", 13), ("pictures", 22)]],
                                        {},
                                    ),
                                    24: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Text", "required": False},
                                    ),
                                    25: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Number", "required": False},
                                    ),
                                    26: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": [
                                                "bold",
                                                "italic",
                                                "link",
                                                "document-link",
                                                "superscript",
                                                "subscript",
                                            ],
                                            "label": "Text with links",
                                            "required": False,
                                        },
                                    ),
                                    27: (
                                        "wagtail.contrib.typed_table_block.blocks.TypedTableBlock",
                                        [[("text", 24), ("number", 25), ("rich_text", 26)]],
                                        {
                                            "help_text": "Give the table a caption, and every column a heading.",
                                            "label": "Table",
                                        },
                                    ),
                                    28: (
                                        "wagtail.blocks.BooleanBlock",
                                        (),
                                        {
                                            "label": "The first column says what each row is about",
                                            "required": False,
                                        },
                                    ),
                                    29: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Source", "max_length": 200, "required": False},
                                    ),
                                    30: (
                                        "wagtail.blocks.StructBlock",
                                        [
                                            [
                                                ("table", 27),
                                                ("first_column_names_rows", 28),
                                                ("source", 29),
                                            ]
                                        ],
                                        {},
                                    ),
                                    31: (
                                        "wagtail.documents.blocks.DocumentChooserBlock",
                                        (),
                                        {"label": "Document"},
                                    ),
                                    32: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, the document's own title.",
                                            "label": "Text of the link",
                                            "max_length": 200,
                                            "required": False,
                                        },
                                    ),
                                    33: (
                                        "wagtail.blocks.StructBlock",
                                        [[("document", 31), ("text", 32)]],
                                        {},
                                    ),
                                    34: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Title", "max_length": 200},
                                    ),
                                    35: (
                                        "wagtail.documents.blocks.DocumentChooserBlock",
                                        (),
                                        {
                                            "help_text": "A document of type MP4 or WebM.",
                                            "label": "Film",
                                        },
                                    ),
                                    36: (
                                        "wagtail.images.blocks.ImageChooserBlock",
                                        (),
                                        {
                                            "label": "Picture shown before it plays",
                                            "required": False,
                                        },
                                    ),
                                    37: (
                                        "wagtail.documents.blocks.DocumentChooserBlock",
                                        (),
                                        {
                                            "help_text": "A document of type WebVTT; needed where the film has speech.",
                                            "label": "Captions",
                                            "required": False,
                                        },
                                    ),
                                    38: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": [
                                                "bold",
                                                "italic",
                                                "ol",
                                                "ul",
                                                "link",
                                                "document-link",
                                                "superscript",
                                                "subscript",
                                            ],
                                            "help_text": "What is said and shown, for those who cannot hear or see it.",
                                            "label": "The film in words",
                                        },
                                    ),
                                    39: (
                                        "wagtail.blocks.StructBlock",
                                        [
                                            [
                                                ("title", 34),
                                                ("film", 35),
                                                ("poster", 36),
                                                ("captions", 37),
                                                ("transcript", 38),
                                            ]
                                        ],
                                        {},
                                    ),
                                    40: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, “See also”.",
                                            "label": "Heading",
                                            "max_length": 120,
                                            "required": False,
                                        },
                                    ),
                                    41: ("wagtail.blocks.PageChooserBlock", (), {"label": "Page"}),
                                    42: (
                                        "wagtail.blocks.ListBlock",
                                        (41,),
                                        {"label": "Pages", "max_num": 12, "min_num": 1},
                                    ),
                                    43: (
                                        "wagtail.blocks.StructBlock",
                                        [[("heading", 40), ("pages", 42)]],
                                        {},
                                    ),
                                },
                                verbose_name="words as spoken",
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
                            "matter",
                            models.ForeignKey(
                                help_text="All statements on one matter are shown together.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="news.matter",
                                verbose_name="matter",
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
                        "verbose_name": "press statement",
                        "verbose_name_plural": "press statements",
                    },
                    bases=(
                        portal.base.models.metadata.PageMetadata,
                        "wagtailcore.page",
                        models.Model,
                    ),
                ),
                migrations.CreateModel(
                    name="TopicColumnIndexPage",
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
                        "verbose_name": "section of topic columns",
                        "verbose_name_plural": "sections of topic columns",
                    },
                    bases=(
                        portal.base.feeds.FeedMixin,
                        portal.base.listing.ListingMixin,
                        portal.base.models.metadata.PageMetadata,
                        "wagtailcore.page",
                    ),
                ),
                migrations.CreateModel(
                    name="TopicColumnPage",
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
                            "change_kind",
                            models.CharField(
                                blank=True,
                                choices=[
                                    (
                                        "minor",
                                        "Small mending: wording or layout, nothing that was said",
                                    ),
                                    ("major", "Addition or update of what was said"),
                                    ("correction", "Correction of something that was wrong"),
                                ],
                                max_length=20,
                                verbose_name="kind of change",
                            ),
                        ),
                        (
                            "change_note",
                            models.TextField(
                                blank=True,
                                help_text="One sentence for readers, for example “Adds the figures of October”.",
                                max_length=500,
                                verbose_name="what changed",
                            ),
                        ),
                        (
                            "correction_wrong",
                            models.TextField(
                                blank=True,
                                help_text="Repeat only what is needed to understand the correction.",
                                max_length=1000,
                                verbose_name="what was wrong",
                            ),
                        ),
                        (
                            "correction_right",
                            models.TextField(
                                blank=True, max_length=1000, verbose_name="what is right"
                            ),
                        ),
                        (
                            "change_base",
                            models.PositiveBigIntegerField(blank=True, editable=False, null=True),
                        ),
                        (
                            "lead",
                            models.TextField(
                                help_text="What the column is about and for whom, in two or three sentences.",
                                max_length=600,
                                verbose_name="brief",
                            ),
                        ),
                        (
                            "image_caption",
                            models.CharField(
                                blank=True,
                                max_length=300,
                                verbose_name="caption of the main picture",
                            ),
                        ),
                        (
                            "starts_on",
                            models.DateField(
                                default=django.utils.timezone.localdate, verbose_name="from"
                            ),
                        ),
                        (
                            "ends_on",
                            models.DateField(
                                blank=True,
                                help_text="The last day; empty: until further notice. After it the column says that it has ended, stays readable, and takes no new article.",
                                null=True,
                                verbose_name="to",
                            ),
                        ),
                        (
                            "body",
                            wagtail.fields.StreamField(
                                [
                                    ("heading", 3),
                                    ("paragraph", 4),
                                    ("quote", 7),
                                    ("callout", 11),
                                    ("figure", 16),
                                    ("gallery", 19),
                                    ("table", 26),
                                    ("download", 29),
                                    ("video", 35),
                                    ("related", 39),
                                ],
                                blank=True,
                                block_lookup={
                                    0: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Text", "max_length": 200},
                                    ),
                                    1: (
                                        "wagtail.blocks.ChoiceBlock",
                                        [],
                                        {
                                            "choices": [
                                                ("h2", "Heading"),
                                                ("h3", "Subheading"),
                                                ("h4", "Small heading"),
                                            ],
                                            "label": "Level",
                                        },
                                    ),
                                    2: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, it is made from the text.",
                                            "label": "Address of the heading",
                                            "max_length": 60,
                                            "required": False,
                                            "search_index": False,
                                            "validators": [
                                                django.core.validators.RegexValidator(
                                                    "^[a-z][a-z0-9-]*\\Z",
                                                    "Only small letters without accents, digits and hyphens.",
                                                )
                                            ],
                                        },
                                    ),
                                    3: (
                                        "wagtail.blocks.StructBlock",
                                        [[("text", 0), ("level", 1), ("anchor", 2)]],
                                        {},
                                    ),
                                    4: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": [
                                                "bold",
                                                "italic",
                                                "ol",
                                                "ul",
                                                "link",
                                                "document-link",
                                                "superscript",
                                                "subscript",
                                            ],
                                            "group": "Text",
                                            "icon": "pilcrow",
                                            "label": "Paragraph",
                                            "template": "base/blocks/paragraph.html",
                                        },
                                    ),
                                    5: (
                                        "wagtail.blocks.TextBlock",
                                        (),
                                        {"label": "Words quoted", "rows": 3},
                                    ),
                                    6: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "Name and position, or title.",
                                            "label": "Who said or wrote it",
                                            "max_length": 200,
                                        },
                                    ),
                                    7: (
                                        "wagtail.blocks.StructBlock",
                                        [[("text", 5), ("attribution", 6)]],
                                        {},
                                    ),
                                    8: (
                                        "wagtail.blocks.ChoiceBlock",
                                        [],
                                        {
                                            "choices": [
                                                ("info", "Information"),
                                                ("warning", "Warning"),
                                                ("important", "Important"),
                                            ],
                                            "label": "Kind",
                                        },
                                    ),
                                    9: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Heading", "max_length": 120, "required": False},
                                    ),
                                    10: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": [
                                                "bold",
                                                "italic",
                                                "ol",
                                                "ul",
                                                "link",
                                                "document-link",
                                                "superscript",
                                                "subscript",
                                            ],
                                            "label": "Text",
                                        },
                                    ),
                                    11: (
                                        "wagtail.blocks.StructBlock",
                                        [[("kind", 8), ("heading", 9), ("text", 10)]],
                                        {},
                                    ),
                                    12: (
                                        "wagtail.images.blocks.ImageChooserBlock",
                                        (),
                                        {"label": "Picture"},
                                    ),
                                    13: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Caption", "max_length": 300, "required": False},
                                    ),
                                    14: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, the source given with the picture.",
                                            "label": "Source",
                                            "max_length": 200,
                                            "required": False,
                                        },
                                    ),
                                    15: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "Only where the picture means something else here than its own text says.",
                                            "label": "Alternative text",
                                            "max_length": 300,
                                            "required": False,
                                        },
                                    ),
                                    16: (
                                        "wagtail.blocks.StructBlock",
                                        [
                                            [
                                                ("image", 12),
                                                ("caption", 13),
                                                ("source", 14),
                                                ("alt_text", 15),
                                            ]
                                        ],
                                        {},
                                    ),
                                    17: (
                                        "wagtail.blocks.StructBlock",
                                        [[("image", 12), ("caption", 13), ("alt_text", 15)]],
                                        {},
                                    ),
                                    18: (
                                        "wagtail.blocks.ListBlock",
                                        (17,),
                                        {"label": "Pictures", "max_num": 60, "min_num": 2},
                                    ),
                                    19: (
                                        "wagtail.blocks.StructBlock",
                                        [[("heading", 9), ("pictures", 18)]],
                                        {},
                                    ),
                                    20: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Text", "required": False},
                                    ),
                                    21: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Number", "required": False},
                                    ),
                                    22: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": [
                                                "bold",
                                                "italic",
                                                "link",
                                                "document-link",
                                                "superscript",
                                                "subscript",
                                            ],
                                            "label": "Text with links",
                                            "required": False,
                                        },
                                    ),
                                    23: (
                                        "wagtail.contrib.typed_table_block.blocks.TypedTableBlock",
                                        [[("text", 20), ("number", 21), ("rich_text", 22)]],
                                        {
                                            "help_text": "Give the table a caption, and every column a heading.",
                                            "label": "Table",
                                        },
                                    ),
                                    24: (
                                        "wagtail.blocks.BooleanBlock",
                                        (),
                                        {
                                            "label": "The first column says what each row is about",
                                            "required": False,
                                        },
                                    ),
                                    25: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Source", "max_length": 200, "required": False},
                                    ),
                                    26: (
                                        "wagtail.blocks.StructBlock",
                                        [
                                            [
                                                ("table", 23),
                                                ("first_column_names_rows", 24),
                                                ("source", 25),
                                            ]
                                        ],
                                        {},
                                    ),
                                    27: (
                                        "wagtail.documents.blocks.DocumentChooserBlock",
                                        (),
                                        {"label": "Document"},
                                    ),
                                    28: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, the document's own title.",
                                            "label": "Text of the link",
                                            "max_length": 200,
                                            "required": False,
                                        },
                                    ),
                                    29: (
                                        "wagtail.blocks.StructBlock",
                                        [[("document", 27), ("text", 28)]],
                                        {},
                                    ),
                                    30: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Title", "max_length": 200},
                                    ),
                                    31: (
                                        "wagtail.documents.blocks.DocumentChooserBlock",
                                        (),
                                        {
                                            "help_text": "A document of type MP4 or WebM.",
                                            "label": "Film",
                                        },
                                    ),
                                    32: (
                                        "wagtail.images.blocks.ImageChooserBlock",
                                        (),
                                        {
                                            "label": "Picture shown before it plays",
                                            "required": False,
                                        },
                                    ),
                                    33: (
                                        "wagtail.documents.blocks.DocumentChooserBlock",
                                        (),
                                        {
                                            "help_text": "A document of type WebVTT; needed where the film has speech.",
                                            "label": "Captions",
                                            "required": False,
                                        },
                                    ),
                                    34: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": [
                                                "bold",
                                                "italic",
                                                "ol",
                                                "ul",
                                                "link",
                                                "document-link",
                                                "superscript",
                                                "subscript",
                                            ],
                                            "help_text": "What is said and shown, for those who cannot hear or see it.",
                                            "label": "The film in words",
                                        },
                                    ),
                                    35: (
                                        "wagtail.blocks.StructBlock",
                                        [
                                            [
                                                ("title", 30),
                                                ("film", 31),
                                                ("poster", 32),
                                                ("captions", 33),
                                                ("transcript", 34),
                                            ]
                                        ],
                                        {},
                                    ),
                                    36: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, “See also”.",
                                            "label": "Heading",
                                            "max_length": 120,
                                            "required": False,
                                        },
                                    ),
                                    37: ("wagtail.blocks.PageChooserBlock", (), {"label": "Page"}),
                                    38: (
                                        "wagtail.blocks.ListBlock",
                                        (37,),
                                        {"label": "Pages", "max_num": 12, "min_num": 1},
                                    ),
                                    39: (
                                        "wagtail.blocks.StructBlock",
                                        [[("heading", 36), ("pages", 38)]],
                                        {},
                                    ),
                                },
                                help_text="Only where the brief does not say enough. Stands under the brief.",
                                verbose_name="more about the column",
                            ),
                        ),
                        (
                            "closing_note",
                            models.TextField(
                                blank=True,
                                help_text="Readers see it once the column has ended.",
                                max_length=1000,
                                verbose_name="what came of it",
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
                            "image",
                            models.ForeignKey(
                                blank=True,
                                help_text="Stands beside the brief and in lists.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="base.portalimage",
                                verbose_name="main picture",
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
                        "verbose_name": "topic column",
                        "verbose_name_plural": "topic columns",
                    },
                    bases=(
                        portal.base.feeds.FeedMixin,
                        portal.base.listing.ListingMixin,
                        portal.base.models.metadata.PageMetadata,
                        "wagtailcore.page",
                        models.Model,
                    ),
                ),
                migrations.AddField(
                    model_name="columnpart",
                    name="page",
                    field=modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="parts",
                        to="news.topiccolumnpage",
                    ),
                ),
                migrations.AddField(
                    model_name="articlepage",
                    name="column",
                    field=models.ForeignKey(
                        blank=True,
                        help_text="Where the article belongs to one. Columns that have ended take nothing new.",
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="news.topiccolumnpage",
                        verbose_name="topic column",
                    ),
                ),
                migrations.CreateModel(
                    name="WarningIndexPage",
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
                        "verbose_name": "section of warnings",
                        "verbose_name_plural": "sections of warnings",
                    },
                    bases=(
                        portal.base.listing.ListingMixin,
                        wagtail.contrib.routable_page.models.RoutablePageMixin,
                        portal.base.models.metadata.PageMetadata,
                        "wagtailcore.page",
                    ),
                ),
                migrations.CreateModel(
                    name="WarningMessage",
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
                            "identifier",
                            models.CharField(
                                default=news.models.warnings.messages.new_identifier,
                                max_length=60,
                                verbose_name="identifier",
                            ),
                        ),
                        ("sender", models.CharField(max_length=100, verbose_name="sender")),
                        ("warning", models.UUIDField(db_index=True, verbose_name="warning")),
                        (
                            "chain",
                            models.UUIDField(
                                db_index=True,
                                help_text="The first warning of the chain.",
                                verbose_name="chain",
                            ),
                        ),
                        (
                            "act",
                            models.CharField(
                                choices=[
                                    ("issued", "Issued"),
                                    ("updated", "Issued as an update"),
                                    ("confirmed", "Confirmed, longer in force"),
                                    ("cancelled", "Cancelled"),
                                ],
                                max_length=20,
                                verbose_name="act",
                            ),
                        ),
                        ("title", models.CharField(max_length=300, verbose_name="title")),
                        ("sent_at", models.DateTimeField(verbose_name="sent")),
                        ("expires_at", models.DateTimeField(verbose_name="expires")),
                        ("reason", models.TextField(blank=True, verbose_name="reason")),
                        (
                            "decided_by",
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
                            "previous",
                            models.OneToOneField(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="following",
                                to="news.warningmessage",
                                verbose_name="follows",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "message of a warning",
                        "verbose_name_plural": "messages of warnings",
                        "ordering": ["sent_at", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="StillTrueAsk",
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
                            "asked_at",
                            models.DateTimeField(
                                default=django.utils.timezone.now, verbose_name="asked"
                            ),
                        ),
                        (
                            "answer",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("confirm", "Confirmed"),
                                    ("update", "Will be updated"),
                                    ("expire", "May expire"),
                                ],
                                max_length=20,
                                verbose_name="answer",
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
                            "unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="units.unit",
                                verbose_name="unit",
                            ),
                        ),
                        (
                            "message",
                            models.OneToOneField(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="ask",
                                to="news.warningmessage",
                                verbose_name="message",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "question whether a warning is still true",
                        "verbose_name_plural": "questions whether warnings are still true",
                        "ordering": ["message__expires_at", "pk"],
                    },
                ),
                migrations.CreateModel(
                    name="WarningPage",
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
                            "lead",
                            models.TextField(
                                help_text="Two or three sentences: who does what to whom. They stand in lists and feeds.",
                                max_length=600,
                                verbose_name="in brief",
                            ),
                        ),
                        (
                            "crime",
                            models.CharField(
                                choices=[
                                    ("impersonation", "Posing as officials"),
                                    ("online_fraud", "Fraud on the internet"),
                                    ("investment", "Investment and finance fraud"),
                                    ("accounts", "Trade in bank accounts and personal data"),
                                    ("malware", "Harmful apps and malware"),
                                    ("jobs", "Job fraud and trafficking in persons"),
                                    ("loans", "Illegal lending"),
                                    ("drugs", "Drugs"),
                                    ("theft", "Theft and robbery"),
                                    ("children", "Harm to children"),
                                    ("fire", "Fire and explosion"),
                                    ("traffic", "Road traffic"),
                                    ("other", "Other"),
                                ],
                                max_length=30,
                                verbose_name="kind of crime",
                            ),
                        ),
                        (
                            "severity",
                            models.CharField(
                                choices=[
                                    ("Extreme", "Extremely grave"),
                                    ("Severe", "Grave"),
                                    ("Moderate", "Considerable"),
                                    ("Minor", "Slight"),
                                ],
                                default="Moderate",
                                help_text="How much harm it does to whom it hits; the gravest stands on every page.",
                                max_length=10,
                                verbose_name="severity",
                            ),
                        ),
                        (
                            "urgency",
                            models.CharField(
                                choices=[
                                    ("Immediate", "Act at once"),
                                    ("Expected", "Act soon"),
                                    ("Future", "Be prepared"),
                                    ("Unknown", "Not known"),
                                ],
                                default="Expected",
                                max_length=10,
                                verbose_name="urgency",
                            ),
                        ),
                        (
                            "certainty",
                            models.CharField(
                                choices=[
                                    ("Observed", "It has happened"),
                                    ("Likely", "It is likely"),
                                    ("Possible", "It is possible"),
                                    ("Unknown", "Not known"),
                                ],
                                default="Observed",
                                max_length=10,
                                verbose_name="certainty",
                            ),
                        ),
                        (
                            "method",
                            wagtail.fields.StreamField(
                                [
                                    ("heading", 3),
                                    ("paragraph", 4),
                                    ("quote", 7),
                                    ("callout", 11),
                                    ("figure", 16),
                                    ("gallery", 19),
                                    ("table", 26),
                                    ("download", 29),
                                    ("video", 35),
                                    ("related", 39),
                                ],
                                block_lookup={
                                    0: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Text", "max_length": 200},
                                    ),
                                    1: (
                                        "wagtail.blocks.ChoiceBlock",
                                        [],
                                        {
                                            "choices": [
                                                ("h2", "Heading"),
                                                ("h3", "Subheading"),
                                                ("h4", "Small heading"),
                                            ],
                                            "label": "Level",
                                        },
                                    ),
                                    2: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, it is made from the text.",
                                            "label": "Address of the heading",
                                            "max_length": 60,
                                            "required": False,
                                            "search_index": False,
                                            "validators": [
                                                django.core.validators.RegexValidator(
                                                    "^[a-z][a-z0-9-]*\\Z",
                                                    "Only small letters without accents, digits and hyphens.",
                                                )
                                            ],
                                        },
                                    ),
                                    3: (
                                        "wagtail.blocks.StructBlock",
                                        [[("text", 0), ("level", 1), ("anchor", 2)]],
                                        {},
                                    ),
                                    4: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": [
                                                "bold",
                                                "italic",
                                                "ol",
                                                "ul",
                                                "link",
                                                "document-link",
                                                "superscript",
                                                "subscript",
                                            ],
                                            "group": "Text",
                                            "icon": "pilcrow",
                                            "label": "Paragraph",
                                            "template": "base/blocks/paragraph.html",
                                        },
                                    ),
                                    5: (
                                        "wagtail.blocks.TextBlock",
                                        (),
                                        {"label": "Words quoted", "rows": 3},
                                    ),
                                    6: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "Name and position, or title.",
                                            "label": "Who said or wrote it",
                                            "max_length": 200,
                                        },
                                    ),
                                    7: (
                                        "wagtail.blocks.StructBlock",
                                        [[("text", 5), ("attribution", 6)]],
                                        {},
                                    ),
                                    8: (
                                        "wagtail.blocks.ChoiceBlock",
                                        [],
                                        {
                                            "choices": [
                                                ("info", "Information"),
                                                ("warning", "Warning"),
                                                ("important", "Important"),
                                            ],
                                            "label": "Kind",
                                        },
                                    ),
                                    9: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Heading", "max_length": 120, "required": False},
                                    ),
                                    10: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": [
                                                "bold",
                                                "italic",
                                                "ol",
                                                "ul",
                                                "link",
                                                "document-link",
                                                "superscript",
                                                "subscript",
                                            ],
                                            "label": "Text",
                                        },
                                    ),
                                    11: (
                                        "wagtail.blocks.StructBlock",
                                        [[("kind", 8), ("heading", 9), ("text", 10)]],
                                        {},
                                    ),
                                    12: (
                                        "wagtail.images.blocks.ImageChooserBlock",
                                        (),
                                        {"label": "Picture"},
                                    ),
                                    13: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Caption", "max_length": 300, "required": False},
                                    ),
                                    14: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, the source given with the picture.",
                                            "label": "Source",
                                            "max_length": 200,
                                            "required": False,
                                        },
                                    ),
                                    15: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "Only where the picture means something else here than its own text says.",
                                            "label": "Alternative text",
                                            "max_length": 300,
                                            "required": False,
                                        },
                                    ),
                                    16: (
                                        "wagtail.blocks.StructBlock",
                                        [
                                            [
                                                ("image", 12),
                                                ("caption", 13),
                                                ("source", 14),
                                                ("alt_text", 15),
                                            ]
                                        ],
                                        {},
                                    ),
                                    17: (
                                        "wagtail.blocks.StructBlock",
                                        [[("image", 12), ("caption", 13), ("alt_text", 15)]],
                                        {},
                                    ),
                                    18: (
                                        "wagtail.blocks.ListBlock",
                                        (17,),
                                        {"label": "Pictures", "max_num": 60, "min_num": 2},
                                    ),
                                    19: (
                                        "wagtail.blocks.StructBlock",
                                        [[("heading", 9), ("pictures", 18)]],
                                        {},
                                    ),
                                    20: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Text", "required": False},
                                    ),
                                    21: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Number", "required": False},
                                    ),
                                    22: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": [
                                                "bold",
                                                "italic",
                                                "link",
                                                "document-link",
                                                "superscript",
                                                "subscript",
                                            ],
                                            "label": "Text with links",
                                            "required": False,
                                        },
                                    ),
                                    23: (
                                        "wagtail.contrib.typed_table_block.blocks.TypedTableBlock",
                                        [[("text", 20), ("number", 21), ("rich_text", 22)]],
                                        {
                                            "help_text": "Give the table a caption, and every column a heading.",
                                            "label": "Table",
                                        },
                                    ),
                                    24: (
                                        "wagtail.blocks.BooleanBlock",
                                        (),
                                        {
                                            "label": "The first column says what each row is about",
                                            "required": False,
                                        },
                                    ),
                                    25: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Source", "max_length": 200, "required": False},
                                    ),
                                    26: (
                                        "wagtail.blocks.StructBlock",
                                        [
                                            [
                                                ("table", 23),
                                                ("first_column_names_rows", 24),
                                                ("source", 25),
                                            ]
                                        ],
                                        {},
                                    ),
                                    27: (
                                        "wagtail.documents.blocks.DocumentChooserBlock",
                                        (),
                                        {"label": "Document"},
                                    ),
                                    28: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, the document's own title.",
                                            "label": "Text of the link",
                                            "max_length": 200,
                                            "required": False,
                                        },
                                    ),
                                    29: (
                                        "wagtail.blocks.StructBlock",
                                        [[("document", 27), ("text", 28)]],
                                        {},
                                    ),
                                    30: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Title", "max_length": 200},
                                    ),
                                    31: (
                                        "wagtail.documents.blocks.DocumentChooserBlock",
                                        (),
                                        {
                                            "help_text": "A document of type MP4 or WebM.",
                                            "label": "Film",
                                        },
                                    ),
                                    32: (
                                        "wagtail.images.blocks.ImageChooserBlock",
                                        (),
                                        {
                                            "label": "Picture shown before it plays",
                                            "required": False,
                                        },
                                    ),
                                    33: (
                                        "wagtail.documents.blocks.DocumentChooserBlock",
                                        (),
                                        {
                                            "help_text": "A document of type WebVTT; needed where the film has speech.",
                                            "label": "Captions",
                                            "required": False,
                                        },
                                    ),
                                    34: (
                                        "wagtail.blocks.RichTextBlock",
                                        (),
                                        {
                                            "features": [
                                                "bold",
                                                "italic",
                                                "ol",
                                                "ul",
                                                "link",
                                                "document-link",
                                                "superscript",
                                                "subscript",
                                            ],
                                            "help_text": "What is said and shown, for those who cannot hear or see it.",
                                            "label": "The film in words",
                                        },
                                    ),
                                    35: (
                                        "wagtail.blocks.StructBlock",
                                        [
                                            [
                                                ("title", 30),
                                                ("film", 31),
                                                ("poster", 32),
                                                ("captions", 33),
                                                ("transcript", 34),
                                            ]
                                        ],
                                        {},
                                    ),
                                    36: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, “See also”.",
                                            "label": "Heading",
                                            "max_length": 120,
                                            "required": False,
                                        },
                                    ),
                                    37: ("wagtail.blocks.PageChooserBlock", (), {"label": "Page"}),
                                    38: (
                                        "wagtail.blocks.ListBlock",
                                        (37,),
                                        {"label": "Pages", "max_num": 12, "min_num": 1},
                                    ),
                                    39: (
                                        "wagtail.blocks.StructBlock",
                                        [[("heading", 36), ("pages", 38)]],
                                        {},
                                    ),
                                },
                                help_text="Step by step, in plain words.",
                                verbose_name="how the crime works",
                            ),
                        ),
                        (
                            "signs",
                            models.TextField(
                                help_text="One sign a line.",
                                verbose_name="signs to recognise it by",
                            ),
                        ),
                        (
                            "targets",
                            portal.base.choice_sets.ChoiceSetField(
                                blank=True,
                                choices=[
                                    ("everybody", "Everybody"),
                                    ("elderly", "Elderly people"),
                                    ("parents", "Parents"),
                                    ("young", "Children and young people"),
                                    ("students", "Students"),
                                    ("workers", "Workers and job seekers"),
                                    ("business", "Businesses and shops"),
                                    ("shoppers", "People who buy or sell online"),
                                    ("investors", "Investors"),
                                    ("travellers", "Travellers"),
                                    ("foreigners", "Foreigners in Viet Nam"),
                                    ("officials", "Officials"),
                                ],
                                default=(),
                                max_length=255,
                                verbose_name="who is targeted",
                            ),
                        ),
                        (
                            "targets_text",
                            models.CharField(
                                blank=True,
                                help_text="Only where the list above does not say it well enough.",
                                max_length=300,
                                verbose_name="who is targeted, in words",
                            ),
                        ),
                        (
                            "what_to_do",
                            models.TextField(
                                help_text="One step a line, the most important first.",
                                verbose_name="what to do to be safe",
                            ),
                        ),
                        (
                            "if_it_happened",
                            models.TextField(
                                help_text="One step a line, in the order to take them.",
                                verbose_name="what to do if it has happened",
                            ),
                        ),
                        (
                            "extent",
                            models.CharField(
                                choices=[
                                    ("nationwide", "In the whole country"),
                                    ("provinces", "In certain provinces"),
                                    (
                                        "online",
                                        "On the internet or by telephone, wherever people are",
                                    ),
                                ],
                                default="nationwide",
                                max_length=20,
                                verbose_name="where",
                            ),
                        ),
                        (
                            "provinces",
                            portal.base.choice_sets.ChoiceSetField(
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
                                default=(),
                                help_text="Only where it happens in certain provinces.",
                                max_length=255,
                                verbose_name="provinces",
                            ),
                        ),
                        (
                            "contact_ways",
                            portal.base.choice_sets.ChoiceSetField(
                                blank=True,
                                choices=[
                                    ("call", "Telephone calls"),
                                    ("sms", "Text messages"),
                                    ("messenger", "Messaging apps"),
                                    ("social", "Social networks"),
                                    ("website", "Websites"),
                                    ("email", "E-mail"),
                                    ("app", "Apps"),
                                    ("qr", "QR codes"),
                                    ("in_person", "In person"),
                                ],
                                default=(),
                                max_length=150,
                                verbose_name="how they reach people",
                            ),
                        ),
                        (
                            "evidence",
                            wagtail.fields.StreamField(
                                [("picture", 4)],
                                blank=True,
                                block_lookup={
                                    0: (
                                        "wagtail.images.blocks.ImageChooserBlock",
                                        (),
                                        {"label": "Picture"},
                                    ),
                                    1: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Caption", "max_length": 300, "required": False},
                                    ),
                                    2: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, the source given with the picture.",
                                            "label": "Source",
                                            "max_length": 200,
                                            "required": False,
                                        },
                                    ),
                                    3: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "Only where the picture means something else here than its own text says.",
                                            "label": "Alternative text",
                                            "max_length": 300,
                                            "required": False,
                                        },
                                    ),
                                    4: (
                                        "wagtail.blocks.StructBlock",
                                        [
                                            [
                                                ("image", 0),
                                                ("caption", 1),
                                                ("source", 2),
                                                ("alt_text", 3),
                                            ]
                                        ],
                                        {},
                                    ),
                                },
                                help_text="Hide names, numbers and faces in the picture itself before you upload it.",
                                verbose_name="pictures of false messages",
                            ),
                        ),
                        (
                            "masked_numbers",
                            models.TextField(
                                blank=True,
                                help_text="One a line, with at least three digits hidden: 0912 xxx 345.",
                                verbose_name="numbers and addresses that were used",
                            ),
                        ),
                        (
                            "onset",
                            models.DateTimeField(
                                blank=True,
                                help_text="When it began, if that is known.",
                                null=True,
                                verbose_name="noticed since",
                            ),
                        ),
                        (
                            "expires_at",
                            models.DateTimeField(
                                help_text="From then on the warning is shown as past. Before, the unit is asked whether it is still true, and may confirm it.",
                                null=True,
                                verbose_name="expires",
                            ),
                        ),
                        (
                            "contact",
                            models.CharField(
                                help_text="For example “The nearest police”.",
                                max_length=200,
                                verbose_name="where to report",
                            ),
                        ),
                        (
                            "hotline",
                            models.CharField(blank=True, max_length=60, verbose_name="hotline"),
                        ),
                        (
                            "references",
                            wagtail.fields.StreamField(
                                [("download", 2), ("related", 6)],
                                blank=True,
                                block_lookup={
                                    0: (
                                        "wagtail.documents.blocks.DocumentChooserBlock",
                                        (),
                                        {"label": "Document"},
                                    ),
                                    1: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, the document's own title.",
                                            "label": "Text of the link",
                                            "max_length": 200,
                                            "required": False,
                                        },
                                    ),
                                    2: (
                                        "wagtail.blocks.StructBlock",
                                        [[("document", 0), ("text", 1)]],
                                        {},
                                    ),
                                    3: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, “See also”.",
                                            "label": "Heading",
                                            "max_length": 120,
                                            "required": False,
                                        },
                                    ),
                                    4: ("wagtail.blocks.PageChooserBlock", (), {"label": "Page"}),
                                    5: (
                                        "wagtail.blocks.ListBlock",
                                        (4,),
                                        {"label": "Pages", "max_num": 12, "min_num": 1},
                                    ),
                                    6: (
                                        "wagtail.blocks.StructBlock",
                                        [[("heading", 3), ("pages", 5)]],
                                        {},
                                    ),
                                },
                                verbose_name="documents and pages to read",
                            ),
                        ),
                        (
                            "replaces",
                            models.UUIDField(
                                blank=True,
                                editable=False,
                                null=True,
                                verbose_name="replaces the warning",
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
                        "verbose_name": "warning",
                        "verbose_name_plural": "warnings",
                    },
                    bases=(
                        wagtail.contrib.routable_page.models.RoutablePageMixin,
                        portal.base.models.metadata.PageMetadata,
                        "wagtailcore.page",
                    ),
                ),
                migrations.CreateModel(
                    name="WarningTerms",
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
                            "longest_days",
                            models.PositiveSmallIntegerField(
                                help_text="After this many days a warning expires, unless it is confirmed again.",
                                validators=[django.core.validators.MinValueValidator(1)],
                                verbose_name="longest lifetime in days",
                            ),
                        ),
                        (
                            "ask_days",
                            models.PositiveSmallIntegerField(
                                validators=[django.core.validators.MinValueValidator(1)],
                                verbose_name="days before expiry when the unit is asked",
                            ),
                        ),
                        (
                            "cap_sender",
                            models.CharField(
                                help_text="A name that is unique in the world, for example an address of the Portal.",
                                max_length=100,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        "^[^\\s,<&]+$", "No blanks, commas, “<” or “&”."
                                    )
                                ],
                                verbose_name="sender in CAP messages",
                            ),
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
                        "verbose_name": "terms for warnings",
                        "verbose_name_plural": "terms for warnings",
                        "ordering": ["-valid_from"],
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("longest_days__gt", models.F("ask_days")), ("ask_days__gte", 1)
                                ),
                                name="news_warningterms_asked_within_lifetime",
                                violation_error_message="The unit must be asked within the lifetime: at least one day before expiry.",
                            )
                        ],
                    },
                ),
                migrations.CreateModel(
                    name="CasePerson",
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
                            "mark",
                            models.CharField(
                                help_text="Write [[A]] in the text for the person with mark A.",
                                max_length=2,
                                validators=[
                                    django.core.validators.RegexValidator(
                                        re.compile("^[A-Z]\\d?$"),
                                        "One capital letter, or one and a digit: A, B, C1.",
                                    )
                                ],
                                verbose_name="mark",
                            ),
                        ),
                        ("full_name", models.CharField(max_length=150, verbose_name="full name")),
                        (
                            "role",
                            models.CharField(
                                choices=[
                                    ("charged", "Suspected, accused or convicted"),
                                    ("victim", "Victim"),
                                    ("witness", "Witness"),
                                    ("reporter", "Who reported the crime"),
                                    ("related", "Person with related rights or duties"),
                                    ("helper", "Officer or citizen who helped"),
                                ],
                                max_length=20,
                                verbose_name="role",
                            ),
                        ),
                        (
                            "stage",
                            models.CharField(
                                blank=True,
                                choices=[
                                    ("reported", "Reported; no proceedings opened yet"),
                                    ("held", "Arrested or held in custody"),
                                    ("accused", "Proceedings opened; accused (bị can)"),
                                    ("defendant", "On trial; defendant (bị cáo)"),
                                    (
                                        "not_final",
                                        "Convicted; the judgment is not yet in legal force",
                                    ),
                                    ("final", "Convicted; the judgment is in legal force"),
                                ],
                                max_length=20,
                                verbose_name="stage for this person",
                            ),
                        ),
                        (
                            "is_minor",
                            models.BooleanField(
                                default=False,
                                help_text="Never named, whatever is ticked below.",
                                verbose_name="under 18, or under 18 when it happened",
                            ),
                        ),
                        (
                            "name_shown",
                            models.BooleanField(
                                default=False, verbose_name="the name may be shown"
                            ),
                        ),
                        (
                            "ground",
                            models.CharField(
                                blank=True,
                                help_text="Who released the name, and in which document.",
                                max_length=300,
                                verbose_name="ground for showing the name",
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="persons",
                                to="news.articlepage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "person in a case",
                        "verbose_name_plural": "persons in a case",
                        "ordering": ["sort_order"],
                        "abstract": False,
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(
                                    ("name_shown", False),
                                    models.Q(
                                        ("is_minor", False),
                                        models.Q(("ground", ""), _negated=True),
                                        ("role__in", ["charged", "helper"]),
                                    ),
                                    _connector="OR",
                                ),
                                name="news_caseperson_named_on_a_ground",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("role", "charged"), _negated=True),
                                    models.Q(("stage", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="news_caseperson_charged_has_stage",
                            ),
                        ],
                    },
                ),
                migrations.AddConstraint(
                    model_name="eventpage",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on", None),
                            ("ends_on__gte", models.F("starts_on")),
                            _connector="OR",
                        ),
                        name="news_event_days_in_order",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="eventpage",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("status__in", ["planned", "confirmed"]),
                            models.Q(("status_reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="news_event_change_says_why",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="eventchange",
                    constraint=models.UniqueConstraint(
                        fields=("page", "base"), name="news_eventchange_one_for_each_version"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="topiccolumnpage",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("ends_on", None),
                            ("ends_on__gte", models.F("starts_on")),
                            _connector="OR",
                        ),
                        name="news_topiccolumn_ends_after_it_begins",
                        violation_error_message="The column must end after it begins.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="columnpart",
                    constraint=models.UniqueConstraint(
                        fields=("page", "uid"), name="news_columnpart_known_by_one_name"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="columnpart",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("expected_every_days", None), ("due_on", None), _connector="OR"
                        ),
                        name="news_columnpart_series_or_one_day",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="columnpart",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("expected_every_days", None),
                            ("expected_every_days__gt", 0),
                            _connector="OR",
                        ),
                        name="news_columnpart_every_day_at_most",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="warningmessage",
                    constraint=models.UniqueConstraint(
                        fields=("identifier",), name="news_warningmessage_identifier"
                    ),
                ),
                migrations.AddConstraint(
                    model_name="warningmessage",
                    constraint=models.UniqueConstraint(
                        condition=models.Q(("act__in", ["issued", "updated"])),
                        fields=("warning",),
                        name="news_warningmessage_opened_once",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="warningmessage",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("act", "issued"), ("previous__isnull", True)),
                            models.Q(
                                models.Q(("act", "issued"), _negated=True),
                                ("previous__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="news_warningmessage_first_or_following",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="warningmessage",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("act", "cancelled"),
                            ("expires_at__gt", models.F("sent_at")),
                            _connector="OR",
                        ),
                        name="news_warningmessage_expires_after_sent",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="warningmessage",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("act", "cancelled"), _negated=True),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="news_warningmessage_cancelled_with_reason",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="stilltrueask",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("answer", ""), ("answered_at__isnull", True)),
                            models.Q(
                                models.Q(("answer", ""), _negated=True),
                                ("answered_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="news_stilltrueask_answered_at_a_moment",
                    ),
                ),
            ]
        )
    ]
