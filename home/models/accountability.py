"""What the Portal owes its readers, and how it does: both drawn from rules and register."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from portal.base.models import BasePage
from portal.provision.agreement import kinds_of
from portal.provision.reporting.duties import duties
from portal.provision.reporting.performance import performance

FIRST_YEAR = 2020


class GeneratedPage(BasePage):
    """A section without pages of its own: an introduction, and what is drawn from the data."""

    is_section = True

    intro = models.TextField(
        _("introduction"),
        blank=True,
        max_length=600,
        help_text=_("One or two sentences: what readers find in this section."),
    )

    #: What the page shows of itself in lists and on networks: no picture.
    image = None

    content_panels = [*BasePage.content_panels, FieldPanel("intro")]

    class Meta:
        abstract = True

    def folded_sources(self):
        return [*super().folded_sources(), self.intro]


class DisclosurePage(GeneratedPage):
    """What must be public: form, time and place of each kind of information, as the rules say."""

    no_provenance_reason = "Drawn from the rules in force; each cites its clause."
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    template = "home/disclosure_page.html"

    class Meta:
        verbose_name = _("information that must be public")
        verbose_name_plural = _("information that must be public")

    def folded_sources(self):
        return [*super().folded_sources(), *(duty.title for duty in duties())]

    def get_context(self, request, *args, **kwargs):
        places = self.places()
        rows = [(duty, self._places_of(duty, places)) for duty in duties()]
        return {**super().get_context(request, *args, **kwargs), "rows": rows}

    def places(self):
        """Return pairs (section, kinds that stand in it) of the published sections, in order."""
        sections = Page.objects.live().public().sibling_of(self, inclusive=False)
        found = []
        for section in sections.filter(depth=self.depth).select_related("content_type"):
            model = section.specific_class
            kinds = {
                kind
                for child in (model.allowed_subpage_models() if model else [])
                for kind in kinds_of(child)
            }
            if kinds:
                found.append((section, kinds))
        return found

    @staticmethod
    def _places_of(duty, places):
        return [section for section, kinds in places if kinds & set(duty.kinds)]


class PerformancePage(GeneratedPage):
    """The Portal's own performance: numbers and distributions of the register, nobody's name."""

    no_provenance_reason = "Counted from the register; the desk is measured like the units."
    parent_page_types = ["home.HomePage"]
    subpage_types = []
    template = "home/performance_page.html"

    class Meta:
        verbose_name = _("performance of the Portal")
        verbose_name_plural = _("performance of the Portal")

    def get_context(self, request, *args, **kwargs):
        this_year = timezone.localdate().year
        asked = request.GET.get("nam", "")
        known = range(FIRST_YEAR, this_year + 1)
        year = int(asked) if asked.isdecimal() and int(asked) in known else this_year
        return {
            **super().get_context(request, *args, **kwargs),
            **performance(year),
            "years": [this_year, this_year - 1, this_year - 2],
        }
