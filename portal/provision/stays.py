"""Stays derived anew from the log of events: for rows that are older than the stays themselves."""

from collections.abc import Iterable

from django.utils import timezone

from portal.units.models import UnitKind

from .hops import UNIT_HOLDERS, holder_after, own_limit_of
from .models import Hop, Provision, ProvisionEvent

BATCH = 500


def stays_from(provision, events: Iterable, *, supplied_by_unit=True, limit_of=own_limit_of):
    """Return the unsaved stays of ``provision`` that follow from its events.

    Args:
        events: what happened, in order of time; each with ``kind``, ``at`` and ``data``.
        supplied_by_unit: False for what the Portal's own desk owes.
        limit_of: by when a holder has promised to be done with what came on a day.
    """
    hops = []
    for event in events:
        holder = holder_after(
            event.kind, step=event.data.get("step", ""), supplied_by_unit=supplied_by_unit
        )
        current = hops[-1] if hops and hops[-1].ended_at is None else None
        if holder is None or (current and current.holder == holder):
            continue
        if current:
            current.ended_at = max(event.at, current.started_at)
        if holder:
            hops.append(
                Hop(
                    provision=provision,
                    holder=holder,
                    unit_id=provision.unit_id if holder in UNIT_HOLDERS else None,
                    started_at=event.at,
                    due_on=limit_of(holder, timezone.localdate(event.at)),
                )
            )
    return hops


def derive_missing_stays():
    """Write the stays of every obligation that has events and no stay; return how many rows.

    Safe to repeat: an obligation with stays is left as it is. What forwarding by hand
    (``hops.pass_on``) did before stays were kept is in no event, and so in none of these rows.
    """
    written = 0
    lacking = Provision.objects.filter(hops__isnull=True, events__isnull=False).distinct()
    keys = list(lacking.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(keys), BATCH):
        written += _derive(keys[start : start + BATCH])
    return written


def _derive(keys):
    events = {}
    for event in ProvisionEvent.objects.filter(provision__in=keys).order_by("at", "pk"):
        events.setdefault(event.provision_id, []).append(event)
    hops = []
    for provision in Provision.objects.filter(pk__in=keys).select_related("unit"):
        of_unit = provision.unit.kind != UnitKind.PORTAL_DESK
        stays = stays_from(provision, events[provision.pk], supplied_by_unit=of_unit)
        if stays and not provision.is_open and stays[-1].ended_at is None:
            # Taken in without a publication: a report, for example.
            stays[-1].ended_at = max(
                provision.closed_at or stays[-1].started_at, stays[-1].started_at
            )
        hops += stays
    Hop.objects.bulk_create(hops, batch_size=BATCH)
    return len(hops)
