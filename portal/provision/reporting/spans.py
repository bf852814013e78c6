"""Counts between any two days: whole months from the counts by month, the ends from the register.

What a year's report costs does not grow with the register: at most the obligations of two months
are counted, whatever the span.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import F, Q, Sum

from .figures import (
    bring_up_to_date,
    counted_refusals,
    counted_stays_in_classes,
    counted_supply,
    month_after,
)
from .models import HopFigure, RefusalFigure, SupplyFigure

_SUPPLIED = ("on_time", "late", "without_limit", "waiting", "published", "refused", "cancelled")
_ONE_DAY = timedelta(days=1)


class Span:
    """Counts of obligations with a trigger date from ``first`` to ``last``, both included.

    Rows come from several sources: the same group may come more than once and is to be added up.
    Their names begin with ``of_``, as those of ``figures`` do.

    Args:
        unit_id: of this unit; None: of all.
    """

    def __init__(self, first: date, last: date, *, unit_id: int | None = None):
        bring_up_to_date()
        self._unit = Q() if unit_id is None else Q(unit_id=unit_id)
        # The whole months, from the first day of the first to the day before ``after``.
        start = first if first.day == 1 else month_after(first)
        after = (last + _ONE_DAY).replace(day=1)
        if start < after:
            self._months = Q(month__gte=start, month__lt=after)
            ends = [(first, start - _ONE_DAY), (after, last)]
        else:
            self._months, ends = None, [(first, last)]
        self._ends = [(begin, end) for begin, end in ends if begin <= end]

    def supply(self) -> Iterator[dict]:
        """Yield the counts of :class:`SupplyFigure` by kind of information and due day."""
        grouped = {"of_category_id": F("category_id"), "of_due_on": F("due_on")}
        yield from self._whole(SupplyFigure, grouped, _SUPPLIED)
        yield from self._at_the_ends(counted_supply)

    def refusals(self) -> Iterator[dict]:
        """Yield the counts of :class:`RefusalFigure` by ground."""
        yield from self._whole(RefusalFigure, {"of_ground": F("ground")}, ("returned", "refused"))
        yield from self._at_the_ends(counted_refusals)

    def stays(self) -> Iterator[dict]:
        """Yield the counts of :class:`HopFigure` by holder and class of hours."""
        grouped = {"of_holder": F("holder"), "of_hours": F("hours")}
        yield from self._whole(HopFigure, grouped, ("stays", "limited", "within"))
        yield from self._at_the_ends(counted_stays_in_classes)

    def _whole(self, model, grouped, counts):
        if self._months is None:
            return
        rows = model.objects.filter(self._unit, self._months).order_by().values(**grouped)
        yield from rows.annotate(**{f"of_{name}": Sum(name) for name in counts})

    def _at_the_ends(self, counted):
        for days in self._ends:
            yield from counted(Q(triggered_on__range=days) & self._unit).iterator()
