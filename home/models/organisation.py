"""What the Ministry and its units are for: functions, tasks, powers, history, structure (4.1)."""

from django.db import models
from django.utils import formats
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.models import Orderable

from portal.base.blocks import BODY_BLOCKS
from portal.base.models import BasePage
from portal.provision.edit_handlers import provided_edit_handler
from portal.provision.models import ProvidedPage

from ..charts import chart_of_register, chart_of_rows
from ..enums import ChartSource, DatePrecision
from ..forms import OrganisationPageForm
from ..structured_data import organisation_data
from .rows import LegalBasis, public_bases

_PRECISE_FORMATS = {
    DatePrecision.DAY: "SHORT_DATE_FORMAT",
    DatePrecision.MONTH: "m/Y",
    DatePrecision.YEAR: "Y",
}


class OrganisationIndexPage(BasePage):
    """The section about the Ministry: its organisation pages, the Ministry's own first."""

    is_section = True
    no_provenance_reason = "A list; each page in it carries its own."

    intro = models.TextField(
        _("introduction"),
        blank=True,
        max_length=600,
        help_text=_("One or two sentences: what readers find in this section."),
    )

    parent_page_types = ["home.HomePage"]
    subpage_types = ["home.OrganisationPage"]
    template = "home/organisation_index_page.html"
    content_panels = [*BasePage.content_panels, FieldPanel("intro")]

    class Meta:
        verbose_name = _("section about the Ministry")
        verbose_name_plural = _("sections about the Ministry")

    def folded_sources(self):
        return [*super().folded_sources(), self.intro]

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["pages"] = list(
            OrganisationPage.objects.child_of(self)
            .live()
            .select_related("described_unit", "locale")
            .order_by("path")
        )
        return context


