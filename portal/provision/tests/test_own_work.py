"""The pages of one's own work say what the whole list says, and read no more than they show."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from portal.provision import obligations, work
from portal.provision.enums import Waiting
from portal.provision.hops import pass_on
from portal.provision.models import Provision
from portal.provision.own_work import OwnWork
from portal.provision.work import WorkItem, work_of

pytestmark = pytest.mark.django_db
NAMES = (
    "contributor",
    "colleague",
    "leader",
    "editor",
    "second_editor",
    "publisher",
    "supervisor",
    "stranger",
)


def owe(world, number, **values):
    return obligations.open_obligation(
        unit=values.pop("unit", world.unit),
        category=world.category,
        title=f"Việc {number}",
        triggered_on=date(2026, 11, 2) + timedelta(days=number),
        content_object=world.unit,
        **values,
    )


@pytest.fixture
def much(world):
    """Work with everybody: by role, by name, with and without a day, late and not yet."""
    rows = [owe(world, number) for number in range(12)]
    for row, holder in zip(rows[1:], ["leader", "desk", "office", "desk", "desk"], strict=False):
        pass_on(provision=row, holder=holder)
    pass_on(provision=rows[4], holder="desk", user=world.second_editor)
    Provision.objects.filter(pk=rows[2].pk).update(status="submitted")
    Provision.objects.filter(pk=rows[5].pk).update(status="accepted")
    Provision.objects.filter(pk=rows[6].pk).update(assignee=world.colleague)
    Provision.objects.filter(pk=rows[7].pk).update(due_on=None)
    soon = timezone.now() + timedelta(hours=2)
    Provision.objects.filter(pk=rows[8].pk).update(due_on=timezone.localdate(), due_at=soon)
    Provision.objects.filter(pk=rows[9].pk).update(due_on=timezone.localdate() + timedelta(90))
    owe(world, 12, unit=world.other_unit)
    return rows


@pytest.fixture
def beside():
    """Something to do that is no row of the register."""
    item = WorkItem(
        key="thu-1",
        kind="Thử",
        title="Việc ngoài sổ",
        url="/admin/",
        unit_id=None,
        waiting_for=Waiting.DESK,
        opened_at=timezone.now(),
        due_on=date(2026, 11, 10),
    )
    work.register_work("thu", lambda scope: [item])
    yield item
    work._providers.pop("thu")


@pytest.mark.parametrize("name", NAMES)
def test_it_says_what_the_whole_list_says(world, much, beside, name):
    user = getattr(world, name)
    whole, own = work_of(user), OwnWork(user)
    assert list(own[: len(whole) + 5]) == whole
    assert len(own) == len(whole)
    assert own.overdue == sum(item.is_overdue(own.now) for item in whole)
    assert [own[start : start + 2] for start in range(0, len(whole), 2)] == [
        whole[start : start + 2] for start in range(0, len(whole), 2)
    ]


def test_somebody_has_work_of_every_kind(world, much):
    assert all(work_of(getattr(world, name)) for name in NAMES)


def test_a_page_asks_the_same_however_much_there_is(
    world, much, django_assert_num_queries, django_assert_max_num_queries
):
    def asked():
        own = OwnWork(world.contributor)
        return own[:5], len(own), own.overdue

    asked()
    with django_assert_max_num_queries(20) as few:
        asked()
    for number in range(20):
        owe(world, number)
    with django_assert_num_queries(len(few)):
        asked()
