"""The section of the warnings: what is in force first, everything to be narrowed, feeds."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from news.warnings.enums import Crime, Severity, Target
from news.warnings.listing import ProvinceFilter, StateFilter
from portal.base.listing import Filter, ListingMixin
from portal.base.models import BasePage
from portal.base.provinces import PROVINCES


class WarningIndexPage(ListingMixin, RoutablePageMixin, BasePage):
    """All warnings, the gravest that are in force first."""

    is_section = True
    has_feeds = True
    no_provenance_reason = "A list; each warning in it carries its own."
    listed_model = "news.WarningPage"

    intro = models.TextField(
        _("introduction"),
        blank=True,
        help_text=_("One or two sentences: what readers find in this section."),
    )

    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.WarningPage"]
    content_panels = [*BasePage.content_panels, FieldPanel("intro")]
    template = "news/warning_index_page.html"

    class Meta:
        verbose_name = _("section of warnings")
        verbose_name_plural = _("sections of warnings")

    @path("rss/", name="rss")
    def rss(self, request):
        from news.warnings.feeds import WarningFeed  # the feeds read the models

        return WarningFeed(self, request)(request)

    @path("atom/", name="atom")
    def atom(self, request):
        from news.warnings.feeds import WarningAtomFeed  # the feeds read the models

        return WarningAtomFeed(self, request)(request)

    @path("cap/", name="cap")
    def cap(self, request):
        from news.warnings.feeds import CapFeed  # the feeds read the models

        return CapFeed(self, request)(request)

    def listed_for_display(self):
        return self.listed().for_cards().gravest_first()

    def listing_filters(self):
        """Return the filters; each offers what some warning of the section has."""
        rows = list(
            self.listed().order_by().values_list("crime", "severity", "targets", "provinces")
        )
        crimes = {row[0] for row in rows}
        severities = {row[1] for row in rows}
        targets = {target for row in rows for target in row[2]}
        provinces = {code for row in rows for code in row[3]}
        filters = [
            StateFilter(),
            Filter("muc-do", "severity", _("Severity"), _present(Severity.choices, severities)),
            Filter("loai", "crime", _("Kind of crime"), _present(Crime.choices, crimes)),
            Filter(
                "doi-tuong", "targets__has", _("Target group"), _present(Target.choices, targets)
            ),
            ProvinceFilter(
                [(code, PROVINCES[code].name) for code in PROVINCES if code in provinces]
            ),
        ]
        # One choice narrows nothing, but a province sets local warnings apart from others.
        return [
            each
            for each in filters
            if len(each.choices) > 1 or (each.parameter == "tinh-thanh" and each.choices)
        ]

    def folded_sources(self):
        return [*super().folded_sources(), self.intro]


def _present(choices, values):
    return [(value, label) for value, label in choices if value in values]
