"""The section of press statements: newest first, or all on one matter side by side."""

from django.db import models
from django.shortcuts import get_list_or_404, get_object_or_404
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import path

from portal.base.feeds import FeedMixin
from portal.base.listing import Filter, ListingMixin
from portal.base.models import BasePage

from ..enums import StatementForm
from .statements import Matter


class StatementIndexPage(FeedMixin, ListingMixin, BasePage):
    """All press statements."""

    is_section = True
    no_provenance_reason = "A list; each statement in it carries its own."
    listed_model = "news.StatementPage"
    listing_date_field = "stated_at"

    intro = models.TextField(
        _("introduction"),
        blank=True,
        help_text=_("One or two sentences: what readers find in this section."),
    )

    #: What the page shows of itself in lists and on networks: no picture.
    image = None

    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.StatementPage"]
    content_panels = [*BasePage.content_panels, FieldPanel("intro")]
    template = "news/statement_index_page.html"

    class Meta:
        verbose_name = _("section of press statements")
        verbose_name_plural = _("sections of press statements")

    @path("van-de/<slug:code>/", name="matter")
    def matter(self, request, code):
        """Show every statement on one matter in full, in the order in which they were made."""
        matter = get_object_or_404(Matter, code=code)
        statements = self.listed_for_display().filter(matter=matter).order_by("stated_at", "pk")
        statements = get_list_or_404(statements)
        return self.render(
            request,
            template="news/matter.html",
            context_overrides={"matter": matter, "statements": statements},
        )

    def listed_for_display(self):
        return self.listed().for_cards()

    def subsections(self):
        # Statements only.
        return []

    def listing_filters(self):
        rows = list(
            self.listed().order_by().values_list("matter__code", "form", "speaker_name").distinct()
        )
        matters = Matter.objects.filter(code__in={row[0] for row in rows})
        forms = {row[1] for row in rows}
        speakers = sorted({row[2] for row in rows})
        filters = [
            Filter("van-de", "matter__code", _("Matter"), [(m.code, m.title) for m in matters]),
            Filter("hinh-thuc", "form", _("Form"), _present(StatementForm, forms)),
            Filter("nguoi-phat-ngon", "speaker_name", _("Who spoke"), [(s, s) for s in speakers]),
        ]
        return [each for each in filters if len(each.choices) > 1]

    @property
    def matters(self):
        """The matters on which there are public statements."""
        return Matter.objects.filter(pk__in=self.listed().order_by().values("matter"))

    def folded_sources(self):
        return [*super().folded_sources(), self.intro]


def _present(choices, values):
    return [choice for choice in choices.choices if choice[0] in values]
