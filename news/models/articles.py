"""Articles: what happened, told with its source."""

from django.db import models
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable, PageManager, PageQuerySet
from wagtail.search import index

from portal.base.blocks import BODY_BLOCKS
from portal.provision.edit_handlers import provided_edit_handler
from portal.provision.models import ProvidedPage

from ..enums import ArticleKind


class ArticleQuerySet(PageQuerySet):
    def for_cards(self):
        """Return the articles joined with what a card shows."""
        return self.select_related("image", "locale")


class ArticlePage(ProvidedPage):
    """One piece of news."""

    kind = models.CharField(
        _("kind"), max_length=30, choices=ArticleKind.choices, default=ArticleKind.ACTIVITY
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

    page_related = (*ProvidedPage.page_related, "image")
    parent_page_types = ["news.NewsIndexPage"]
    subpage_types = []
    template = "news/article_page.html"

    content_panels = [
        *ProvidedPage.content_panels,
        FieldPanel("kind"),
        FieldPanel("lead"),
        MultiFieldPanel(
            [FieldPanel("image"), FieldPanel("image_caption")],
            _("Main picture"),
        ),
        FieldPanel("body"),
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

    def folded_sources(self):
        return [*super().folded_sources(), self.lead, *self.body_texts()]

    def body_texts(self):
        """Return the plain text of the body, one string for each block that has any."""
        return [
            text for block in self.body for text in block.block.get_searchable_content(block.value)
        ]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["attachments"] = list(self.attachments.select_related("document"))
        context["more"] = self.neighbours()
        context["structured_data"] = self.structured_data(request)
        return context

    def neighbours(self, number=3):
        """Return the newest other published articles of the same section."""
        return list(
            ArticlePage.objects.sibling_of(self, inclusive=False)
            .live()
            .for_cards()
            .prefetch_related("image__renditions")
            .order_by("-first_published_at", "-pk")[:number]
        )

    def structured_data(self, request):
        """Return the article in the words of schema.org, for search engines."""
        publisher = {
            "@type": "GovernmentOrganization",
            "name": gettext("Ministry of Public Security"),
        }
        data = {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": self.title,
            "description": self.summary,
            "url": self.get_full_url(request),
            "inLanguage": get_language(),
            "isAccessibleForFree": True,
            "publisher": publisher,
            "author": {"@type": "Organization", "name": self.author or publisher["name"]},
        }
        if self.first_published_at:
            data["datePublished"] = self.first_published_at.isoformat()
            data["dateModified"] = self.last_published_at.isoformat()
        if self.image:
            data["image"] = request.build_absolute_uri(
                self.image.get_rendition("fill-1200x630|format-jpeg").url
            )
        return data

    @property
    def display_date(self):
        """The moment the article became public; None for a draft."""
        return self.first_published_at

    @property
    def summary(self):
        """What lists and search results say of the article."""
        return self.search_description or self.lead

    @property
    def kind_label(self):
        return self.get_kind_display()


class ArticleAttachment(Orderable):
    """A file that goes with an article."""

    page = ParentalKey(ArticlePage, on_delete=models.CASCADE, related_name="attachments")
    document = models.ForeignKey(
        "base.PortalDocument",
        verbose_name=_("document"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    title = models.CharField(
        _("title"), max_length=200, blank=True, help_text=_("If empty, the document's own title.")
    )

    panels = [FieldPanel("document"), FieldPanel("title")]

    class Meta(Orderable.Meta):
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")

    def __str__(self):
        return self.label

    @property
    def label(self):
        """What readers see: the title given here, or the document's own."""
        return self.title or self.document.title
