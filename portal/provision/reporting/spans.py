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
from .sums import REFUSED, STAYED, SUPPLIED, refusals_by, stays_by, supply_by

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
        self._needs = set() if unit_id is None else {"unit"}
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
        yield from self._whole(supply_by(self._needs | {"category"}), grouped, SUPPLIED)
        yield from self._at_the_ends(counted_supply)

    def refusals(self) -> Iterator[dict]:
        """Yield the counts of :class:`RefusalFigure` by ground."""
        grouped = {"of_ground": F("ground")}
        yield from self._whole(refusals_by(self._needs), grouped, REFUSED)
        yield from self._at_the_ends(counted_refusals)

    def stays(self) -> Iterator[dict]:
        """Yield the counts of :class:`HopFigure` by holder and class of hours."""
        grouped = {"of_holder": F("holder"), "of_hours": F("hours")}
        yield from self._whole(stays_by(self._needs), grouped, STAYED)
        yield from self._at_the_ends(counted_stays_in_classes)

    def _whole(self, counts, grouped, numbers):
        if self._months is None:
            return
        rows = counts.filter(self._unit, self._months).order_by().values(**grouped)
        yield from rows.annotate(**{f"of_{name}": Sum(name) for name in numbers})

    def _at_the_ends(self, counted):
        for days in self._ends:
            yield from counted(Q(triggered_on__range=days) & self._unit).iterator()
