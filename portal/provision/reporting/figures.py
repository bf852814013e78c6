"""Counting the register: what changed since is counted anew before a report is read."""

from datetime import timedelta

from django.db import transaction
from django.db.models import Case, Count, F, Max, Q, Value, When
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import TruncDate, TruncMonth

from ..enums import OPEN_STATUSES, Decision, EventKind, Ground, ProvisionStatus
from ..models import Hop, Provision, ProvisionEvent
from ..models.register import IN_TIME, TOO_LATE
from .distribution import BOUNDS, LONGER
from .models import FigureState, HopFigure, RefusalFigure, StaleFigure, SupplyFigure
from .sums import add_up

#: With more outdated months than this, everything is counted in one go.
MANY = 40
_BATCH = 2000

CANCELLED = Q(status=ProvisionStatus.CANCELLED)
WAITING = Q(received_at__isnull=True, status__in=OPEN_STATUSES)
RECEIVED = Q(received_at__isnull=False) & ~CANCELLED


def mark_stale(*, unit_id, triggered_on):
    """Note that the counts of a unit and a month no longer hold."""
    StaleFigure.objects.create(unit_id=unit_id, month=triggered_on.replace(day=1))


@transaction.atomic
def bring_up_to_date():
    """Count anew what has changed; cheap where nothing has.

    Rows that came in without a signal (loaded in bulk) are found by their keys.
    """
    state, _created = FigureState.objects.get_or_create(pk=1)
    stale = list(StaleFigure.objects.values_list("pk", "unit_id", "month"))
    newest = Provision.objects.aggregate(newest=Max("pk"))["newest"] or 0
    if not stale and newest <= state.last_provision_id:
        return
    # One at a time: two at once would count the same month twice.
    state = FigureState.objects.select_for_update().get(pk=1)
    months = {(unit_id, month) for _pk, unit_id, month in stale}
    new = Provision.objects.filter(pk__gt=state.last_provision_id, pk__lte=newest)
    months |= set(
        new.annotate(month=TruncMonth("triggered_on")).values_list("unit_id", "month").distinct()
    )
    if len(months) > MANY:
        _count(Q(), Q())
        add_up()
    else:
        for unit_id, month in months:
            of_month = Q(
                unit_id=unit_id, triggered_on__gte=month, triggered_on__lt=month_after(month)
            )
            _count(of_month, Q(unit_id=unit_id, month=month))
        add_up({month for _unit_id, month in months})
    StaleFigure.objects.filter(pk__in=[pk for pk, _unit, _month in stale]).delete()
    state.last_provision_id = newest
    state.save()


@transaction.atomic
def rebuild():
    """Throw all counts away and count the whole register: for the nightly run."""
    FigureState.objects.get_or_create(pk=1)
    state = FigureState.objects.select_for_update().get(pk=1)
    StaleFigure.objects.all().delete()
    state.last_provision_id = Provision.objects.aggregate(newest=Max("pk"))["newest"] or 0
    _count(Q(), Q())
    add_up()
    state.save()


def month_after(day):
    """Return the first day of the month after that of ``day``."""
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1)


def _through_provision(condition):
    """Return a condition on obligations as one on rows that point to them."""
    return Q(**{f"provision__{name}": value for name, value in condition.children})


def _count(of_provisions, of_figures):
    counted = (
        (SupplyFigure, counted_supply(of_provisions)),
        (RefusalFigure, counted_refusals(of_provisions)),
        (HopFigure, counted_stays_in_classes(of_provisions)),
    )
    for model, rows in counted:
        model.objects.filter(of_figures).delete()
        model.objects.bulk_create(
            (model(**_named(row)) for row in rows.iterator(_BATCH)), batch_size=_BATCH
        )


def _named(row):
    """Return the values of a row under the names of the fields; other names are helpers."""
    return {name.removeprefix("of_"): value for name, value in row.items()}


def _grouped(rows, prefix=""):
    return rows.order_by().annotate(
        of_unit_id=F(f"{prefix}unit_id"),
        of_category_id=F(f"{prefix}rule__category_id"),
        of_channel=F(f"{prefix}channel"),
        of_month=TruncMonth(f"{prefix}triggered_on"),
    )


_GROUP = ("of_unit_id", "of_category_id", "of_channel", "of_month")


def counted_supply(condition):
    """Return the counts of :class:`SupplyFigure` over obligations that meet ``condition``."""
    return (
        _grouped(Provision.objects.filter(condition))
        .annotate(
            received_day=TruncDate("received_at"),
            of_due_on=Case(When(WAITING, then=F("due_on")), default=Value(None)),
        )
        .values(*_GROUP, "of_due_on")
        .annotate(
            of_on_time=Count("pk", filter=RECEIVED & IN_TIME),
            of_late=Count("pk", filter=RECEIVED & TOO_LATE),
            of_without_limit=Count("pk", filter=RECEIVED & Q(due_on__isnull=True)),
            of_waiting=Count("pk", filter=WAITING),
            of_published=Count("pk", filter=Q(status=ProvisionStatus.PUBLISHED)),
            of_refused=Count("pk", filter=Q(status=ProvisionStatus.REFUSED)),
            of_cancelled=Count("pk", filter=CANCELLED),
        )
    )


def counted_refusals(condition):
    """Return the counts of :class:`RefusalFigure` over obligations that meet ``condition``."""
    events = ProvisionEvent.objects.filter(
        _through_provision(condition),
        kind__in=(EventKind.RETURNED, EventKind.REFUSED),
        provision__isnull=False,
        data__ground__in=Ground.values,
    )
    return (
        _grouped(events, "provision__")
        .annotate(of_ground=KeyTextTransform("ground", "data"))
        .values(*_GROUP, "of_ground")
        .annotate(
            of_returned=Count("pk", filter=Q(kind=Decision.RETURNED)),
            of_refused=Count("pk", filter=Q(kind=Decision.REFUSED)),
        )
    )


def counted_stays_in_classes(condition):
    """Return the counts of :class:`HopFigure` over obligations that meet ``condition``."""
    stays = in_classes(Hop.objects.filter(_through_provision(condition)))
    return counted_stays(
        stays.annotate(
            of_unit_id=F("provision__unit_id"),
            of_channel=F("provision__channel"),
            of_month=TruncMonth("provision__triggered_on"),
        ).values("of_unit_id", "of_channel", "of_month", "of_holder", "of_hours")
    )


def in_classes(hops):
    """Return the stays in ``hops`` that have ended, with holder and class of hours."""
    lasted_at_most = (
        When(ended_at__lte=F("started_at") + timedelta(hours=bound), then=Value(bound))
        for bound in BOUNDS
    )
    return (
        hops.filter(ended_at__isnull=False)
        .order_by()
        .annotate(
            of_holder=F("holder"),
            of_hours=Case(*lasted_at_most, default=Value(LONGER)),
            ended_day=TruncDate("ended_at"),
        )
    )


def counted_stays(grouped):
    """Return what :class:`HopFigure` keeps for each group of stays."""
    return grouped.annotate(
        of_stays=Count("pk"),
        of_limited=Count("pk", filter=Q(due_on__isnull=False)),
        of_within=Count("pk", filter=Q(due_on__gte=F("ended_day"))),
    )
