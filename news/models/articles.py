"""Articles: what happened, told with its source."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel, PageChooserPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, PageManager, PageQuerySet
from wagtail.search import index

from portal.base.blocks import BODY_BLOCKS
from portal.base.models import Attachment
from portal.provision.edit_handlers import provided_edit_handler
from portal.provision.models import ChangeNotes, ProvidedPage
from portal.provision.panels import ChangePanel

from ..cases.wording import notice_of
from ..columns.forms import ArticleForm
from ..enums import ArticleKind
from ..related import related_pages
from ..structured_data import news_data
from .cases import CaseFields
from .columns import ColumnMembership


class ArticleQuerySet(PageQuerySet):
    def for_cards(self):
        """Return the articles joined with what a card shows."""
        return self.select_related("image", "locale")


class ArticlePage(CaseFields, ColumnMembership, ChangeNotes, ProvidedPage):
    """One piece of news."""

    #: The rows of persons have names that readers may not see.
    PRIVATE_FIELDS = (*ProvidedPage.PRIVATE_FIELDS, "persons")
    #: What the summary of an article asks beyond its row: lists fetch it once for all.
    summary_relations = ("persons",)

    kind = models.CharField(
        _("kind"), max_length=30, choices=ArticleKind.choices, default=ArticleKind.ACTIVITY
    )
    event = models.ForeignKey(
        "news.EventPage",
        verbose_name=_("event that it reports"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="reports",
        help_text=_(
            "Where the event stands in the Portal's calendar: readers get from one to the other."
        ),
    )
    lead = models.TextField(
        _("lead"),
        max_length=600,
        help_text=_(
            "Two or three sentences that say the essential: who, what, where, when. "
            "They stand in lists and under the title."
        ),
    )
    image = models.ForeignKey(
        "base.PortalImage",
        verbose_name=_("main picture"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Stands above the text and in lists."),
    )
    image_caption = models.CharField(_("caption of the main picture"), max_length=300, blank=True)
    body = StreamField(BODY_BLOCKS, verbose_name=_("text"))

    objects = PageManager.from_queryset(ArticleQuerySet)()

    page_related = (*ProvidedPage.page_related, "image", "column", "column__locale", "column_part")
    base_form_class = ArticleForm
    parent_page_types = ["news.NewsIndexPage"]
    subpage_types = []
    template = "news/article_page.html"

    content_panels = [
        ChangePanel(),
        *ProvidedPage.content_panels,
        FieldPanel("kind"),
        PageChooserPanel(
            "event",
            "news.EventPage",
            attrs={"data-shown-for": f"kind:{ArticleKind.EVENT_REPORT} {ArticleKind.ACTIVITY}"},
        ),
        FieldPanel("lead"),
        MultiFieldPanel(
            [FieldPanel("image"), FieldPanel("image_caption")],
            _("Main picture"),
        ),
        *CaseFields.case_panels,
        *ColumnMembership.column_panels,
        FieldPanel("body"),
        InlinePanel("related", heading=_("Related pages"), label=_("Page"), max_num=6),
        InlinePanel("attachments", heading=_("Attachments"), label=_("Attachment")),
    ]
    edit_handler = provided_edit_handler(content_panels)

    search_fields = [
        *ProvidedPage.search_fields,
        index.FilterField("kind"),
        index.FilterField("first_published_at"),
    ]

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")

    @property
    def content_kind(self):
        return self.kind

    def folded_sources(self):
        texts = [*super().folded_sources(), self.lead, *self.body_texts()]
        return [self.named(text) for text in texts if text]

    def body_texts(self):
        """Return the plain text of the body, one string for each block that has any."""
        return [
            text for block in self.body for text in block.block.get_searchable_content(block.value)
        ]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["attachments"] = list(self.attachments.select_related("document"))
        context["related"] = related_pages(self)
        context["event"] = self.public_event()
        context["structured_data"] = news_data(self, request)
        context["case_notice"] = notice_of(self.case_stage) if self.is_case else ""
        return context

    def public_event(self):
        """Return the published event that it reports, in its own language where there is one."""
        if self.event is None:
            return None
        versions = type(self.event).objects.filter(translation_key=self.event.translation_key)
        versions = versions.live().for_cards()
        return min(versions, key=lambda page: page.locale_id != self.locale_id, default=None)

    @property
    def display_date(self):
        """The moment the article became public; None for a draft."""
        return self.first_published_at

    @property
    def summary(self):
        """What lists and search results say of the article."""
        return self.search_description or self.named(self.lead)

    @property
    def kind_label(self):
        return self.get_kind_display()


class ArticleAttachment(Attachment):
    """A file that goes with an article."""

    page = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="attachments")

    class Meta(Attachment.Meta):
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")


class RelatedPage(Orderable):
    """A page that the editors chose to be read after an article."""

    page = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="related")
    target = models.ForeignKey(
        "wagtailcore.Page", verbose_name=_("page"), on_delete=models.CASCADE, related_name="+"
    )

    panels = [PageChooserPanel("target")]

    class Meta(Orderable.Meta):
        verbose_name = _("related page")
        verbose_name_plural = _("related pages")

    def __str__(self):
        return str(self.target)
