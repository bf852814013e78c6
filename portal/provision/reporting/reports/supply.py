"""On time, late, open, overdue: by unit, kind, channel or month (Điều 9 khoản 2)."""

from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column

from ...enums import Channel
from .. import charts, questions
from .base import CountedReportView, counted_columns
from .filters import PeriodFilterSet, grouping_filter

#: More bars than these nobody reads; the table has them all.
MOST_BARS = 40


def name_of_row(row):
    """Return what a grouped row is about, in words."""
    if "unit__code" in row:
        return f"{row['unit__code']} – {row['unit__name_vi']}"
    if "category__title_vi" in row:
        english = row.get("category__title_en") if get_language() == "en" else ""
        return english or row["category__title_vi"]
    if "channel" in row:
        return Channel(row["channel"]).label
    return f"{row['month']:%m/%Y}"


class SupplyFilterSet(PeriodFilterSet):
    by = grouping_filter("unit", "category", "channel", "month")


class SupplyReportView(CountedReportView):
    """What was owed in a period, and what came when."""

    page_title = _("On time and overdue")
    header_icon = "tasks"
    index_url_name = "reporting_supply"
    index_results_url_name = "reporting_supply_results"
    filterset_class = SupplyFilterSet
    explanation = _(
        "Counted by the month of the trigger date. In time is what came by its due day at the "
        "latest; the share compares that with everything that was due by today. What has not "
        "come is overdue from the day after its due day on. What was cancelled is left out."
    )

    def counts(self, by):
        return questions.supply(self.request.user, by=by)

    @cached_property
    def grouping(self):
        chosen = self.filters.chosen.get("by") if self.filters else ""
        return chosen or "unit"

    @cached_property
    def columns(self):
        labels = {
            "unit": _("Unit"),
            "category": _("Kind of information"),
            "channel": _("Channel"),
            "month": _("Month"),
        }
        fields = questions.GROUPINGS[self.grouping]
        named = Column("name", label=labels[self.grouping], accessor=name_of_row)
        named.sort_key = fields[0]
        return [named, *counted_columns()]

    @property
    def default_ordering(self):
        return questions.GROUPINGS[self.grouping][0]

    def rows(self, figures):
        return questions.summed(figures, *questions.GROUPINGS[self.grouping])

    def chart(self, rows):
        rows = rows[:MOST_BARS]
        short = "unit__code" if self.grouping == "unit" else None
        return charts.Chart(
            title=_("What came in time, late, and not yet"),
            labels=[row[short] if short else name_of_row(row) for row in rows],
            horizontal=self.grouping == "category",
            series=[
                charts.Series(_("On time"), [row["on_time"] for row in rows], charts.GOOD),
                charts.Series(_("Late"), [row["late"] for row in rows], charts.BAD),
                charts.Series(_("Not due yet"), [row["open"] for row in rows], charts.WAITING),
                charts.Series(_("Overdue"), [row["overdue"] for row in rows], charts.OVERDUE),
            ],
        )
