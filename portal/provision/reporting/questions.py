"""What reports ask of the counts: sums, shares and distributions, by whatever is asked for."""

from collections import defaultdict

from django.db.models import Case, F, FloatField, Q, Sum, Value, When
from django.db.models.functions import Cast
from django.utils import timezone

from portal.base.roles import DESK_ROLES
from portal.units.services import has_role, units_of

from ..models import Hop
from . import sums
from .distribution import Distribution
from .figures import bring_up_to_date, counted_stays, in_classes

#: What counts of obligations and of refusals can be asked by besides channel and month.
EVERYTHING = frozenset({"unit", "category"})
#: By what obligations can be grouped: the fields that say it.
GROUPINGS = {
    "unit": ("unit__code", "unit__name_vi"),
    "category": ("category__sort_order", "category__title_vi"),
    "channel": ("channel",),
    "month": ("month",),
}


def visible_to(user):
    """Return the condition on counts that ``user`` may see: the own units', or all for the desk."""
    if has_role(user, *DESK_ROLES):
        return Q()
    return Q(unit_id__in=units_of(user))


def supply(user=None, *, by=EVERYTHING):
    """Return the counts of obligations that ``user`` may see, up to date.

    Args:
        user: who asks; None sees all.
        by: what is filtered or grouped by, of "unit" and "category": without one of them there are
            far fewer rows.
    """
    bring_up_to_date()
    return _visible(user, by, sums.supply_by)


def refusals(user=None, *, by=EVERYTHING):
    """Return the counts of refusals that ``user`` may see, up to date; as :func:`supply`."""
    bring_up_to_date()
    return _visible(user, by, sums.refusals_by)


def _visible(user, by, counts_by):
    allowed = visible_to(user) if user else Q()
    # Who sees some units only asks for units.
    return counts_by({*by, "unit"} if allowed else by).filter(allowed)


def summed(figures, *fields, day=None):
    """Return ``figures`` summed by ``fields``.

    Each row has ``total``, ``on_time``, ``late``, ``without_limit``, ``open``, ``overdue``,
    ``published``, ``refused``, ``cancelled`` and ``share``: of what was to come by now, what came
    in time. None where nothing was.

    Args:
        day: the day on which it is asked (default: today): due days before it are over.
    """
    day = day or timezone.localdate()
    over = Q(due_on__lt=day)
    sums = {
        name: Sum(name, default=0)
        for name in ("on_time", "late", "without_limit", "published", "refused", "cancelled")
    }
    return (
        figures.order_by()
        .values(*fields)
        .annotate(
            **sums,
            overdue=Sum("waiting", filter=over, default=0),
            waiting_all=Sum("waiting", default=0),
        )
        .annotate(
            open=F("waiting_all") - F("overdue"),
            total=F("on_time") + F("late") + F("without_limit") + F("waiting_all"),
            to_come=F("on_time") + F("late") + F("overdue"),
        )
        .annotate(
            share=Case(
                When(to_come=0, then=Value(None)),
                default=Cast("on_time", FloatField()) / Cast("to_come", FloatField()),
            )
        )
    )


def totals(figures, day=None):
    """Return the sums over all ``figures`` as one row."""
    rows = summed(figures.annotate(everything=Value(1)), "everything", day=day)
    empty = dict.fromkeys(
        ("total", "on_time", "late", "without_limit", "open", "overdue", "published", "refused"), 0
    )
    return next(iter(rows), None) or {**empty, "cancelled": 0, "to_come": 0, "share": None}


def distributions(*, user=None, units=None, category=None, channel="", first=None, last=None):
    """Return a :class:`Distribution` by holder, the longest-held first asked.

    Args:
        user: who asks; sees the own units', or all for the desk. None sees all.
        units: of these units only (keys); None: of all.
        category: of this one only; then the stays themselves are counted.
        channel: of this one only.
        first, last: of obligations whose trigger date lies between these days; whole months where
            no ``category`` is given.
    """
    bring_up_to_date()
    allowed = visible_to(user) if user else Q()
    if units is not None:
        allowed &= Q(unit_id__in=units)
    if category:
        return _counted_now(allowed, category, channel, first, last)
    figures = sums.stays_by({"unit"} if allowed else ()).filter(allowed)
    if channel:
        figures = figures.filter(channel=channel)
    if first:
        figures = figures.filter(month__gte=first.replace(day=1), month__lte=last)
    return as_distributions(stays_by_class(figures))


def stays_by_class(figures):
    """Return ``figures`` (counts of stays) summed by holder and class of hours."""
    return (
        figures.order_by()
        .values(of_holder=F("holder"), of_hours=F("hours"))
        .annotate(of_stays=Sum("stays"), of_limited=Sum("limited"), of_within=Sum("within"))
    )


def _counted_now(allowed, category, channel, first, last):
    condition = Q(**{f"provision__{name}": value for name, value in allowed.children})
    condition &= Q(provision__rule__category=category)
    if channel:
        condition &= Q(provision__channel=channel)
    if first:
        condition &= Q(provision__triggered_on__range=(first, last))
    grouped = in_classes(Hop.objects.filter(condition)).values("of_holder", "of_hours")
    return as_distributions(counted_stays(grouped))


def as_distributions(rows):
    """Return a :class:`Distribution` by holder from counts by holder and class."""
    counts, limited, within = defaultdict(dict), defaultdict(int), defaultdict(int)
    for row in rows:
        holder = row["of_holder"]
        counts[holder][row["of_hours"]] = row["of_stays"]
        limited[holder] += row["of_limited"]
        within[holder] += row["of_within"]
    return {
        holder: Distribution(counts[holder], limited[holder], within[holder]) for holder in counts
    }
