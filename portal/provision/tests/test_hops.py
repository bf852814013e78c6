"""On whose desk the time goes: stays follow the events; the clock of the law does not notice."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.db import IntegrityError, transaction

from portal.provision import obligations
from portal.provision.enums import EventKind, Ground, ProvisionStatus, Step, Waiting
from portal.provision.hops import (
    HolderTime,
    holder_after,
    hops_of,
    pass_on,
    time_by_holder,
)
from portal.provision.models import Hop, Provision
from portal.provision.register import provision_of
from portal.workdays.loading import load_calendar
from tests.portal_world import TRIGGERED_ON

pytestmark = pytest.mark.django_db
HANOI = ZoneInfo("Asia/Ho_Chi_Minh")


@pytest.fixture
def awaited(world):
    return obligations.open_obligation(
        unit=world.unit,
        category=world.category,
        title="Bài về hội nghị",
        triggered_on=TRIGGERED_ON,
        content_object=world.unit,
    )


def holders(provision):
    return [hop.holder for hop in hops_of(provision)]


@pytest.mark.parametrize(
    ("kind", "step", "supplied_by_unit", "holder"),
    [
        (EventKind.OPENED, "", True, Waiting.UNIT),
        (EventKind.OPENED, "", False, Waiting.DESK),
        (EventKind.RECEIVED, "", True, Waiting.LEADER),
        (EventKind.RECEIVED, "", False, Waiting.DESK),
        (EventKind.RESUBMITTED, "", True, Waiting.LEADER),
        (EventKind.APPROVED, Step.UNIT_LEADER, True, Waiting.DESK),
        (EventKind.APPROVED, Step.VERIFICATION, True, Waiting.DESK),
        (EventKind.APPROVED, Step.PUBLICATION, True, None),
        (EventKind.RETURNED, Step.VERIFICATION, True, Waiting.UNIT),
        (EventKind.REFUSED, Step.VERIFICATION, True, ""),
        (EventKind.PUBLISHED, "", True, ""),
        (EventKind.CANCELLED, "", True, ""),
        (EventKind.ANSWERED, "", True, None),
        (EventKind.GATE_REFUSED, "", True, None),
        (EventKind.DUE_CHANGED, "", True, None),
        (EventKind.SCHEDULED, "", True, None),
    ],
)
def test_whom_it_waits_for_after_each_event(kind, step, supplied_by_unit, holder):
    assert holder_after(kind, step=step, supplied_by_unit=supplied_by_unit) == holder


def test_a_published_page_went_from_unit_to_leader_to_desk(world):
    page = world.publish(world.article())
    provision = provision_of(page)
    assert holders(provision) == [Waiting.UNIT, Waiting.LEADER, Waiting.DESK]
    assert not provision.hops.open().exists()


def test_what_is_returned_lies_with_the_unit_again_and_the_due_date_stays(world):
    page = world.article()
    world.submit(page)
    due_on = provision_of(page).due_on
    world.approve(page, by="leader")
    state = type(page).objects.get(pk=page.pk).current_workflow_task_state
    state.reject(user=world.editor, ground=Ground.QUALITY, remedy="Sửa lại ảnh.")
    provision = provision_of(page)
    assert holders(provision)[-2:] == [Waiting.DESK, Waiting.UNIT]
    assert provision.due_on == due_on


def test_forwarding_neither_stops_nor_resets_the_clock(world, awaited):
    before = (awaited.due_on, awaited.triggered_on)
    pass_on(provision=awaited, holder=Waiting.UNIT, unit=world.other_unit)
    pass_on(provision=awaited, holder=Waiting.DESK)
    awaited = Provision.objects.get(pk=awaited.pk)
    assert (awaited.due_on, awaited.triggered_on) == before
    assert [(hop.holder, hop.unit_id) for hop in hops_of(awaited)] == [
        (Waiting.UNIT, world.unit.pk),
        (Waiting.UNIT, world.other_unit.pk),
        (Waiting.DESK, None),
    ]


def test_the_end_of_one_stay_is_the_beginning_of_the_next(awaited):
    pass_on(provision=awaited, holder=Waiting.DESK)
    first, second = hops_of(awaited)
    assert first.ended_at == second.started_at


def test_passing_on_to_who_has_it_already_changes_nothing(awaited):
    first = pass_on(provision=awaited, holder=Waiting.UNIT)
    assert pass_on(provision=awaited, holder=Waiting.UNIT) == first
    assert awaited.hops.count() == 1


def test_a_stay_never_ends_before_it_began(awaited):
    (hop,) = hops_of(awaited)
    pass_on(provision=awaited, holder=Waiting.DESK, at=hop.started_at - timedelta(hours=1))
    hop.refresh_from_db()
    assert hop.ended_at == hop.started_at


def test_the_database_allows_one_open_stay(awaited):
    with pytest.raises(IntegrityError), transaction.atomic():
        Hop.objects.create(
            provision=awaited, holder=Waiting.DESK, started_at=datetime.now(tz=HANOI)
        )


def test_what_is_cancelled_waits_for_nobody(awaited):
    obligations.cancel(awaited, detail="Hội nghị bị hủy.")
    assert not awaited.hops.open().exists()
    assert Provision.objects.get(pk=awaited.pk).status == ProvisionStatus.CANCELLED


def moment(day, hour=9):
    return datetime(2026, 1, day, hour, tzinfo=HANOI)


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        (moment(5), moment(5, 17), 0),
        (moment(5), moment(6), 1),
        (moment(9), moment(12), 2),  # over the make-up Saturday, 10 January
        (moment(16), moment(19), 1),  # over an ordinary weekend
        (datetime(2025, 12, 31, 9, tzinfo=HANOI), moment(6), 2),  # New Year and the swapped Friday
    ],
)
def test_working_days_of_a_stay_are_counted_as_limits_are(start, end, days):
    load_calendar()
    hop = Hop(holder=Waiting.DESK, started_at=start, ended_at=end)
    assert time_by_holder([hop]) == {Waiting.DESK: HolderTime(1, end - start, days)}


def test_an_open_stay_counts_up_to_now_and_stays_add_up():
    load_calendar()
    hops = [
        Hop(holder=Waiting.UNIT, started_at=moment(5), ended_at=moment(6)),
        Hop(holder=Waiting.DESK, started_at=moment(6), ended_at=moment(7)),
        Hop(holder=Waiting.UNIT, started_at=moment(7)),
    ]
    assert time_by_holder(hops, now=moment(9)) == {
        Waiting.UNIT: HolderTime(2, timedelta(days=3), 3),
        Waiting.DESK: HolderTime(1, timedelta(days=1), 1),
    }
