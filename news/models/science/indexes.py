"""The section of science and technology: results and products, each with its own list."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import path

from portal.base.feeds import FeedMixin, PageAtomFeed, PageFeed
from portal.base.listing import Filter, ListingMixin
from portal.base.models import BasePage
from portal.units.models import Unit

from .enums import Offer, ResearchLevel, ResultClass, ScienceField, UseStatus


class ScienceIndexPage(FeedMixin, ListingMixin, BasePage):
    """Results of research at the section's own address, products one step below."""

    is_section = True
    no_provenance_reason = "A list; each result and product in it carries its own."
    listed_model = "news.ScienceResultPage"
    listing_date_field = "accepted_on"

    intro = models.TextField(
        _("introduction"),
        blank=True,
        help_text=_("One or two sentences: what readers find in this section."),
    )

    #: What the page shows of itself in lists and on networks: no picture.
    image = None

    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.ScienceResultPage", "news.ScienceProductPage"]
    content_panels = [*BasePage.content_panels, FieldPanel("intro")]
    template = "news/science_index_page.html"

    class Meta:
        verbose_name = _("section of science and technology")
        verbose_name_plural = _("sections of science and technology")

    @path("san-pham/", name="products")
    def products(self, request):
        """Show the list of products."""
        self._list_products()
        return self.render(request, context_overrides={"shows_products": True})

    @path("san-pham/rss/", name="products_rss")
    def products_rss(self, request):
        self._list_products()
        return self.feed_of(PageFeed, request)

    @path("san-pham/atom/", name="products_atom")
    def products_atom(self, request):
        self._list_products()
        return self.feed_of(PageAtomFeed, request)

    def _list_products(self):
        """Let this object, which lives for one request, list products instead of results."""
        self.listed_model = "news.ScienceProductPage"
        self.listing_prefetch = ("image__renditions",)

    @property
    def _lists_products(self):
        return self.listed_model == "news.ScienceProductPage"

    def listed_for_display(self):
        joined = ("locale", "image") if self._lists_products else ("locale",)
        return self.listed().select_related(*joined).defer("folded")

    def subsections(self):
        # Results and products only.
        return []

    def listing_filters(self):
        if self._lists_products:
            asked = [
                ("linh-vuc", "science_field", _("Field of science"), ScienceField),
                ("hinh-thuc", "offer", _("Offer"), Offer),
                ("su-dung", "use_status", _("State of use"), UseStatus),
            ]
        else:
            asked = [
                ("cap", "level", _("Level of the work"), ResearchLevel),
                ("linh-vuc", "science_field", _("Field of science"), ScienceField),
                ("xep-loai", "result_class", _("Result class"), ResultClass),
                ("su-dung", "use_status", _("State of use"), UseStatus),
            ]
        names = [name for _parameter, name, _label, _choices in asked]
        rows = list(self.listed().order_by().values_list("unit__code", *names).distinct())
        filters = [
            Filter(
                parameter,
                name,
                label,
                [choice for choice in choices.choices if choice[0] in {row[place] for row in rows}],
            )
            for place, (parameter, name, label, choices) in enumerate(asked, start=1)
        ]
        units = Unit.objects.filter(code__in={row[0] for row in rows}).order_by("code")
        filters.append(
            Filter("don-vi", "unit__code", _("Unit"), [(unit.code, unit.name) for unit in units])
        )
        return [each for each in filters if len(each.choices) > 1]

    def folded_sources(self):
        return [*super().folded_sources(), self.intro]
