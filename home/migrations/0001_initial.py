import datetime
import uuid

import django.core.validators
import django.db.models.deletion
import modelcluster.fields
import wagtail.contrib.routable_page.models
import wagtail.fields
from django.conf import settings
from django.db import migrations, models

import home.models.services
import portal.base.feeds
import portal.base.listing
import portal.base.models.metadata
from portal.base.created_together import CreatedTogether


class Migration(migrations.Migration):
    # The files of the time before the first release, which this one stands for.
    replaces = [
        ("home", "0003_the_ministry"),
        ("home", "0004_reception_and_downtime"),
        ("home", "0005_accountability"),
        ("home", "0006_parts_of_the_home_page"),
    ]

    initial = True

    dependencies = [
        ("base", "0001_initial"),
        ("provision", "0001_initial"),
        ("units", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        CreatedTogether(
            [
                migrations.CreateModel(
                    name="ContactPage",
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
                                help_text="Stands under the title.",
                                max_length=600,
                                verbose_name="introduction",
                            ),
                        ),
                        (
                            "body",
                            wagtail.fields.StreamField(
                                [("matter", 10), ("callout", 14)],
                                blank=True,
                                block_lookup={
                                    0: (
                                        "wagtail.blocks.ChoiceBlock",
                                        [],
                                        {
                                            "choices": [
                                                ("emergency", "Emergency"),
                                                (
                                                    "denunciation",
                                                    "Crime report, complaint or denunciation",
                                                ),
                                                ("tip", "Tip"),
                                                ("question", "Question or proposal"),
                                                ("service", "Public service"),
                                                ("press", "Press"),
                                                ("visit", "Visit"),
                                            ],
                                            "label": "Purpose",
                                        },
                                    ),
                                    1: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "In the words of who comes, for example “I am in danger”.",
                                            "label": "Heading",
                                            "max_length": 120,
                                        },
                                    ),
                                    2: (
                                        "wagtail.blocks.TextBlock",
                                        (),
                                        {
                                            "label": "What belongs here, what does not",
                                            "max_length": 600,
                                            "required": False,
                                            "rows": 3,
                                        },
                                    ),
                                    3: (
                                        "wagtail.blocks.ChoiceBlock",
                                        [],
                                        {
                                            "choices": [
                                                ("phone", "Phone"),
                                                ("hotline", "Hotline"),
                                                ("email", "E-mail"),
                                                ("website", "Website"),
                                                ("other", "Other"),
                                            ],
                                            "label": "Kind",
                                        },
                                    ),
                                    4: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "Of the office, never of a person.",
                                            "label": "Number or address",
                                            "max_length": 200,
                                        },
                                    ),
                                    5: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "label": "Whom or what it reaches",
                                            "max_length": 120,
                                            "required": False,
                                        },
                                    ),
                                    6: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "For example “day and night”, or “8:00–17:00 on working days”.",
                                            "label": "When it answers",
                                            "max_length": 120,
                                            "required": False,
                                        },
                                    ),
                                    7: (
                                        "wagtail.blocks.StructBlock",
                                        [[("kind", 3), ("value", 4), ("label", 5), ("hours", 6)]],
                                        {},
                                    ),
                                    8: (
                                        "wagtail.blocks.ListBlock",
                                        (7,),
                                        {"default": [], "label": "Ways to reach it", "max_num": 8},
                                    ),
                                    9: (
                                        "wagtail.blocks.PageChooserBlock",
                                        (),
                                        {
                                            "help_text": "For example the form for questions, or the reception schedule.",
                                            "label": "Page to go on",
                                            "required": False,
                                        },
                                    ),
                                    10: (
                                        "wagtail.blocks.StructBlock",
                                        [
                                            [
                                                ("purpose", 0),
                                                ("heading", 1),
                                                ("text", 2),
                                                ("ways", 8),
                                                ("page", 9),
                                            ]
                                        ],
                                        {},
                                    ),
                                    11: (
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
                                    12: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Heading", "max_length": 120, "required": False},
                                    ),
                                    13: (
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
                                    14: (
                                        "wagtail.blocks.StructBlock",
                                        [[("kind", 11), ("heading", 12), ("text", 13)]],
                                        {},
                                    ),
                                },
                                help_text="The most urgent first.",
                                verbose_name="what people come with",
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
                        "verbose_name": "contact page",
                        "verbose_name_plural": "contact pages",
                    },
                    bases=(portal.base.models.metadata.PageMetadata, "wagtailcore.page"),
                ),
                migrations.CreateModel(
                    name="DisclosurePage",
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
                        "verbose_name": "information that must be public",
                        "verbose_name_plural": "information that must be public",
                    },
                    bases=(portal.base.models.metadata.PageMetadata, "wagtailcore.page"),
                ),
                migrations.CreateModel(
                    name="DowntimeIndexPage",
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
                        "verbose_name": "section of downtime notices",
                        "verbose_name_plural": "sections of downtime notices",
                    },
                    bases=(
                        portal.base.feeds.FeedMixin,
                        portal.base.listing.ListingMixin,
                        portal.base.models.metadata.PageMetadata,
                        "wagtailcore.page",
                    ),
                ),
                migrations.CreateModel(
                    name="HomePage",
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
                            "body",
                            wagtail.fields.StreamField(
                                [
                                    ("lead_story", 2),
                                    ("warnings", 5),
                                    ("quick_links", 13),
                                    ("latest", 18),
                                    ("topic_columns", 25),
                                    ("running_columns", 5),
                                    ("finders", 30),
                                    ("reception", 32),
                                    ("events", 35),
                                ],
                                blank=True,
                                block_lookup={
                                    0: (
                                        "wagtail.blocks.PageChooserBlock",
                                        (),
                                        {
                                            "help_text": "If empty, the newest article.",
                                            "label": "Article",
                                            "page_type": ["news.ArticlePage"],
                                            "required": False,
                                        },
                                    ),
                                    1: (
                                        "wagtail.blocks.IntegerBlock",
                                        (),
                                        {
                                            "default": 4,
                                            "label": "Articles beside it",
                                            "max_value": 6,
                                            "min_value": 0,
                                        },
                                    ),
                                    2: (
                                        "wagtail.blocks.StructBlock",
                                        [[("article", 0), ("beside", 1)]],
                                        {},
                                    ),
                                    3: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Heading", "max_length": 80},
                                    ),
                                    4: (
                                        "wagtail.blocks.IntegerBlock",
                                        (),
                                        {
                                            "default": 3,
                                            "label": "Number",
                                            "max_value": 6,
                                            "min_value": 1,
                                        },
                                    ),
                                    5: (
                                        "wagtail.blocks.StructBlock",
                                        [[("heading", 3), ("number", 4)]],
                                        {},
                                    ),
                                    6: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "What people come to do, for example “Find a document”.",
                                            "label": "Task",
                                            "max_length": 60,
                                        },
                                    ),
                                    7: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "label": "One line about it",
                                            "max_length": 120,
                                            "required": False,
                                        },
                                    ),
                                    8: (
                                        "wagtail.blocks.ChoiceBlock",
                                        [],
                                        {
                                            "choices": [
                                                ("search", "Magnifying glass"),
                                                ("document", "Document"),
                                                ("shield", "Shield"),
                                                ("warning", "Warning sign"),
                                                ("person", "Person"),
                                                ("question", "Question"),
                                                ("calendar", "Calendar"),
                                                ("phone", "Telephone"),
                                                ("building", "Building"),
                                                ("service", "Online service"),
                                            ],
                                            "label": "Picture",
                                        },
                                    ),
                                    9: (
                                        "wagtail.blocks.PageChooserBlock",
                                        (),
                                        {"label": "Page", "required": False},
                                    ),
                                    10: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "A path on the Portal (/tim-kiem/), or an address that begins with https://.",
                                            "label": "Or an address",
                                            "max_length": 300,
                                            "required": False,
                                            "validators": [
                                                django.core.validators.RegexValidator(
                                                    "^(/(?!/)|https://)",
                                                    "Write a path that begins with / or an https:// address.",
                                                )
                                            ],
                                        },
                                    ),
                                    11: (
                                        "wagtail.blocks.StructBlock",
                                        [
                                            [
                                                ("title", 6),
                                                ("text", 7),
                                                ("icon", 8),
                                                ("page", 9),
                                                ("address", 10),
                                            ]
                                        ],
                                        {},
                                    ),
                                    12: (
                                        "wagtail.blocks.ListBlock",
                                        (11,),
                                        {"label": "Links", "max_num": 8, "min_num": 1},
                                    ),
                                    13: (
                                        "wagtail.blocks.StructBlock",
                                        [[("heading", 3), ("links", 12)]],
                                        {},
                                    ),
                                    14: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {
                                            "help_text": "If empty, the section's title.",
                                            "label": "Heading",
                                            "max_length": 80,
                                            "required": False,
                                        },
                                    ),
                                    15: (
                                        "wagtail.blocks.PageChooserBlock",
                                        (),
                                        {"label": "Section"},
                                    ),
                                    16: (
                                        "wagtail.blocks.IntegerBlock",
                                        (),
                                        {
                                            "default": 4,
                                            "label": "Number",
                                            "max_value": 12,
                                            "min_value": 1,
                                        },
                                    ),
                                    17: (
                                        "wagtail.blocks.ChoiceBlock",
                                        [],
                                        {
                                            "choices": [
                                                ("full", "Whole width"),
                                                ("half", "Half the width"),
                                            ],
                                            "label": "Width",
                                        },
                                    ),
                                    18: (
                                        "wagtail.blocks.StructBlock",
                                        [
                                            [
                                                ("heading", 14),
                                                ("section", 15),
                                                ("number", 16),
                                                ("width", 17),
                                            ]
                                        ],
                                        {},
                                    ),
                                    19: (
                                        "wagtail.blocks.CharBlock",
                                        (),
                                        {"label": "Title", "max_length": 80},
                                    ),
                                    20: (
                                        "wagtail.blocks.TextBlock",
                                        (),
                                        {"label": "Text", "max_length": 300, "required": False},
                                    ),
                                    21: ("wagtail.blocks.PageChooserBlock", (), {"label": "Page"}),
                                    22: (
                                        "wagtail.blocks.ListBlock",
                                        (21,),
                                        {"default": [], "label": "Pages", "max_num": 6},
                                    ),
                                    23: (
                                        "wagtail.blocks.StructBlock",
                                        [[("title", 19), ("text", 20), ("pages", 22)]],
                                        {},
                                    ),
                                    24: (
                                        "wagtail.blocks.ListBlock",
                                        (23,),
                                        {"label": "Columns", "max_num": 4, "min_num": 1},
                                    ),
                                    25: (
                                        "wagtail.blocks.StructBlock",
                                        [[("heading", 3), ("columns", 24)]],
                                        {},
                                    ),
                                    26: (
                                        "wagtail.blocks.PageChooserBlock",
                                        (),
                                        {
                                            "label": "Search in the notices of wanted persons",
                                            "page_type": ["wanted.WantedIndexPage"],
                                            "required": False,
                                        },
                                    ),
                                    27: (
                                        "wagtail.blocks.PageChooserBlock",
                                        (),
                                        {
                                            "label": "Search in the documents",
                                            "page_type": ["legal_docs.LegalDocumentIndexPage"],
                                            "required": False,
                                        },
                                    ),
                                    28: (
                                        "wagtail.blocks.PageChooserBlock",
                                        (),
                                        {
                                            "label": "Where to ask: the contact page",
                                            "page_type": ["home.ContactPage"],
                                            "required": False,
                                        },
                                    ),
                                    29: (
                                        "wagtail.blocks.PageChooserBlock",
                                        (),
                                        {
                                            "label": "Where to ask: the reception of citizens",
                                            "page_type": ["home.ReceptionIndexPage"],
                                            "required": False,
                                        },
                                    ),
                                    30: (
                                        "wagtail.blocks.StructBlock",
                                        [
                                            [
                                                ("heading", 3),
                                                ("wanted", 26),
                                                ("documents", 27),
                                                ("contact", 28),
                                                ("reception", 29),
                                            ]
                                        ],
                                        {},
                                    ),
                                    31: (
                                        "wagtail.blocks.PageChooserBlock",
                                        (),
                                        {
                                            "label": "Section",
                                            "page_type": ["home.ReceptionIndexPage"],
                                        },
                                    ),
                                    32: (
                                        "wagtail.blocks.StructBlock",
                                        [
                                            [
                                                ("heading", 3),
                                                ("section", 31),
                                                ("number", 4),
                                                ("width", 17),
                                            ]
                                        ],
                                        {},
                                    ),
                                    33: (
                                        "wagtail.blocks.PageChooserBlock",
                                        (),
                                        {"label": "Section", "page_type": ["news.EventIndexPage"]},
                                    ),
                                    34: (
                                        "wagtail.blocks.IntegerBlock",
                                        (),
                                        {
                                            "default": 4,
                                            "label": "Number",
                                            "max_value": 6,
                                            "min_value": 1,
                                        },
                                    ),
                                    35: (
                                        "wagtail.blocks.StructBlock",
                                        [
                                            [
                                                ("heading", 14),
                                                ("section", 33),
                                                ("number", 34),
                                                ("width", 17),
                                            ]
                                        ],
                                        {},
                                    ),
                                },
                                help_text="Readers see them in this order; a part with nothing to show is left out.",
                                verbose_name="parts of the page",
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
                        "verbose_name": "home page",
                        "verbose_name_plural": "home pages",
                    },
                    bases=(portal.base.models.metadata.PageMetadata, "wagtailcore.page"),
                ),
                migrations.CreateModel(
                    name="LeaderIndexPage",
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
                        "verbose_name": "section of leaders",
                        "verbose_name_plural": "sections of leaders",
                    },
                    bases=(portal.base.models.metadata.PageMetadata, "wagtailcore.page"),
                ),
                migrations.CreateModel(
                    name="LeaderPage",
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
                            "rank",
                            models.CharField(
                                blank=True,
                                help_text="For example “Đại tướng”.",
                                max_length=80,
                                verbose_name="rank",
                            ),
                        ),
                        (
                            "rank_since",
                            models.DateField(blank=True, null=True, verbose_name="rank held since"),
                        ),
                        ("position", models.CharField(max_length=200, verbose_name="position")),
                        (
                            "position_since",
                            models.DateField(
                                blank=True, null=True, verbose_name="position held since"
                            ),
                        ),
                        (
                            "leads_ministry",
                            models.BooleanField(
                                default=True,
                                help_text="Listed among the leaders; not for a spokesperson who is none of them.",
                                verbose_name="leader of the Ministry",
                            ),
                        ),
                        (
                            "precedence",
                            models.PositiveSmallIntegerField(
                                default=10,
                                help_text="The smallest number stands first.",
                                verbose_name="order of precedence",
                            ),
                        ),
                        ("term_from", models.DateField(verbose_name="in office from")),
                        (
                            "term_to",
                            models.DateField(
                                blank=True,
                                help_text="The last day in office. From the next day on the page stands among the former.",
                                null=True,
                                verbose_name="in office until",
                            ),
                        ),
                        (
                            "summary_text",
                            models.TextField(
                                blank=True,
                                help_text="Stands under the name.",
                                max_length=600,
                                verbose_name="in short",
                            ),
                        ),
                        (
                            "is_spokesperson",
                            models.BooleanField(
                                default=False, verbose_name="spokesperson of the Ministry"
                            ),
                        ),
                        (
                            "office_phone",
                            models.CharField(
                                blank=True, max_length=30, verbose_name="office phone"
                            ),
                        ),
                        (
                            "office_email",
                            models.EmailField(
                                blank=True, max_length=254, verbose_name="office e-mail"
                            ),
                        ),
                        (
                            "contact_is_public",
                            models.BooleanField(
                                default=False,
                                help_text="Of the office, for the press. Never a person's own.",
                                verbose_name="The Ministry publishes this phone and e-mail",
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
                                help_text="Its source and alternative text are shown with it.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="base.portalimage",
                                verbose_name="portrait",
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
                        "verbose_name": "leader",
                        "verbose_name_plural": "leaders",
                    },
                    bases=(portal.base.models.metadata.PageMetadata, "wagtailcore.page"),
                ),
                migrations.CreateModel(
                    name="LeaderDuty",
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
                        ("text", models.CharField(max_length=300, verbose_name="duty or field")),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="duties",
                                to="home.leaderpage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "duty of a leader",
                        "verbose_name_plural": "duties of leaders",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="LeaderCareerRow",
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
                            "period",
                            models.CharField(
                                help_text="For example “10/2015 – 4/2021”.",
                                max_length=60,
                                verbose_name="period",
                            ),
                        ),
                        (
                            "text",
                            models.CharField(max_length=400, verbose_name="rank, position, place"),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="career",
                                to="home.leaderpage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "line of a biography",
                        "verbose_name_plural": "lines of biographies",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="LifeEventPage",
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
                                help_text="What to think of, and in which order; a few sentences.",
                                max_length=600,
                                verbose_name="introduction",
                            ),
                        ),
                        (
                            "icon",
                            models.CharField(
                                choices=[
                                    ("search", "Magnifying glass"),
                                    ("document", "Document"),
                                    ("shield", "Shield"),
                                    ("warning", "Warning sign"),
                                    ("person", "Person"),
                                    ("question", "Question"),
                                    ("calendar", "Calendar"),
                                    ("phone", "Telephone"),
                                    ("building", "Building"),
                                    ("service", "Online service"),
                                ],
                                default="service",
                                max_length=20,
                                verbose_name="picture",
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
                        "verbose_name": "life event",
                        "verbose_name_plural": "life events",
                    },
                    bases=(
                        home.models.services.ServiceListingMixin,
                        portal.base.models.metadata.PageMetadata,
                        "wagtailcore.page",
                    ),
                ),
                migrations.CreateModel(
                    name="OrganisationIndexPage",
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
                        "verbose_name": "section about the Ministry",
                        "verbose_name_plural": "sections about the Ministry",
                    },
                    bases=(portal.base.models.metadata.PageMetadata, "wagtailcore.page"),
                ),
                migrations.CreateModel(
                    name="OrganisationPage",
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
                            "intro",
                            models.TextField(
                                help_text="Two or three sentences: what this organisation is. Stands in lists too.",
                                max_length=600,
                                verbose_name="introduction",
                            ),
                        ),
                        (
                            "functions",
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
                                verbose_name="functions",
                            ),
                        ),
                        (
                            "tasks",
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
                                verbose_name="tasks",
                            ),
                        ),
                        (
                            "powers",
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
                                verbose_name="powers",
                            ),
                        ),
                        (
                            "chart_source",
                            models.CharField(
                                choices=[
                                    ("none", "No chart"),
                                    ("register", "The published directory of units"),
                                    ("rows", "The rows below"),
                                ],
                                default="none",
                                help_text="The directory shows the units whose pages are published; rows are for what is no unit of the register.",
                                max_length=10,
                                verbose_name="chart drawn from",
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
                            "described_unit",
                            models.ForeignKey(
                                blank=True,
                                help_text="Empty: the Ministry as a whole.",
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="units.unit",
                                verbose_name="unit described",
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
                        "verbose_name": "organisation page",
                        "verbose_name_plural": "organisation pages",
                    },
                    bases=(portal.base.models.metadata.PageMetadata, "wagtailcore.page"),
                ),
                migrations.CreateModel(
                    name="OrganisationMilestone",
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
                            "happened_on",
                            models.DateField(
                                help_text="Where only the month or year is known, give its first day.",
                                verbose_name="date",
                            ),
                        ),
                        (
                            "precision",
                            models.CharField(
                                choices=[
                                    ("day", "Day"),
                                    ("month", "Month and year only"),
                                    ("year", "Year only"),
                                ],
                                default="day",
                                max_length=10,
                                verbose_name="known of the date",
                            ),
                        ),
                        ("title", models.CharField(max_length=200, verbose_name="what happened")),
                        (
                            "text",
                            models.TextField(
                                blank=True, max_length=1000, verbose_name="more about it"
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="milestones",
                                to="home.organisationpage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "milestone",
                        "verbose_name_plural": "milestones",
                        "ordering": ["happened_on", "sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OrganisationLegalBasis",
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
                            "citation",
                            models.CharField(
                                help_text="As it is cited, for example “Điều 3 Nghị định số …/2025/NĐ-CP”.",
                                max_length=300,
                                verbose_name="citation",
                            ),
                        ),
                        (
                            "document",
                            models.ForeignKey(
                                blank=True,
                                help_text="Readers can open it from the citation, once it is published.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.WAGTAIL_PAGE_MODEL,
                                verbose_name="document on the Portal",
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="legal_bases",
                                to="home.organisationpage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "legal basis of an organisation",
                        "verbose_name_plural": "legal bases of organisations",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="OrganisationChartRow",
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
                        ("name", models.CharField(max_length=200, verbose_name="name")),
                        (
                            "level",
                            models.PositiveSmallIntegerField(
                                choices=[(1, "1"), (2, "2"), (3, "3"), (4, "4")],
                                default=1,
                                help_text="1 stands at the top.",
                                verbose_name="level",
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="chart_rows",
                                to="home.organisationpage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "row of an organisation chart",
                        "verbose_name_plural": "rows of organisation charts",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="PerformancePage",
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
                        "verbose_name": "performance of the Portal",
                        "verbose_name_plural": "performance of the Portal",
                    },
                    bases=(portal.base.models.metadata.PageMetadata, "wagtailcore.page"),
                ),
                migrations.CreateModel(
                    name="PortalSettings",
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
                            "office_vi",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=200,
                                verbose_name="responsible office, in Vietnamese",
                            ),
                        ),
                        (
                            "office_en",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=200,
                                verbose_name="responsible office, in English",
                            ),
                        ),
                        (
                            "responsible_vi",
                            models.CharField(
                                blank=True,
                                default="",
                                help_text="Rank, name and position of the person who answers for the content.",
                                max_length=200,
                                verbose_name="responsible person, in Vietnamese",
                            ),
                        ),
                        (
                            "responsible_en",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=200,
                                verbose_name="responsible person, in English",
                            ),
                        ),
                        (
                            "address_vi",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=250,
                                verbose_name="address, in Vietnamese",
                            ),
                        ),
                        (
                            "address_en",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=250,
                                verbose_name="address, in English",
                            ),
                        ),
                        (
                            "reuse_vi",
                            models.CharField(
                                blank=True,
                                default="",
                                help_text="If empty, readers are asked to name the Portal as the source.",
                                max_length=300,
                                verbose_name="note on reuse, in Vietnamese",
                            ),
                        ),
                        (
                            "reuse_en",
                            models.CharField(
                                blank=True,
                                default="",
                                max_length=300,
                                verbose_name="note on reuse, in English",
                            ),
                        ),
                        (
                            "phone",
                            models.CharField(
                                blank=True, default="", max_length=60, verbose_name="phone"
                            ),
                        ),
                        (
                            "email",
                            models.EmailField(
                                blank=True, default="", max_length=254, verbose_name="e-mail"
                            ),
                        ),
                        (
                            "site",
                            models.OneToOneField(
                                editable=False,
                                on_delete=django.db.models.deletion.CASCADE,
                                to="wagtailcore.site",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "particulars of the Portal",
                        "verbose_name_plural": "particulars of the Portal",
                    },
                ),
                migrations.CreateModel(
                    name="ReceptionIndexPage",
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
                            "rules",
                            models.TextField(
                                blank=True,
                                help_text="One point a line, for example which papers to bring.",
                                max_length=2000,
                                verbose_name="what visitors should bring and know",
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
                        "verbose_name": "section of reception schedules",
                        "verbose_name_plural": "sections of reception schedules",
                    },
                    bases=(
                        portal.base.feeds.FeedMixin,
                        portal.base.listing.ListingMixin,
                        portal.base.models.metadata.PageMetadata,
                        "wagtailcore.page",
                    ),
                ),
                migrations.CreateModel(
                    name="ReceptionSchedulePage",
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
                        ("year", models.PositiveSmallIntegerField(verbose_name="year")),
                        (
                            "period",
                            models.CharField(
                                choices=[
                                    ("m01", "January"),
                                    ("m02", "February"),
                                    ("m03", "March"),
                                    ("m04", "April"),
                                    ("m05", "May"),
                                    ("m06", "June"),
                                    ("m07", "July"),
                                    ("m08", "August"),
                                    ("m09", "September"),
                                    ("m10", "October"),
                                    ("m11", "November"),
                                    ("m12", "December"),
                                    ("q1", "First quarter"),
                                    ("q2", "Second quarter"),
                                    ("q3", "Third quarter"),
                                    ("q4", "Fourth quarter"),
                                ],
                                max_length=3,
                                verbose_name="month or quarter",
                            ),
                        ),
                        (
                            "intro",
                            models.TextField(
                                blank=True,
                                help_text="Only what differs from other months. Stands under the title.",
                                max_length=600,
                                verbose_name="introduction",
                            ),
                        ),
                        (
                            "place",
                            models.CharField(
                                help_text="Where sessions take place, unless one says otherwise.",
                                max_length=250,
                                verbose_name="place",
                            ),
                        ),
                        (
                            "registration",
                            models.TextField(
                                help_text="Step by step: where to ask, until when, which papers are needed.",
                                max_length=1500,
                                verbose_name="how to register",
                            ),
                        ),
                        (
                            "office",
                            models.CharField(
                                help_text="Name of the office that registers.",
                                max_length=200,
                                verbose_name="reception office",
                            ),
                        ),
                        (
                            "office_address",
                            models.CharField(max_length=250, verbose_name="address of the office"),
                        ),
                        (
                            "office_phone",
                            models.CharField(
                                help_text="Of the office, never of a person.",
                                max_length=60,
                                verbose_name="phone of the office",
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
                        "verbose_name": "reception schedule of leaders",
                        "verbose_name_plural": "reception schedules of leaders",
                    },
                    bases=(
                        wagtail.contrib.routable_page.models.RoutablePageMixin,
                        portal.base.models.metadata.PageMetadata,
                        "wagtailcore.page",
                    ),
                ),
                migrations.CreateModel(
                    name="ReceptionSession",
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
                        (
                            "leader_rank",
                            models.CharField(
                                blank=True,
                                help_text="For example “Thượng tướng”.",
                                max_length=60,
                                verbose_name="rank",
                            ),
                        ),
                        (
                            "leader_name",
                            models.CharField(max_length=120, verbose_name="leader's full name"),
                        ),
                        (
                            "leader_position",
                            models.CharField(max_length=200, verbose_name="leader's position"),
                        ),
                        ("day", models.DateField(verbose_name="day")),
                        (
                            "starts_at",
                            models.TimeField(default=datetime.time(8, 0), verbose_name="from"),
                        ),
                        (
                            "ends_at",
                            models.TimeField(default=datetime.time(11, 30), verbose_name="to"),
                        ),
                        (
                            "place",
                            models.CharField(
                                blank=True,
                                help_text="Only where it differs from the schedule's place.",
                                max_length=250,
                                verbose_name="another place",
                            ),
                        ),
                        (
                            "scope",
                            models.TextField(
                                blank=True,
                                help_text="What citizens may bring forward. Empty: everything in the remit.",
                                max_length=600,
                                verbose_name="matters",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("planned", "Takes place as planned"),
                                    ("postponed", "Postponed"),
                                    ("cancelled", "Cancelled"),
                                ],
                                default="planned",
                                max_length=10,
                                verbose_name="status",
                            ),
                        ),
                        (
                            "reason",
                            models.CharField(
                                blank=True,
                                help_text="Readers see it. Needed where the session is postponed or cancelled.",
                                max_length=300,
                                verbose_name="reason of the change",
                            ),
                        ),
                        (
                            "new_day",
                            models.DateField(
                                blank=True,
                                help_text="Only where it is postponed and the new day is set.",
                                null=True,
                                verbose_name="new day",
                            ),
                        ),
                        (
                            "new_starts_at",
                            models.TimeField(blank=True, null=True, verbose_name="new time, from"),
                        ),
                        (
                            "new_ends_at",
                            models.TimeField(blank=True, null=True, verbose_name="new time, to"),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="sessions",
                                to="home.receptionschedulepage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "session",
                        "verbose_name_plural": "sessions",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="ServiceIndexPage",
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
                        "verbose_name": "directory of services",
                        "verbose_name_plural": "directories of services",
                    },
                    bases=(
                        portal.base.feeds.FeedMixin,
                        home.models.services.ServiceListingMixin,
                        portal.base.models.metadata.PageMetadata,
                        "wagtailcore.page",
                    ),
                ),
                migrations.CreateModel(
                    name="ServicePage",
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
                                help_text="As in the national database of procedures, for example 1.004194.",
                                max_length=30,
                                verbose_name="code of the procedure",
                            ),
                        ),
                        (
                            "handled_at",
                            models.CharField(
                                blank=True,
                                help_text="For example “Police of the commune”.",
                                max_length=200,
                                verbose_name="where it is handled",
                            ),
                        ),
                        (
                            "field",
                            models.CharField(
                                choices=[
                                    ("cu-tru", "Residence"),
                                    ("can-cuoc", "Identity cards and electronic identification"),
                                    ("xuat-nhap-canh", "Entry, exit and passports"),
                                    ("dang-ky-xe", "Registration of vehicles"),
                                    ("giay-phep-lai-xe", "Driving licences"),
                                    ("phong-chay", "Fire prevention and rescue"),
                                    (
                                        "nganh-nghe-co-dieu-kien",
                                        "Businesses with conditions on security and order",
                                    ),
                                    ("vu-khi-phao", "Weapons, explosives and fireworks"),
                                    ("con-dau", "Seals"),
                                    ("ly-lich-tu-phap", "Criminal records"),
                                    ("du-lieu-ca-nhan", "Personal data and network security"),
                                ],
                                max_length=30,
                                verbose_name="field",
                            ),
                        ),
                        (
                            "intro",
                            models.TextField(
                                help_text="What one gets by it, in one or two plain sentences. Stands in lists.",
                                max_length=400,
                                verbose_name="in short",
                            ),
                        ),
                        (
                            "applicants",
                            models.TextField(max_length=600, verbose_name="who may apply"),
                        ),
                        (
                            "steps",
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
                                help_text="Papers needed and steps.",
                                verbose_name="how to apply",
                            ),
                        ),
                        (
                            "time_limit",
                            models.CharField(
                                help_text="For example “3 working days”.",
                                max_length=300,
                                verbose_name="time limit",
                            ),
                        ),
                        (
                            "fee",
                            models.CharField(
                                help_text="“Free” where there is none.",
                                max_length=300,
                                verbose_name="fee",
                            ),
                        ),
                        ("result", models.CharField(max_length=300, verbose_name="result")),
                        (
                            "level",
                            models.CharField(
                                choices=[
                                    ("toan-trinh", "Wholly online"),
                                    ("mot-phan", "Partly online"),
                                    ("thong-tin", "Information only"),
                                ],
                                default="toan-trinh",
                                max_length=20,
                                verbose_name="online",
                            ),
                        ),
                        (
                            "portal_address",
                            models.URLField(
                                blank=True,
                                help_text="Where readers apply: an https address of an official service portal.",
                                max_length=400,
                                verbose_name="address on the service portal",
                            ),
                        ),
                        (
                            "status",
                            models.CharField(
                                choices=[
                                    ("dang-cung-cap", "In service"),
                                    ("tam-dung", "Suspended"),
                                ],
                                default="dang-cung-cap",
                                max_length=20,
                                verbose_name="state",
                            ),
                        ),
                        (
                            "suspension_reason",
                            models.CharField(
                                blank=True,
                                help_text="Shown to readers; say too what they can do meanwhile.",
                                max_length=400,
                                verbose_name="why it is suspended",
                            ),
                        ),
                        (
                            "suspended_until",
                            models.DateField(
                                blank=True,
                                help_text="The last day, where it is known; from the next day on it is in service.",
                                null=True,
                                verbose_name="suspended until",
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
                            "handling_unit",
                            models.ForeignKey(
                                blank=True,
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="units.unit",
                                verbose_name="unit in charge",
                            ),
                        ),
                        (
                            "life_events",
                            modelcluster.fields.ParentalManyToManyField(
                                blank=True,
                                help_text="When people come to need it; the service is listed under each.",
                                related_name="services",
                                to="home.lifeeventpage",
                                verbose_name="life events",
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
                        "verbose_name": "public service",
                        "verbose_name_plural": "public services",
                    },
                    bases=(portal.base.models.metadata.PageMetadata, "wagtailcore.page"),
                ),
                migrations.CreateModel(
                    name="ServiceLegalBasis",
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
                            "citation",
                            models.CharField(
                                help_text="As it is cited, for example “Điều 3 Nghị định số …/2025/NĐ-CP”.",
                                max_length=300,
                                verbose_name="citation",
                            ),
                        ),
                        (
                            "document",
                            models.ForeignKey(
                                blank=True,
                                help_text="Readers can open it from the citation, once it is published.",
                                null=True,
                                on_delete=django.db.models.deletion.SET_NULL,
                                related_name="+",
                                to=settings.WAGTAIL_PAGE_MODEL,
                                verbose_name="document on the Portal",
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="legal_bases",
                                to="home.servicepage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "legal basis of a service",
                        "verbose_name_plural": "legal bases of services",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="StandardPage",
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
                                help_text="Stands under the title.",
                                max_length=600,
                                verbose_name="introduction",
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
                        "verbose_name": "page of text",
                        "verbose_name_plural": "pages of text",
                    },
                    bases=(portal.base.models.metadata.PageMetadata, "wagtailcore.page"),
                ),
                migrations.CreateModel(
                    name="UnitDirectoryPage",
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
                        "verbose_name": "directory of units",
                        "verbose_name_plural": "directories of units",
                    },
                    bases=(
                        portal.base.listing.ListingMixin,
                        portal.base.models.metadata.PageMetadata,
                        "wagtailcore.page",
                    ),
                ),
                migrations.CreateModel(
                    name="UnitPage",
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
                            "field",
                            models.CharField(
                                choices=[
                                    ("tham-muu", "Staff work and legal affairs"),
                                    ("an-ninh", "Security"),
                                    ("canh-sat", "Police"),
                                    ("xay-dung-luc-luong", "Building of the force"),
                                    ("hau-can-ky-thuat", "Logistics and technology"),
                                    ("dao-tao", "Training and research"),
                                    ("y-te", "Health"),
                                    ("dia-phuong", "Police of a province or city"),
                                ],
                                max_length=30,
                                verbose_name="field",
                            ),
                        ),
                        (
                            "intro",
                            models.TextField(
                                blank=True,
                                help_text="One or two sentences, as somebody who needs it would ask.",
                                max_length=600,
                                verbose_name="what the unit does",
                            ),
                        ),
                        (
                            "address",
                            models.CharField(blank=True, max_length=250, verbose_name="address"),
                        ),
                        (
                            "opening_hours",
                            models.CharField(
                                blank=True,
                                help_text="When the public is received, for example “Monday to Friday, 8:00–17:00”.",
                                max_length=250,
                                verbose_name="opening hours",
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
                            "described_unit",
                            models.ForeignKey(
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="units.unit",
                                verbose_name="unit described",
                            ),
                        ),
                        (
                            "province",
                            models.ForeignKey(
                                blank=True,
                                help_text="Where the unit sits, named by the police of the province or city.",
                                limit_choices_to={"kind": "provincial_police"},
                                null=True,
                                on_delete=django.db.models.deletion.PROTECT,
                                related_name="+",
                                to="units.unit",
                                verbose_name="province or city",
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
                        "verbose_name": "unit in the directory",
                        "verbose_name_plural": "units in the directory",
                    },
                    bases=(
                        portal.base.models.metadata.PageMetadata,
                        "wagtailcore.page",
                        models.Model,
                    ),
                ),
                migrations.CreateModel(
                    name="UnitContact",
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
                            "kind",
                            models.CharField(
                                choices=[
                                    ("phone", "Phone"),
                                    ("hotline", "Hotline"),
                                    ("email", "E-mail"),
                                    ("website", "Website"),
                                    ("other", "Other"),
                                ],
                                default="phone",
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "label",
                            models.CharField(
                                blank=True,
                                help_text="For example “Duty room, day and night”. Empty: the kind alone.",
                                max_length=120,
                                verbose_name="whom or what it reaches",
                            ),
                        ),
                        (
                            "value",
                            models.CharField(
                                help_text="Of the office, never of a person.",
                                max_length=200,
                                verbose_name="number or address",
                            ),
                        ),
                        (
                            "page",
                            modelcluster.fields.ParentalKey(
                                on_delete=django.db.models.deletion.CASCADE,
                                related_name="contacts",
                                to="home.unitpage",
                            ),
                        ),
                    ],
                    options={
                        "verbose_name": "public contact of a unit",
                        "verbose_name_plural": "public contacts of units",
                        "ordering": ["sort_order"],
                        "abstract": False,
                    },
                ),
                migrations.CreateModel(
                    name="DowntimeNoticePage",
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
                            "kind",
                            models.CharField(
                                choices=[("planned", "Planned"), ("emergency", "Emergency")],
                                default="planned",
                                help_text="Planned work is announced ahead; an emergency needs its reason instead.",
                                max_length=10,
                                verbose_name="kind",
                            ),
                        ),
                        (
                            "emergency_reason",
                            models.CharField(
                                blank=True,
                                help_text="Why it could not be announced ahead. Readers see it. Emergencies only.",
                                max_length=300,
                                verbose_name="reason of the emergency",
                            ),
                        ),
                        ("starts_at", models.DateTimeField(verbose_name="from")),
                        (
                            "ends_at",
                            models.DateTimeField(
                                help_text="When the services are expected to work again.",
                                verbose_name="to",
                            ),
                        ),
                        (
                            "lead",
                            models.TextField(
                                help_text="Two sentences: what stops, and why. They stand in lists.",
                                max_length=500,
                                verbose_name="in short",
                            ),
                        ),
                        (
                            "services",
                            models.TextField(
                                help_text="One a line, as people know them.",
                                max_length=1500,
                                verbose_name="services that stop",
                            ),
                        ),
                        (
                            "meanwhile",
                            models.TextField(
                                help_text="One point a line: another way to the most necessary services.",
                                max_length=2000,
                                verbose_name="what to do meanwhile",
                            ),
                        ),
                        (
                            "contact",
                            models.CharField(
                                help_text="Name, phone or e-mail of the office, never of a person.",
                                max_length=250,
                                verbose_name="whom to ask",
                            ),
                        ),
                        (
                            "is_called_off",
                            models.BooleanField(
                                default=False,
                                help_text="The services will not stop after all.",
                                verbose_name="called off",
                            ),
                        ),
                        (
                            "restored_at",
                            models.DateTimeField(
                                blank=True,
                                help_text="Only where it ended before the announced time.",
                                null=True,
                                verbose_name="working again since",
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
                        "verbose_name": "downtime notice",
                        "verbose_name_plural": "downtime notices",
                        "constraints": [
                            models.CheckConstraint(
                                condition=models.Q(("ends_at__gt", models.F("starts_at"))),
                                name="home_downtime_ends_after_it_begins",
                            ),
                            models.CheckConstraint(
                                condition=models.Q(
                                    models.Q(("kind", "emergency"), _negated=True),
                                    models.Q(("emergency_reason", ""), _negated=True),
                                    _connector="OR",
                                ),
                                name="home_downtime_emergency_says_why",
                            ),
                        ],
                    },
                    bases=(portal.base.models.metadata.PageMetadata, "wagtailcore.page"),
                ),
                migrations.AddConstraint(
                    model_name="leaderpage",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("term_to__isnull", True),
                            ("term_to__gte", models.F("term_from")),
                            _connector="OR",
                        ),
                        name="home_leader_term_in_order",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="receptionschedulepage",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("year__gte", 2014), ("year__lte", 2100)),
                        name="home_reception_year_is_plausible",
                        violation_error_message="Write the year with four digits.",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="receptionsession",
                    constraint=models.CheckConstraint(
                        condition=models.Q(("ends_at__gt", models.F("starts_at"))),
                        name="home_reception_session_ends_after_it_begins",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="receptionsession",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("status", "planned"),
                            models.Q(("reason", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="home_reception_change_says_why",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="receptionsession",
                    constraint=models.CheckConstraint(
                        condition=models.Q(
                            ("new_day", None), ("status", "postponed"), _connector="OR"
                        ),
                        name="home_reception_new_day_only_where_postponed",
                    ),
                ),
                migrations.AddConstraint(
                    model_name="receptionsession",
                    constraint=models.UniqueConstraint(
                        fields=("page", "uid"), name="home_reception_session_known_by_one_name"
                    ),
                ),
            ]
        )
    ]
