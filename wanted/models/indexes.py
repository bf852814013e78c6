"""The three sections of notices, kept apart in address, kind and tone."""

from django.db import models
from django.http import Http404
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import path

from portal.base.feeds import FeedMixin
from portal.base.models import BasePage

from ..enums import Section


class NoticeIndexPage(FeedMixin, BasePage):
    """A list of notices: searched by name, narrowed by facets, paged to the end, with feeds."""

    is_section = True
    no_provenance_reason = "A list; each notice in it carries its own."
    #: Which of the lists it is.
    section = ""

    intro = models.TextField(
        _("introduction"),
        blank=True,
        help_text=_("One or two sentences: what readers find in this section."),
    )

    #: What the page shows of itself in lists and on networks: no picture.
    image = None

    content_panels = [*BasePage.content_panels, FieldPanel("intro")]

    class Meta:
        abstract = True

    def folded_sources(self):
        return [*super().folded_sources(), self.intro]

    @property
    def place(self):
        """The section in the language of this page."""
        from ..listing.search import Place  # the search reads the models

        return Place(self.section, self.locale.language_code)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["notices"] = notices = self.notices(request)
        context["pages"] = self.pages_of(notices.entries)
        return context

    def notices(self, request):
        """Return what the address asks for.

        Raises:
            Http404: a facet does not offer it, or no page begins there.
        """
        from ..listing.facets import UnknownValue  # the lists read the models
        from ..listing.pages import BadCursor, show_list

        try:
            return show_list(self.place, request.GET)
        except (UnknownValue, BadCursor) as error:
            raise Http404(_now("There is no such list.")) from error

    def pages_of(self, entries):
        """Return the public pages of ``entries``, in their order, with what cards show."""
        keys = [entry.pk for entry in entries]
        pages = {
            page.pk: page
            for page in self.notice_model.objects.live()
            .filter(pk__in=keys)
            .select_related("locale")
            .prefetch_related(*self.notice_model.card_relations)
        }
        return [pages[key] for key in keys if key in pages]

    #: What cards elsewhere need beyond the row.
    listing_prefetch = ()

    def listed_for_display(self):
        """Return the pages that readers see here, as a queryset, for parts of other pages."""
        today = timezone.localdate()
        return (
            self.notice_model.objects.live()
            .filter(
                notice_entry__section=self.section,
                notice_entry__language=self.locale.language_code,
                notice_entry__shown_until__gte=today,
            )
            .select_related("locale")
            .prefetch_related(*self.notice_model.record_relations)
            .order_by("-notice_entry__listed_on", "notice_entry__code")
        )

    def feed_pages(self, request):
        from ..listing.facets import UnknownValue  # the lists read the models
        from ..listing.pages import read_list

        try:
            _facets, found, _name = read_list(self.place, request.GET)
        except UnknownValue as error:
            raise Http404(_now("There is no such list.")) from error
        return NewestNotices(self, found.entries)

    @property
    def notice_model(self):
        """The page type that is listed."""
        raise NotImplementedError


class NewestNotices:
    """What feeds slice: the pages of the newest entries, the newest publication first."""

    def __init__(self, index, entries):
        self.index, self.entries = index, entries

    def __getitem__(self, part):
        return self.index.pages_of(self.entries.order_by("-published_at", "-pk")[part])


class WantedIndexPage(NoticeIndexPage):
    """The list of people whom the police look for by decision (truy nã)."""

    section = Section.WANTED
    listed_model = "wanted.WantedNoticePage"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["wanted.WantedNoticePage"]
    template = "wanted/notice_index_page.html"

    class Meta:
        verbose_name = _("section of wanted notices")
        verbose_name_plural = _("sections of wanted notices")

    @property
    def notice_model(self):
        from .wanted import WantedNoticePage  # the notices stand below this section

        return WantedNoticePage

    @path("thong-ke/", name="statistics")
    def statistics(self, request):
        """Show how many were sought and found; no people."""
        from ..statistics import collect  # the figures are read from the models

        context = {"page": self, "self": self, "figures": collect()}
        return TemplateResponse(request, "wanted/statistics.html", context)


class SoughtIndexPage(NoticeIndexPage):
    """The list of people who are sought without being accused (truy tìm)."""

    section = Section.SOUGHT
    listed_model = "wanted.WantedNoticePage"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["wanted.WantedNoticePage"]
    template = "wanted/notice_index_page.html"

    class Meta:
        verbose_name = _("section of sought persons")
        verbose_name_plural = _("sections of sought persons")

    @property
    def notice_model(self):
        from .wanted import WantedNoticePage  # the notices stand below this section

        return WantedNoticePage


class InterpolIndexPage(NoticeIndexPage):
    """The list of notices of Interpol and bulletins of the United Nations."""

    section = Section.INTERPOL
    listed_model = "wanted.InterpolNoticePage"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["wanted.InterpolNoticePage"]
    template = "wanted/notice_index_page.html"

    class Meta:
        verbose_name = _("section of Interpol notices")
        verbose_name_plural = _("sections of Interpol notices")

    @property
    def notice_model(self):
        from .interpol import InterpolNoticePage  # the notices stand below this section

        return InterpolNoticePage
