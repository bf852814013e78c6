"""What leaders tell the press (Điều 4 khoản 19), kept together by matter (Điều 5 khoản 9)."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail import blocks
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import PageManager, PageQuerySet
from wagtail.search import index

from portal.base.bilingual import in_readers_language
from portal.base.blocks import RICH_TEXT_FEATURES, text_blocks
from portal.provision.edit_handlers import provided_edit_handler
from portal.provision.models import ChangeNotes, ProvidedPage
from portal.provision.panels import ChangePanel

from ..enums import StatementForm
from ..statements.panels import SameMatterPanel
from ..structured_data import news_data


class Matter(models.Model):
    """A question of public interest on which statements are made."""

    code = models.SlugField(
        _("address"),
        max_length=80,
        unique=True,
        validators=[
            RegexValidator(r"^[a-z0-9-]+\Z", _("Small letters without accents, digits, hyphens."))
        ],
        help_text=_("The last part of the address of all statements on the matter."),
    )
    title_vi = models.CharField(_("title in Vietnamese"), max_length=200)
    title_en = models.CharField(_("title in English"), max_length=200, blank=True)
    about_vi = models.TextField(_("in short, in Vietnamese"), max_length=500, blank=True)
    about_en = models.TextField(_("in short, in English"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("matter")
        verbose_name_plural = pgettext_lazy("of statements", "matters")
        ordering = ["title_vi"]

    def __str__(self):
        return self.title

    @property
    def title(self):
        """The title in the reader's language."""
        return in_readers_language(self.title_vi, self.title_en)

    @property
    def about(self):
        """What it is about, in the reader's language."""
        return in_readers_language(self.about_vi, self.about_en)


class ExchangeBlock(blocks.StructBlock):
    """One question of a journalist and the answer to it."""

    asked_by = blocks.CharBlock(
        label=_("Who asked"),
        max_length=200,
        required=False,
        help_text=_("The press agency; a journalist's name only where it was agreed."),
    )
    question = blocks.TextBlock(label=_("Question"), rows=2)
    answer = blocks.RichTextBlock(label=_("Answer"), features=RICH_TEXT_FEATURES)

    class Meta:
        icon = "help"
        label = _("Question and answer")
        group = _("Text")
        template = "news/blocks/exchange.html"


class StatementQuerySet(PageQuerySet):
    def for_cards(self):
        """Return the statements joined with what a card shows."""
        return self.select_related("locale", "matter", "unit")


class StatementPage(ChangeNotes, ProvidedPage):
    """What one person told the press on one occasion."""

    content_kind = "statement"

    speaker_name = models.CharField(_("who spoke"), max_length=150)
    speaker_position = models.CharField(_("position"), max_length=200)
    stated_at = models.DateTimeField(
        _("when it was said"),
        help_text=_("The Portal publishes at the same time: the trigger date is this day."),
    )
    form = models.CharField(
        _("form"),
        max_length=20,
        choices=StatementForm.choices,
        default=StatementForm.PRESS_CONFERENCE,
    )
    audience = models.CharField(
        _("to whom"), max_length=300, help_text=_("Press agencies, or all journalists present.")
    )
    occasion = models.CharField(_("occasion"), max_length=300, blank=True)
    matter = models.ForeignKey(
        Matter,
        verbose_name=_("matter"),
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        help_text=_("All statements on one matter are shown together."),
    )
    lead = models.TextField(
        _("essence"), max_length=600, help_text=_("What was said, in two or three sentences.")
    )
    body = StreamField(
        [("exchange", ExchangeBlock()), *text_blocks()], verbose_name=_("words as spoken")
    )

    objects = PageManager.from_queryset(StatementQuerySet)()

    REQUIRED_FOR_SUBMISSION = (*ProvidedPage.REQUIRED_FOR_SUBMISSION, "matter")
    page_related = (*ProvidedPage.page_related, "matter")
    card_template = "news/includes/statement_card.html"
    parent_page_types = ["news.StatementIndexPage"]
    subpage_types = []
    template = "news/statement_page.html"

    content_panels = [
        ChangePanel(),
        *ProvidedPage.content_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("speaker_name"), FieldPanel("speaker_position")]),
                FieldRowPanel([FieldPanel("stated_at"), FieldPanel("form")]),
                FieldPanel("audience"),
                FieldPanel("occasion"),
            ],
            _("Who spoke, when and to whom"),
        ),
        MultiFieldPanel([FieldPanel("matter"), SameMatterPanel()], _("Matter")),
        FieldPanel("lead"),
        FieldPanel("body"),
    ]
    edit_handler = provided_edit_handler(content_panels)

    search_fields = [
        *ProvidedPage.search_fields,
        index.FilterField("matter"),
        index.FilterField("first_published_at"),
    ]

    class Meta:
        verbose_name = _("press statement")
        verbose_name_plural = _("press statements")

    def problems_before_publication(self, *, public):
        problems = super().problems_before_publication(public=public)
        if self.stated_at and self.triggered_on != timezone.localdate(self.stated_at):
            problems.append(
                (
                    "triggered_on",
                    _now("The time limit runs from the day of the statement: %(day)s.")
                    % {"day": f"{timezone.localdate(self.stated_at):%d/%m/%Y}"},
                )
            )
        return problems

    def folded_sources(self):
        matter = [self.matter.title_vi, self.matter.title_en] if self.matter else []
        return [
            *super().folded_sources(),
            self.lead,
            self.speaker_name,
            self.speaker_position,
            self.occasion,
            self.audience,
            *matter,
            *(
                text
                for block in self.body
                for text in block.block.get_searchable_content(block.value)
            ),
        ]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["others"] = self.others_on_matter
        context["structured_data"] = news_data(self, request) | {
            "about": {"@type": "Thing", "name": self.matter.title} if self.matter else None,
            "mentions": {
                "@type": "Person",
                "name": self.speaker_name,
                "jobTitle": self.speaker_position,
            },
        }
        return context

    @cached_property
    def others_on_matter(self):
        """The other public statements on the matter in this language, newest first."""
        if self.matter_id is None:
            return []
        return list(
            StatementPage.objects.live()
            .for_cards()
            .filter(matter=self.matter_id, locale=self.locale_id)
            .exclude(pk=self.pk)
            .order_by("-stated_at", "-pk")[:10]
        )

    @property
    def display_date(self):
        """The moment it was said."""
        return self.stated_at

    @property
    def summary(self):
        """What lists and search results say of the statement."""
        return self.search_description or self.lead

    @property
    def kind_label(self):
        return self.get_form_display()
