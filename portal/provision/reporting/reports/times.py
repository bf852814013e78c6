"""Where the time goes: stays with the unit, its leader, the desk and the office, as distributions.

The desk stands in the same table under the same rules: its limits are the Portal's commitments.
"""

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column

from ...enums import Waiting
from .. import questions
from ..models import HopFigure
from ..time_tables import chart_of, row_of
from .base import CountColumn, CountedReportView, ShareColumn
from .filters import PeriodFilterSet


class TimesFilterSet(PeriodFilterSet):
    class Meta:
        model = HopFigure
        fields = []

    def filter_queryset(self, queryset):
        # The question itself is asked with these values: the stays are counted as needed.
        return queryset


class TimesReportView(CountedReportView):
    """How long obligations lay with whom: quartiles and bars, no average."""

    page_title = _("Where the time goes")
    header_icon = "history"
    index_url_name = "reporting_times"
    index_results_url_name = "reporting_times_results"
    filterset_class = TimesFilterSet
    is_searchable = False
    explanation = _(
        "One stay is the time between receiving something and passing it on, nights and rest days "
        "included; only stays that have ended are counted. Half of them ended within the middle "
        "value, nine in ten within the last. The desk of the Portal is measured like the units."
    )

    def counts(self, by):
        # The question itself is asked in ``rows``.
        return HopFigure.objects.none()

    @cached_property
    def columns(self):
        return [
            Column("holder", label=_("Waiting for")),
            CountColumn("stays", _("Stays")),
            Column("quarter", label=_("A quarter within")),
            Column("half", label=_("Half within")),
            Column("three_quarters", label=_("Three quarters within")),
            Column("nine_tenths", label=_("Nine in ten within")),
            CountColumn("limited", _("With a limit of their own")),
            ShareColumn("share", label=_("Of these kept")),
        ]

    def rows(self, figures):
        chosen = self.filters.chosen
        first, last = self.filters.bounds
        self.found = questions.distributions(
            user=self.request.user,
            units=[chosen["unit"].pk] if chosen.get("unit") else None,
            category=chosen.get("category"),
            channel=chosen.get("channel") or "",
            first=first,
            last=last,
        )
        return [
            row_of(Waiting(holder).label, self.found[holder])
            for holder in Waiting.values
            if holder in self.found
        ]

    def order_queryset(self, queryset):
        return queryset

    def chart(self, rows):
        return chart_of(self.found)
