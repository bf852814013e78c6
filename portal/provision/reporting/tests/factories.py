"""A register with a little of everything, made row by row, for counting."""

import datetime

from django.utils import timezone

from portal.base.chance import RepeatableChance
from portal.provision.enums import Channel, EventKind, Ground, ProvisionStatus, Waiting
from portal.provision.models import Hop, Provision, ProvisionEvent
from portal.provision.tests.rule_factories import make_rule
from portal.units.models import Unit, UnitKind

YEAR = 2025


def make_units(count=4):
    """Return ``count`` units, made where they are missing."""
    return [
        Unit.objects.get_or_create(
            code=f"DV{number:02}",
            defaults={"name_vi": f"Đơn vị thử {number}", "kind": UnitKind.DEPARTMENT},
        )[0]
        for number in range(1, count + 1)
    ]


def moment(day, hour=9):
    """Return an hour of a day in Việt Nam."""
    return timezone.make_aware(datetime.datetime.combine(day, datetime.time(hour)))


def owe(*, rule, unit, triggered_on, due_on=None, received_on=None, **values):
    """Add one obligation; with ``received_on`` it has come."""
    status = ProvisionStatus.SUBMITTED if received_on else ProvisionStatus.AWAITED
    defaults = {
        "title": "Tin thử",
        "status": status,
        "received_at": moment(received_on) if received_on else None,
    }
    return Provision.objects.create(
        rule=rule,
        unit=unit,
        triggered_on=triggered_on,
        due_on=due_on,
        **{**defaults, **values},
    )


def decide(provision, kind, ground, at=None):
    """Add a decision of the desk with its ground."""
    return ProvisionEvent.objects.create(
        provision=provision,
        title=provision.title,
        kind=kind,
        at=at or provision.received_at,
        data={"ground": ground},
    )


def stay(provision, holder, hours, *, due_on=None):
    """Add a stay that has ended after so many hours."""
    start = moment(provision.triggered_on)
    return Hop.objects.create(
        provision=provision,
        holder=holder,
        started_at=start,
        ended_at=start + datetime.timedelta(hours=hours),
        due_on=due_on,
    )


def make_register(rows=160, seed=5):
    """Add ``rows`` obligations of all outcomes over one year; the same ones for the same seed."""
    chance = RepeatableChance(seed)
    rules = [
        make_rule(category=f"loai-{number}", valid_from=datetime.date(2015 + number, 1, 1))
        for number in range(3)
    ]
    units = make_units()
    for _number in range(rows):
        day = datetime.date(YEAR, 1, 1) + datetime.timedelta(chance.randrange(365))
        due = chance.choice([None, day + datetime.timedelta(2), day + datetime.timedelta(5)])
        late = datetime.timedelta(chance.randrange(0, 8))
        received = chance.choice([None, day + late, day + late, day + late])
        provision = owe(
            rule=chance.choice(rules),
            unit=chance.choice(units),
            triggered_on=day,
            due_on=due,
            received_on=received,
            channel=chance.choice([Channel.ADMIN, Channel.PAPER]),
        )
        _close(chance, provision)
    return units


def _close(chance, provision):
    fate = chance.random()
    if fate < 0.1:
        provision.status = ProvisionStatus.CANCELLED
    elif provision.received_at is None:
        return
    elif fate < 0.3:
        provision.status = ProvisionStatus.REFUSED
        decide(provision, EventKind.REFUSED, chance.choice(Ground.values))
    elif fate < 0.8:
        provision.status = ProvisionStatus.PUBLISHED
        decide(provision, EventKind.RETURNED, chance.choice(Ground.values))
    stay(provision, Waiting.DESK, chance.randrange(1, 200))
    provision.save()
