"""The Portal's own performance for everybody to read: numbers and distributions, no names."""

import datetime

from django.db.models import Sum
from django.utils import timezone
from django.utils.translation import gettext as _

from ..enums import Ground, Waiting
from . import charts, questions, sums
from .models import FigureState
from .time_tables import chart_of, row_of


def performance(year=None):
    """Return what the public page shows of ``year`` (default: this one).

    The counts are taken as they were last made: a reader's request counts nothing anew.

    Returns:
        dict: ``year``, ``totals``, ``months``, ``times``, ``grounds``, ``counted_at`` and two
        charts, ``months_chart`` and ``times_chart``.
    """
    year = year or timezone.localdate().year
    within = {"month__range": (datetime.date(year, 1, 1), datetime.date(year, 12, 31))}
    supplied = sums.supply_by(()).filter(**within)
    months = list(questions.summed(supplied, "month").order_by("month"))
    found = questions.as_distributions(questions.stays_by_class(sums.stays_by(()).filter(**within)))
    state = FigureState.objects.first()
    return {
        "year": year,
        "totals": questions.totals(supplied),
        "months": months,
        "months_chart": _months_chart(months),
        "times": [row_of(Waiting(h).label, found[h]) for h in Waiting.values if h in found],
        "times_chart": chart_of(found).as_data(),
        "grounds": _grounds(sums.refusals_by(()).filter(**within)),
        "counted_at": state and state.counted_at,
    }


def _grounds(figures):
    rows = (
        figures.order_by("ground")
        .values("ground")
        .annotate(returned_times=Sum("returned"), refused_times=Sum("refused"))
    )
    return [{**row, "name": Ground(row["ground"]).label} for row in rows]


def _months_chart(months):
    return charts.Chart(
        title=_("What came in time, late, and not yet"),
        labels=[f"{row['month']:%m/%Y}" for row in months],
        series=[
            charts.Series(_("On time"), [row["on_time"] for row in months], charts.GOOD),
            charts.Series(_("Late"), [row["late"] for row in months], charts.BAD),
            charts.Series(_("Not due yet"), [row["open"] for row in months], charts.WAITING),
            charts.Series(_("Overdue"), [row["overdue"] for row in months], charts.OVERDUE),
        ],
    ).as_data()
