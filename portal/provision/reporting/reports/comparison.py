"""Units beside units of like volume: never one list of all, never a place in a ranking.

A share of few says little, so that a unit below the least number is shown without one. What is
compared with is the middle half of the group.
"""

import statistics

from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column

from portal.base.numbers import written_share

from .. import questions
from ..models import ReportTerms
from .base import CountColumn, CountedReportView, ShareColumn
from .filters import PeriodFilterSet

LARGE, MEDIUM, SMALL, TOO_FEW = "large", "medium", "small", "too_few"
GROUP_NAMES = {
    LARGE: _("Large volume"),
    MEDIUM: _("Middle volume"),
    SMALL: _("Small volume"),
    TOO_FEW: _("Too few to compare"),
}
#: A middle half of fewer units than these says nothing.
FEWEST_UNITS = 3


def group_of(count, terms):
    """Return the group in which a unit with ``count`` obligations stands."""
    if count < terms.fewest:
        return TOO_FEW
    if count >= terms.large_from:
        return LARGE
    return MEDIUM if count >= terms.medium_from else SMALL


def compared(rows, terms):
    """Return ``rows`` of units with their group and what is usual in it, group by group.

    Args:
        rows: sums by unit (``questions.summed``).
        terms: the :class:`ReportTerms` in force.
    """
    rows = [dict(row) for row in rows]
    shares = {}
    for row in rows:
        row["group"] = group_of(row["to_come"], terms)
        if row["group"] == TOO_FEW:
            row["share"] = None
        else:
            shares.setdefault(row["group"], []).append(row["share"])
    for row in rows:
        row["group_name"] = GROUP_NAMES[row["group"]]
        row["usual"], row["place"] = _usual(row, shares.get(row["group"], []))
    order = list(GROUP_NAMES)
    return sorted(rows, key=lambda row: (order.index(row["group"]), row["unit__code"]))


def _usual(row, shares):
    if row["group"] == TOO_FEW or len(shares) < FEWEST_UNITS:
        return "–", "–"
    low, _middle, high = statistics.quantiles(shares, n=4, method="inclusive")
    place = _("within the middle half")
    if row["share"] < low:
        place = _("below the middle half")
    elif row["share"] > high:
        place = _("above the middle half")
    return f"{written_share(low)} – {written_share(high)}", place


class ComparisonFilterSet(PeriodFilterSet):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        del self.filters["unit"]


class ComparisonReportView(CountedReportView):
    """Each unit beside those with about as much to supply."""

    page_title = _("Units of like volume")
    header_icon = "group"
    index_url_name = "reporting_comparison"
    index_results_url_name = "reporting_comparison_results"
    filterset_class = ComparisonFilterSet
    for_desk_only = True
    is_searchable = False
    paginate_by = 200
    grouping = "unit"

    def counts(self, by):
        return questions.supply(self.request.user, by=by)

    @cached_property
    def terms(self):
        return ReportTerms.objects.in_force()

    @property
    def explanation(self):
        return _(
            "Compared are only units of one group: large from %(large)d obligations due in the "
            "period, middle from %(medium)d, small below; with fewer than %(fewest)d none is "
            "given a share (%(basis)s). Within a group units stand in the order of their codes."
        ) % {
            "large": self.terms.large_from,
            "medium": self.terms.medium_from,
            "fewest": self.terms.fewest,
            "basis": self.terms.basis,
        }

    @cached_property
    def columns(self):
        return [
            Column("group_name", label=_("Group")),
            Column("unit", label=_("Unit"), accessor=_unit),
            CountColumn("to_come", _("Due by today")),
            CountColumn("on_time", _("On time")),
            CountColumn("late", _("Late")),
            CountColumn("overdue", _("Overdue"), tone="overdue"),
            ShareColumn("share", label=_("Share on time")),
            Column("usual", label=_("Middle half of the group")),
            Column("place", label=_("The unit is")),
        ]

    def rows(self, figures):
        return compared(questions.summed(figures, *questions.GROUPINGS["unit"]), self.terms)

    def order_queryset(self, queryset):
        return queryset


def _unit(row):
    return f"{row['unit__code']} – {row['unit__name_vi']}"
