"""The section of the leaders, those in office first."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

from portal.base.models import BasePage

from ...structured_data import leaders_data
from .pages import LeaderPage


class LeaderIndexPage(BasePage):
    """The leaders: the present ones in order of precedence, the former ones apart."""

    is_section = True
    no_provenance_reason = "A list; each page in it carries its own."

    intro = models.TextField(
        _("introduction"),
        blank=True,
        max_length=600,
        help_text=_("One or two sentences: what readers find in this section."),
    )

    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.LeaderPage"]
    template = "home/leader_index_page.html"
    content_panels = [*BasePage.content_panels, FieldPanel("intro")]

    class Meta:
        verbose_name = _("section of leaders")
        verbose_name_plural = _("sections of leaders")

    def folded_sources(self):
        return [*super().folded_sources(), self.intro]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        below = LeaderPage.objects.child_of(self).live().for_cards()
        present = list(below.present())
        context["leaders"] = [page for page in present if page.leads_ministry]
        context["spokespersons"] = [page for page in present if page.shows_contact]
        context["former"] = list(below.former())
        context["structured_data"] = leaders_data(self, context["leaders"], request)
        return context
