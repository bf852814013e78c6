"""What reports add up equals a plain recount of the register, whatever changed meanwhile."""

import datetime
from collections import Counter

import pytest
from django.utils import timezone

from portal.provision.enums import Channel, EventKind, Ground, ProvisionStatus, Waiting
from portal.provision.models import Hop, Provision, ProvisionEvent
from portal.provision.reporting import questions
from portal.provision.reporting.distribution import BOUNDS, LONGER, Distribution
from portal.provision.reporting.figures import rebuild
from portal.provision.tests.rule_factories import make_rule
from portal.units.models import Membership

from .factories import YEAR, decide, make_register, make_units, owe, stay

pytestmark = pytest.mark.django_db
TODAY = datetime.date(YEAR, 7, 1)


def recount():
    """Count the register in Python, one obligation after the other, by unit."""
    result = {}
    for provision in Provision.objects.select_related("unit"):
        row = result.setdefault(provision.unit.code, Counter())
        if provision.status == ProvisionStatus.CANCELLED:
            row["cancelled"] += 1
            continue
        row["published"] += provision.status == ProvisionStatus.PUBLISHED
        row["refused"] += provision.status == ProvisionStatus.REFUSED
        if provision.received_at is None:
            overdue = provision.due_on is not None and provision.due_on < TODAY
            row["overdue" if overdue else "open"] += 1
        elif provision.due_on is None:
            row["without_limit"] += 1
        elif timezone.localdate(provision.received_at) <= provision.due_on:
            row["on_time"] += 1
        else:
            row["late"] += 1
    return result


def summed_by_unit():
    rows = questions.summed(questions.supply(), "unit__code", day=TODAY)
    return {row["unit__code"]: row for row in rows}


def assert_equals_recount():
    counted, recounted = summed_by_unit(), recount()
    assert set(counted) == set(recounted)
    names = ("on_time", "late", "without_limit", "open", "overdue", "published", "refused")
    for code, row in recounted.items():
        assert {name: counted[code][name] for name in (*names, "cancelled")} == {
            name: row[name] for name in (*names, "cancelled")
        }


def test_the_sums_equal_a_plain_recount():
    make_register()
    assert_equals_recount()


def test_a_change_of_one_row_shows_in_the_next_answer():
    make_register(rows=60)
    assert_equals_recount()
    provision = Provision.objects.filter(received_at=None, status="awaited").first()
    provision.received_at = timezone.now()
    provision.status = ProvisionStatus.PUBLISHED
    provision.save()
    assert_equals_recount()


def test_rows_loaded_in_bulk_are_found_without_a_signal():
    make_register(rows=40)
    assert_equals_recount()
    known = Provision.objects.first()
    Provision.objects.bulk_create(
        [
            Provision(
                title="Nạp hàng loạt",
                unit=known.unit,
                rule=known.rule,
                triggered_on=datetime.date(YEAR, 3, 3),
                due_on=datetime.date(YEAR, 3, 5),
            )
            for _number in range(5)
        ]
    )
    assert_equals_recount()


def test_counting_everything_anew_changes_nothing():
    make_register(rows=60)
    before = summed_by_unit()
    rebuild()
    assert summed_by_unit() == before


def test_refusals_are_counted_by_ground():
    make_register()
    counted = Counter()
    for row in questions.refusals().values("ground", "returned", "refused"):
        counted[row["ground"], EventKind.RETURNED] += row["returned"]
        counted[row["ground"], EventKind.REFUSED] += row["refused"]
    recounted = Counter(
        (event.data["ground"], event.kind)
        for event in ProvisionEvent.objects.filter(kind__in=("returned", "refused"))
    )
    assert counted == recounted
    assert {ground for ground, _kind in recounted} == set(Ground.values)


def test_stays_are_counted_by_class_of_hours():
    make_register()
    hours = [
        (hop.ended_at - hop.started_at).total_seconds() / 3600
        for hop in Hop.objects.filter(holder=Waiting.DESK, ended_at__isnull=False)
    ]
    recounted = Counter(next((b for b in BOUNDS if hour <= b), LONGER) for hour in hours)
    assert questions.distributions()[Waiting.DESK].counts == recounted


def test_the_stays_of_one_kind_add_up_to_those_of_all():
    make_register()
    categories = set(Provision.objects.values_list("rule__category", flat=True))
    parts = [questions.distributions(category=category) for category in categories]
    whole = questions.distributions()[Waiting.DESK]
    assert sum(part[Waiting.DESK].stays for part in parts) == whole.stays


@pytest.mark.parametrize("channel", [Channel.ADMIN, Channel.PAPER])
@pytest.mark.parametrize("of_one_unit", [True, False])
def test_the_stays_of_one_channel_are_counted_by_class_of_hours(channel, of_one_unit):
    units = make_register()
    stays = Hop.objects.filter(provision__channel=channel, ended_at__isnull=False)
    if of_one_unit:
        stays = stays.filter(provision__unit=units[0])
    hours = [(hop.ended_at - hop.started_at).total_seconds() / 3600 for hop in stays]
    recounted = Counter(next((b for b in BOUNDS if hour <= b), LONGER) for hour in hours)
    found = questions.distributions(channel=channel, units=[units[0].pk] if of_one_unit else None)
    assert found[Waiting.DESK].counts == recounted


def test_a_stay_within_its_own_limit_is_kept():
    (unit,) = make_units(1)
    day = datetime.date(YEAR, 5, 5)
    provision = owe(rule=make_rule(), unit=unit, triggered_on=day, received_on=day)
    stay(provision, Waiting.DESK, 20, due_on=day + datetime.timedelta(1))
    stay(provision, Waiting.DESK, 60, due_on=day + datetime.timedelta(1))
    found = questions.distributions()[Waiting.DESK]
    assert (found.limited, found.within, found.share_within) == (2, 1, 0.5)


def test_a_unit_sees_its_own_counts_only(django_user_model):
    units = make_register(rows=60)
    person = django_user_model.objects.create_user("nguoi-dv01", password="x")
    Membership.objects.create(user=person, unit=units[0], role="contributor")
    rows = questions.summed(questions.supply(person), "unit__code")
    assert {row["unit__code"] for row in rows} == {"DV01"}


@pytest.mark.parametrize(
    ("counts", "share", "bound"),
    [
        ({}, 0.5, None),
        ({24: 1}, 0.5, 24),
        ({8: 1, 24: 1}, 0.5, 8),
        ({8: 1, 24: 2}, 0.5, 24),
        ({1: 75, 48: 25}, 0.75, 1),
        ({1: 74, 48: 26}, 0.75, 48),
    ],
)
def test_a_quantile_is_the_bound_within_which_so_many_ended(counts, share, bound):
    assert Distribution(counts).quantile(share) == bound


def test_a_decision_without_ground_is_not_counted_as_a_refusal():
    (unit,) = make_units(1)
    day = datetime.date(YEAR, 5, 5)
    provision = owe(rule=make_rule(), unit=unit, triggered_on=day, received_on=day)
    decide(provision, EventKind.RETURNED, "")
    assert not questions.refusals().exists()
