"""Open work: one registry, and everybody's own part of it."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from portal.provision import obligations, work
from portal.provision.enums import Waiting
from portal.provision.register import provision_of
from portal.provision.work import Scope, WorkItem, open_work, receivers_of, work_of
from portal.units.models import Membership
from tests.portal_world import TRIGGERED_ON

pytestmark = pytest.mark.django_db


@pytest.fixture
def awaited(world):
    return obligations.open_obligation(
        unit=world.unit,
        category=world.category,
        title="Bài về hội nghị",
        triggered_on=TRIGGERED_ON,
        content_object=world.unit,
    )


@pytest.fixture
def registered():
    yield
    work._providers.pop("thu", None)


def item(**values):
    defaults = {
        "key": "thu-1",
        "kind": "Thử",
        "title": "Việc thử",
        "url": "/admin/",
        "unit_id": None,
        "waiting_for": Waiting.DESK,
        "opened_at": timezone.now(),
    }
    return WorkItem(**defaults | values)


def titles(items):
    return [each.title for each in items]


def test_what_a_unit_owes_is_the_work_of_its_writers_and_of_nobody_else(world, awaited):
    assert titles(work_of(world.contributor)) == ["Bài về hội nghị"]
    for name in ("leader", "stranger", "editor", "supervisor"):
        assert work_of(getattr(world, name)) == []


def test_the_work_wanders_with_the_workflow(world):
    page = world.article(title="Tin đi qua các bước")

    def holders_of_work():
        names = ("contributor", "leader", "editor", "publisher")
        return [name for name in names if work_of(getattr(world, name))]

    world.submit(page)
    assert holders_of_work() == ["leader"]
    world.approve(page, by="leader")
    assert holders_of_work() == ["editor"]
    world.approve(page, by="editor")
    assert holders_of_work() == ["publisher"]
    world.approve(page, by="publisher")
    assert holders_of_work() == []


def test_who_is_in_charge_has_the_work_alone(world, awaited):
    awaited.assignee = world.colleague
    awaited.save()
    assert titles(work_of(world.colleague)) == ["Bài về hội nghị"]
    assert work_of(world.contributor) == []


def test_other_work_is_listed_beside_the_register_by_due_day(world, awaited, registered):
    work.register_work("thu", lambda scope: [item(due_on=date(2020, 1, 1)), item(key="thu-2")])
    assert [each.key for each in open_work()] == ["thu-1", f"provision-{awaited.pk}", "thu-2"]


def test_what_a_provider_yields_beyond_the_scope_is_dropped(world, registered):
    other = item(unit_id=world.other_unit.pk, waiting_for=Waiting.LEADER)
    work.register_work("thu", lambda scope: [other])
    assert open_work(Scope(unit_ids=frozenset({world.unit.pk}))) == []
    assert open_work(Scope(holders=frozenset({Waiting.UNIT}))) == []
    assert open_work(Scope(due_by=date(2030, 1, 1))) == []


def test_a_scope_reads_only_what_is_due_by_its_day(world, awaited):
    before = awaited.due_on - timedelta(days=1)
    assert open_work(Scope(due_by=before)) == []
    assert titles(open_work(Scope(due_by=awaited.due_on))) == ["Bài về hội nghị"]


@pytest.mark.parametrize(
    ("waiting_for", "names"),
    [
        (Waiting.UNIT, {"contributor", "colleague"}),
        (Waiting.LEADER, {"leader"}),
        (Waiting.DESK, {"editor", "second_editor", "publisher", "second_publisher"}),
        (Waiting.OFFICE, {"supervisor"}),
    ],
)
def test_who_is_told(world, waiting_for, names):
    told = receivers_of(item(waiting_for=waiting_for, unit_id=world.unit.pk))
    assert told == {getattr(world, name).pk for name in names}


def test_late_work_is_told_to_the_leader_even_if_somebody_is_in_charge(world):
    named = item(
        waiting_for=Waiting.UNIT,
        unit_id=world.unit.pk,
        assignee_ids=frozenset({world.colleague.pk}),
    )
    assert receivers_of(named) == {world.colleague.pk}
    assert receivers_of(named, holder=Waiting.LEADER) == {world.leader.pk}


def test_a_unit_without_writers_is_told_through_its_leader_and_without_one_the_office_is(world):
    wanted = item(waiting_for=Waiting.UNIT, unit_id=world.unit.pk)
    members = Membership.objects.filter(unit=world.unit)
    members.filter(role="contributor").update(valid_to=date(2021, 1, 1))
    assert receivers_of(wanted) == {world.leader.pk}
    members.update(valid_to=date(2021, 1, 1))
    assert receivers_of(wanted) == {world.supervisor.pk}


def test_the_day_of_the_due_date_is_not_late_and_the_minute_is():
    now = timezone.now()
    assert not item(due_on=timezone.localdate(now)).is_overdue(now)
    assert item(due_on=timezone.localdate(now) - timedelta(days=1)).is_overdue(now)
    assert item(due_on=timezone.localdate(now), due_at=now - timedelta(minutes=1)).is_overdue(now)


def test_the_register_row_is_shown_to_the_own_unit_and_the_desk_only(world, client):
    page = world.article()
    world.submit(page)
    url = f"/admin/reports/register/{provision_of(page).pk}/"
    answers = {}
    for name in ("contributor", "editor", "stranger"):
        client.force_login(getattr(world, name))
        answers[name] = client.get(url).status_code
    assert answers == {"contributor": 200, "editor": 200, "stranger": 404}


def test_the_register_row_tells_each_day_and_each_stay(world, client):
    page = world.publish(world.article(title="Tin có đủ các bước"))
    client.force_login(world.contributor)
    shown = client.get(f"/admin/reports/register/{provision_of(page).pk}/").content.decode()
    assert "Vì sao là ngày này?" in shown
    assert "18/11/2026" in shown
    for label in ("Lãnh đạo đơn vị", "Ban biên tập Cổng TTĐT"):
        assert label in shown
