"""What the register says of one unit, or of all, between two days: the pre-filled part.

Whole months are taken from the counts by month; only what is left at both ends is counted anew.
"""

from collections import defaultdict

from django.utils import timezone

from ..enums import Ground, Waiting
from ..models import Category
from ..reporting.distribution import Distribution, in_words
from ..reporting.spans import Span

NAMES = ("on_time", "late", "without_limit", "open", "overdue", "published", "refused")


def figures_of(*, first, last, unit=None, day=None):
    """Return the figures of obligations with a trigger date from ``first`` to ``last``.

    Args:
        unit: of this unit; None: of all.
        day: the day on which is judged what is overdue (default: today).

    Returns:
        dict, JSON-ready: ``counted_on``, ``total`` (sums), ``categories`` (one dict a kind of
        information), ``grounds`` (returned and refused by ground), ``times`` (by holder).
    """
    day = day or timezone.localdate()
    span = Span(first, last, unit_id=unit and unit.pk)
    by_category = defaultdict(lambda: dict.fromkeys((*NAMES, "total"), 0))
    for row in span.supply():
        _add(by_category[row["of_category_id"]], row, day)
    titles = dict(Category.objects.values_list("pk", "title_vi"))
    order = {pk: number for number, pk in enumerate(titles)}
    categories = [
        {"title": titles[pk], **by_category[pk]} for pk in sorted(by_category, key=order.get)
    ]
    total = {name: sum(row[name] for row in categories) for name in (*NAMES, "total")}
    total["share"] = _share(total)
    return {
        "counted_on": day.isoformat(),
        "total": total,
        "categories": [{**row, "share": _share(row)} for row in categories],
        "grounds": _grounds(span),
        "times": _times(span),
    }


def _add(sums, row, day):
    for name in ("on_time", "late", "without_limit", "published", "refused"):
        sums[name] += row[f"of_{name}"]
    over = row["of_due_on"] is not None and row["of_due_on"] < day
    sums["overdue" if over else "open"] += row["of_waiting"]
    sums["total"] += sum(row[f"of_{name}"] for name in ("on_time", "late", "without_limit"))
    sums["total"] += row["of_waiting"]


def _share(sums):
    to_come = sums["on_time"] + sums["late"] + sums["overdue"]
    return round(sums["on_time"] / to_come, 4) if to_come else None


def _grounds(span):
    rows = defaultdict(lambda: [0, 0])
    for row in span.refusals():
        rows[row["of_ground"]][0] += row["of_returned"]
        rows[row["of_ground"]][1] += row["of_refused"]
    return [
        {"ground": ground, "returned": rows[ground][0], "refused": rows[ground][1]}
        for ground in Ground.values
        if ground in rows
    ]


def _times(span):
    counts, limits = defaultdict(lambda: defaultdict(int)), defaultdict(lambda: [0, 0])
    for row in span.stays():
        counts[row["of_holder"]][row["of_hours"]] += row["of_stays"]
        limits[row["of_holder"]][0] += row["of_limited"]
        limits[row["of_holder"]][1] += row["of_within"]
    found = {
        holder: Distribution(counts[holder], *limits[holder])
        for holder in Waiting.values
        if holder in counts
    }
    return [
        {
            "holder": holder,
            "stays": each.stays,
            "quarter": each.quantile(0.25),
            "half": each.quantile(0.5),
            "three_quarters": each.quantile(0.75),
            "limited": each.limited,
            "within": each.within,
        }
        for holder, each in found.items()
    ]


def times_in_words(times):
    """Return the rows of ``times`` with the holder's name and the bounds in words."""
    return [
        {
            **row,
            "name": Waiting(row["holder"]).label,
            **{name: in_words(row[name]) for name in ("quarter", "half", "three_quarters")},
        }
        for row in times
    ]


def grounds_in_words(grounds):
    """Return the rows of ``grounds`` with the ground's name."""
    return [{**row, "name": Ground(row["ground"]).label} for row in grounds]
