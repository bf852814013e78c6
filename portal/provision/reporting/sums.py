"""Adding up the counts: what a report reads that asks for no unit, or for no kind."""

from django.db.models import Q, Sum

from .models import (
    HopFigure,
    RefusalFigure,
    RefusalsOfCategory,
    RefusalsOfUnit,
    StaysOfAll,
    SupplyFigure,
    SupplyOfCategory,
    SupplyOfUnit,
)

BATCH = 2000
SUPPLIED = ("on_time", "late", "without_limit", "waiting", "published", "refused", "cancelled")
REFUSED = ("returned", "refused")
STAYED = ("stays", "limited", "within")
#: What is added up from which counts, by what, and which of their numbers.
_SUMS = (
    (SupplyOfUnit, SupplyFigure, ("unit_id", "channel", "month", "due_on"), SUPPLIED),
    (SupplyOfCategory, SupplyFigure, ("category_id", "channel", "month", "due_on"), SUPPLIED),
    (RefusalsOfUnit, RefusalFigure, ("unit_id", "channel", "month", "ground"), REFUSED),
    (RefusalsOfCategory, RefusalFigure, ("category_id", "channel", "month", "ground"), REFUSED),
    (StaysOfAll, HopFigure, ("channel", "month", "holder", "hours"), STAYED),
)


def add_up(months=None):
    """Add up the counts of ``months`` (their first days; None: of all) anew."""
    of_months = Q() if months is None else Q(month__in=months)
    for model, counted, group, numbers in _SUMS:
        model.objects.filter(of_months).delete()
        rows = (
            counted.objects.filter(of_months)
            .order_by()
            .values(*group)
            .annotate(**{name: Sum(name) for name in numbers})
        )
        model.objects.bulk_create((model(**row) for row in rows.iterator(BATCH)), batch_size=BATCH)


def supply_by(needs):
    """Return the fewest counts of obligations that know ``needs``, out of "unit", "category"."""
    return _fewest(needs, SupplyOfUnit, SupplyOfCategory, SupplyFigure).objects.all()


def refusals_by(needs):
    """Return the fewest counts of refusals that know ``needs``, out of "unit", "category"."""
    return _fewest(needs, RefusalsOfUnit, RefusalsOfCategory, RefusalFigure).objects.all()


def stays_by(needs):
    """Return the fewest counts of stays that know ``needs``: "unit", or nothing."""
    return (HopFigure if "unit" in needs else StaysOfAll).objects.all()


def _fewest(needs, of_unit, of_category, of_both):
    if "unit" not in needs:
        # Without either, too: there are fewer kinds than units.
        return of_category
    return of_both if "category" in needs else of_unit
