"""Returned and refused, by the grounds of Điều 7 khoản 4."""

from django.db.models import F, Sum
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column

from ...enums import Ground
from .. import charts, questions
from ..models import RefusalFigure
from .base import CountColumn, CountedReportView
from .filters import PeriodFilterSet, grouping_filter
from .supply import name_of_row

GROUPINGS = {"ground": ()} | questions.GROUPINGS


class RefusalFilterSet(PeriodFilterSet):
    by = grouping_filter("unit", "category", "channel", "month")

    class Meta:
        model = RefusalFigure
        fields = []

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.filters["by"].extra["empty_label"] = _("By ground alone")


class RefusalReportView(CountedReportView):
    """How often the desk sent something back or refused it, and on which ground."""

    page_title = _("Returned and refused")
    header_icon = "cross"
    index_url_name = "reporting_refusals"
    index_results_url_name = "reporting_refusals_results"
    filterset_class = RefusalFilterSet
    default_ordering = "ground"
    explanation = _(
        "Every decision counts: what was returned twice is here twice. Counted by the month of "
        "the trigger date."
    )

    def counts(self, by):
        return questions.refusals(self.request.user, by=by)

    @cached_property
    def grouping(self):
        return self.filters.chosen.get("by") or "ground"

    @cached_property
    def columns(self):
        columns = [
            Column("ground", label=_("Ground"), accessor=_ground, sort_key="ground"),
            CountColumn("returned_times", _("Returned for mending"), sort_key="returned_times"),
            CountColumn("refused_times", _("Refused"), sort_key="refused_times"),
            CountColumn("times", _("Together"), sort_key="times"),
        ]
        if self.grouping != "ground":
            columns.insert(0, Column("name", label=_("Group"), accessor=name_of_row))
        return columns

    def rows(self, figures):
        return (
            figures.order_by()
            .values(*GROUPINGS[self.grouping], "ground")
            .annotate(returned_times=Sum("returned"), refused_times=Sum("refused"))
            .annotate(times=F("returned_times") + F("refused_times"))
        )

    def order_queryset(self, queryset):
        if self.is_explicitly_ordered:
            return super().order_queryset(queryset)
        return queryset.order_by(*GROUPINGS[self.grouping], "ground")

    def chart(self, rows):
        returned, refused = (
            {ground: sum(row[name] for row in rows if row["ground"] == ground) for ground in Ground}
            for name in ("returned_times", "refused_times")
        )
        return charts.Chart(
            title=_("Returned and refused, by ground"),
            labels=[ground.label for ground in Ground],
            horizontal=True,
            series=[
                charts.Series(_("Returned for mending"), list(returned.values()), charts.WAITING),
                charts.Series(_("Refused"), list(refused.values()), charts.BAD),
            ],
        )


def _ground(row):
    return Ground(row["ground"]).label if row["ground"] in Ground.values else row["ground"]
