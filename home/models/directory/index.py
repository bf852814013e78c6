"""The directory: units by kind, field and province, found by former names, too."""

from django.db import models
from django.db.models import Prefetch, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.panels import FieldPanel

from portal.base.listing import Filter, ListingMixin
from portal.base.models import BasePage
from portal.base.text import searchable
from portal.units.models import UnitFormerName

from ...enums import UNIT_KIND_HEADINGS, UnitField
from .units import province_name


class UnitDirectoryPage(ListingMixin, BasePage):
    """The directory: by kind, field and province, found without accents and by old names."""

    is_section = True
    no_provenance_reason = "A list; each page in it carries its own."
    listed_model = "home.UnitPage"
    listing_by_year = False
    listing_is_searchable = True
    page_size = 40

    intro = models.TextField(
        _("introduction"),
        blank=True,
        max_length=600,
        help_text=_("One or two sentences: what readers find in this section."),
    )

    #: What the page shows of itself in lists and on networks: no picture.
    image = None

    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.UnitPage"]
    template = "home/unit_directory_page.html"
    content_panels = [*BasePage.content_panels, FieldPanel("intro")]

    class Meta:
        verbose_name = _("directory of units")
        verbose_name_plural = _("directories of units")

    def folded_sources(self):
        return [*super().folded_sources(), self.intro]

    def listed(self):
        return super().listed().order_by("described_unit__code", "pk")

    def listed_for_display(self):
        return self.listed().select_related("described_unit", "province", "locale")

    listing_prefetch = (
        "contacts",
        Prefetch("described_unit__former_names", UnitFormerName.objects.order_by("name")),
    )

    def subsections(self):
        # The directory has units only; asking each of them would cost as much as they are many.
        return []

    def search_listed(self, pages, text):
        # The register is asked too: a name that it learnt since is not in the page's own text.
        for word in searchable(text).split():
            pages = pages.filter(
                Q(described_unit__folded__contains=word) | Q(folded__contains=word)
            )
        return pages

    def listing_filters(self):
        rows = list(
            self.listed()
            .order_by()
            .values_list("described_unit__kind", "field", "province__code", "province__name_vi")
            .distinct()
        )
        kinds = {row[0] for row in rows}
        fields = {row[1] for row in rows}
        provinces = sorted({(row[2], row[3]) for row in rows if row[2]})
        filters = [
            Filter(
                "loai",
                "described_unit__kind",
                _("Kind"),
                [(kind, label) for kind, label in UNIT_KIND_HEADINGS.items() if kind in kinds],
            ),
            Filter(
                "linh-vuc",
                "field",
                pgettext_lazy("of work", "Field"),
                [choice for choice in UnitField.choices if choice[0] in fields],
            ),
            Filter(
                "tinh",
                "province__code",
                _("Province or city"),
                [(code, province_name(name)) for code, name in provinces],
            ),
        ]
        return [each for each in filters if len(each.choices) > 1]