class OrganisationPage(ProvidedPage):
    """One organisation: what it is for, where it comes from, how it is built, by which law."""

    described_unit = models.ForeignKey(
        "units.Unit",
        verbose_name=_("unit described"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Empty: the Ministry as a whole."),
    )
    intro = models.TextField(
        _("introduction"),
        max_length=600,
        help_text=_("Two or three sentences: what this organisation is. Stands in lists too."),
    )
    functions = StreamField(BODY_BLOCKS, verbose_name=_("functions"), blank=True)
    tasks = StreamField(BODY_BLOCKS, verbose_name=_("tasks"), blank=True)
    powers = StreamField(BODY_BLOCKS, verbose_name=_("powers"), blank=True)
    chart_source = models.CharField(
        _("chart drawn from"),
        max_length=10,
        choices=ChartSource.choices,
        default=ChartSource.NONE,
        help_text=_(
            "The directory shows the units whose pages are published; rows are for what is no unit "
            "of the register."
        ),
    )

    #: What the page shows of itself in lists and on networks: no picture.
    image = None
    page_related = (*ProvidedPage.page_related, "described_unit")
    base_form_class = OrganisationPageForm

    parent_page_types = ["home.OrganisationIndexPage"]
    subpage_types = []
    template = "home/organisation_page.html"

    content_panels = [
        *ProvidedPage.content_panels,
        MultiFieldPanel(
            [FieldPanel("described_unit"), FieldPanel("intro")], _("What is described")
        ),
        MultiFieldPanel(
            [FieldPanel("functions"), FieldPanel("tasks"), FieldPanel("powers")],
            _("Functions, tasks, powers"),
        ),
        MultiFieldPanel([FieldPanel("chart_source")], _("Structure")),
        InlinePanel(
            "chart_rows",
            heading=_("Rows of the chart"),
            label=_("Row"),
            help_text=_("From the top down: a row of level 2 belongs to the row of level 1 above."),
        ),
        InlinePanel("milestones", heading=_("History"), label=_("Milestone")),
        InlinePanel("legal_bases", heading=_("Legal basis"), label=_("Document")),
    ]
    edit_handler = provided_edit_handler(content_panels)

    class Meta:
        verbose_name = _("organisation page")
        verbose_name_plural = _("organisation pages")

    def folded_sources(self):
        return [
            *super().folded_sources(),
            self.intro,
            *(
                text
                for part in (self.functions, self.tasks, self.powers)
                for block in part
                for text in block.block.get_searchable_content(block.value)
            ),
            *(text for row in self.milestones.all() for text in (row.title, row.text)),
            *(row.name for row in self.chart_rows.all()),
        ]

    @property
    def summary(self):
        """What lists and search results say of the page."""
        return self.search_description or self.intro

    def chart(self, request=None):
        """Return the organisation chart as a list of :class:`~home.charts.ChartNode`."""
        if self.chart_source == ChartSource.REGISTER:
            return chart_of_register(self.described_unit, locale=self.locale, request=request)
        if self.chart_source == ChartSource.ROWS:
            return chart_of_rows(self.chart_rows.all())
        return []

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["parts"] = [
            (anchor, label, body)
            for anchor, label, body in (
                ("functions", _now("Functions"), self.functions),
                ("tasks", pgettext("of an organisation", "Tasks"), self.tasks),
                ("powers", _now("Powers"), self.powers),
            )
            if body
        ]
        context["chart"] = self.chart(request)
        context["milestones"] = list(self.milestones.all())
        context["bases"] = public_bases(self.legal_bases)
        context["structured_data"] = organisation_data(self, request)
        return context


class OrganisationChartRow(Orderable):
    """One box of a chart that is written by hand."""

    page = ParentalKey(OrganisationPage, on_delete=models.CASCADE, related_name="chart_rows")
    name = models.CharField(_("name"), max_length=200)
    level = models.PositiveSmallIntegerField(
        _("level"),
        default=1,
        choices=[(1, "1"), (2, "2"), (3, "3"), (4, "4")],
        help_text=_("1 stands at the top."),
    )

    panels = [FieldRowPanel([FieldPanel("name"), FieldPanel("level")])]

    class Meta(Orderable.Meta):
        verbose_name = _("row of an organisation chart")
        verbose_name_plural = _("rows of organisation charts")

    def __str__(self):
        return self.name


class OrganisationMilestone(Orderable):
    """Something that happened to the organisation, dated as well as it is known."""

    page = ParentalKey(OrganisationPage, on_delete=models.CASCADE, related_name="milestones")
    happened_on = models.DateField(
        _("date"), help_text=_("Where only the month or year is known, give its first day.")
    )
    precision = models.CharField(
        _("known of the date"),
        max_length=10,
        choices=DatePrecision.choices,
        default=DatePrecision.DAY,
    )
    title = models.CharField(_("what happened"), max_length=200)
    text = models.TextField(_("more about it"), blank=True, max_length=1000)

    panels = [
        FieldRowPanel([FieldPanel("happened_on"), FieldPanel("precision")]),
        FieldPanel("title"),
        FieldPanel("text"),
    ]

    class Meta(Orderable.Meta):
        ordering = ["happened_on", "sort_order"]
        verbose_name = _("milestone")
        verbose_name_plural = _("milestones")

    def __str__(self):
        return f"{self.date_label} – {self.title}"

    @property
    def date_label(self):
        """The date as far as it is known: dd/mm/yyyy, mm/yyyy or yyyy."""
        return formats.date_format(self.happened_on, _PRECISE_FORMATS[self.precision])

    @property
    def machine_date(self):
        """The same for machines: yyyy-mm-dd, yyyy-mm or yyyy."""
        length = {DatePrecision.DAY: 10, DatePrecision.MONTH: 7, DatePrecision.YEAR: 4}
        return self.happened_on.isoformat()[: length[self.precision]]


class OrganisationLegalBasis(LegalBasis):
    page = ParentalKey(OrganisationPage, on_delete=models.CASCADE, related_name="legal_bases")

    class Meta(LegalBasis.Meta):
        verbose_name = _("legal basis of an organisation")
        verbose_name_plural = _("legal bases of organisations")
