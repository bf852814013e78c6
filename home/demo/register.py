"""A year of the register, invented, so that reports and charts have something to show.

The rows stand for information that came on paper before the Portal ran: no page answers them.
"""

import datetime

from django.utils import timezone

from portal.base.chance import RepeatableChance
from portal.provision.clocks import due_date
from portal.provision.enums import (
    Channel,
    EventKind,
    Ground,
    ProvisionStatus,
    Step,
    Waiting,
)
from portal.provision.hops import own_limit_of
from portal.provision.models import Hop, Provision, ProvisionEvent, Rule
from portal.provision.reporting.figures import rebuild
from portal.units.models import Unit, UnitKind

ROWS = 420
SEED = 20_261
#: Kinds of information that come often, with the words of their invented titles.
KINDS = {
    "security-situation": "Tình hình an ninh, trật tự tuần",
    "work-results": "Kết quả đợt cao điểm",
    "party-state-directives": "Văn bản chỉ đạo",
    "procurement": "Kế hoạch lựa chọn nhà thầu",
    "people-movement": "Gương người tốt, việc tốt",
    "question-answers": "Trả lời công dân",
    "science-technology": "Kết quả đề tài",
    "personnel-training": "Thông báo tuyển sinh",
}
_CHANNELS = [Channel.ADMIN] * 6 + [Channel.PAPER, Channel.ELECTRONIC, Channel.EMAIL]
_KINDS_OF_UNITS = (UnitKind.DEPARTMENT, UnitKind.PROVINCIAL_POLICE)


def load_register(actor, rows=ROWS):
    """Add the invented year once.

    Args:
        actor: the account that stands for the desk in the events.
        rows: how many obligations.
    """
    chance = RepeatableChance(SEED)
    rules = {
        rule.category.code: rule
        for rule in Rule.objects.filter(category__code__in=KINDS).select_related(
            "category", "rule_set"
        )
    }
    units = list(Unit.objects.valid_on().filter(kind__in=_KINDS_OF_UNITS).order_by("code")[:24])
    today = timezone.localdate()
    for number in range(rows):
        rule = rules[chance.choice(list(rules))]
        # The first units in the list supply most, as in life.
        unit = units[min(int(chance.expovariate(1 / 5)), len(units) - 1)]
        _add(
            chance, number, rule, unit, today - datetime.timedelta(chance.randrange(1, 330)), actor
        )
    rebuild()


def _moment(day, chance):
    at = datetime.time(chance.randrange(8, 17), chance.randrange(60))
    return timezone.make_aware(datetime.datetime.combine(day, at))


def _add(chance, number, rule, unit, triggered_on, actor):
    due = due_date(rule=rule, triggered_on=triggered_on)
    limit = due.on or triggered_on + datetime.timedelta(10)
    received = limit + datetime.timedelta(chance.choice((-2, -1, -1, 0, 0, 0, 0, 1, 3)))
    received = max(received, triggered_on)
    received_at = _moment(received, chance)
    came = received_at <= timezone.now() and chance.random() > 0.02
    provision = Provision.objects.create(
        title=f"{KINDS[rule.category.code]} (ví dụ số {number + 1})",
        unit=unit,
        rule=rule,
        channel=chance.choice(_CHANNELS),
        triggered_on=triggered_on,
        due_on=due.on,
        due_working=due.working_data(),
        received_at=received_at if came else None,
        status=ProvisionStatus.SUBMITTED if came else ProvisionStatus.AWAITED,
    )
    opened = _moment(triggered_on, chance)
    if not came:
        Hop.objects.create(provision=provision, holder=Waiting.UNIT, unit=unit, started_at=opened)
        _event(provision, EventKind.OPENED, opened, actor)
        return
    _follow(chance, provision, opened, actor)


def _follow(chance, provision, opened, actor):
    """Add what became of what came: the stays, the decisions, the publication."""
    at = max(provision.received_at, opened)
    _stay(provision, Waiting.UNIT, opened, at)
    _event(provision, EventKind.OPENED, opened, actor)
    _event(provision, EventKind.RECEIVED, at, actor)
    hours = chance.randrange(1, 30), chance.choice((3, 6, 20, 24, 30, 50))
    outcome = chance.random()
    for holder, lasted in zip((Waiting.LEADER, Waiting.DESK), hours, strict=True):
        at = _stay(provision, holder, at, at + datetime.timedelta(hours=lasted))
        if at is None:
            return
    if outcome < 0.06:
        _decide(chance, provision, EventKind.REFUSED, at, actor)
        _close(provision, ProvisionStatus.REFUSED, at)
        return
    if outcome < 0.2:
        _decide(chance, provision, EventKind.RETURNED, at, actor)
        for holder, lasted in ((Waiting.UNIT, 26), (Waiting.DESK, 9)):
            at = _stay(provision, holder, at, at + datetime.timedelta(hours=lasted))
            if at is None:
                if holder == Waiting.UNIT:
                    _close(provision, ProvisionStatus.RETURNED, None)
                return
    _event(provision, EventKind.PUBLISHED, at, actor)
    _close(provision, ProvisionStatus.PUBLISHED, at)


def _stay(provision, holder, start, end):
    """Add a stay; return its end, or None where it has not come yet."""
    if end > timezone.now():
        end = None
    of_unit = holder in (Waiting.UNIT, Waiting.LEADER)
    Hop.objects.create(
        provision=provision,
        holder=holder,
        unit=provision.unit if of_unit else None,
        started_at=start,
        ended_at=end,
        due_on=own_limit_of(holder, timezone.localdate(start)),
    )
    return end


def _decide(chance, provision, kind, at, actor):
    ground = chance.choice([Ground.QUALITY] * 3 + [Ground.REQUIREMENTS] * 2 + [Ground.REMIT])
    data = {"ground": ground, "step": Step.VERIFICATION}
    _event(provision, kind, at, actor, data)


def _event(provision, kind, at, actor, data=None):
    # In bulk, so that the stays above are not passed on a second time.
    ProvisionEvent.objects.bulk_create(
        [
            ProvisionEvent(
                provision=provision,
                title=provision.title,
                kind=kind,
                at=at,
                actor=actor,
                data=data or {},
            )
        ]
    )


def _close(provision, status, at):
    published = at if status == ProvisionStatus.PUBLISHED else None
    Provision.objects.filter(pk=provision.pk).update(
        status=status, closed_at=at, published_at=published
    )
