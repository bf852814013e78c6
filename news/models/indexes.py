"""Sections of the news."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from portal.base.feeds import FeedMixin
from portal.base.listing import Filter, ListingMixin
from portal.base.models import BasePage

from ..enums import ArticleKind


class NewsIndexPage(FeedMixin, ListingMixin, BasePage):
    """A section of news: its articles and those of its subsections, newest first."""

    is_section = True
    no_provenance_reason = "A list; each article in it carries its own."
    listed_model = "news.ArticlePage"
    listing_prefetch = ("image__renditions", "persons")

    intro = models.TextField(
        _("introduction"),
        blank=True,
        help_text=_("One or two sentences: what readers find in this section."),
    )

    parent_page_types = ["home.HomePage", "news.NewsIndexPage"]
    subpage_types = ["news.NewsIndexPage", "news.ArticlePage"]
    content_panels = [*BasePage.content_panels, FieldPanel("intro")]
    template = "news/news_index_page.html"

    class Meta:
        verbose_name = _("news section")
        verbose_name_plural = _("news sections")

    def listed_for_display(self):
        return self.listed().for_cards()

    def listing_filters(self):
        present = set(self.listed().order_by().values_list("kind", flat=True).distinct())
        choices = [choice for choice in ArticleKind.choices if choice[0] in present]
        if len(choices) < 2:
            return []
        return [Filter("loai", "kind", _("Kind"), choices)]

    def folded_sources(self):
        return [*super().folded_sources(), self.intro]
