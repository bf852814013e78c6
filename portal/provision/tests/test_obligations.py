"""What a unit owes before there is a page: opened, answered, received, cancelled."""

import datetime

import pytest

from portal.provision import obligations
from portal.provision.enums import EventKind, ProvisionStatus
from portal.provision.models import Provision
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
        actor=world.editor,
    )


def kinds(provision):
    return list(provision.events.values_list("kind", flat=True))


def test_its_clock_runs_from_the_first_day(world, awaited):
    assert awaited.due_on == datetime.date(2026, 11, 18)
    assert awaited in Provision.objects.open()
    assert kinds(awaited) == [EventKind.OPENED]


def test_the_portal_sets_the_day_where_it_may(world):
    day = datetime.date(2026, 12, 1)
    provision = obligations.open_obligation(
        unit=world.unit,
        category=world.category,
        title="Theo yêu cầu",
        triggered_on=TRIGGERED_ON,
        content_object=world.unit,
        due_on=day,
    )
    assert provision.due_on == day
    assert provision.due_working["set_by_portal"]


def test_a_page_takes_it_over_and_its_submission_is_the_receipt(world, awaited):
    page = world.article()
    obligations.answer_with(provision=awaited, page=page, actor=world.contributor)
    world.publish(page)
    provision = Provision.objects.get(unit=world.unit)
    assert provision.pk == awaited.pk
    assert provision.received_at
    assert provision.due_on == awaited.due_on
    assert provision.status == ProvisionStatus.PUBLISHED
    assert kinds(provision)[:3] == [EventKind.OPENED, EventKind.ANSWERED, EventKind.RECEIVED]


def test_another_units_page_does_not_answer_it(world, awaited):
    page = world.article(unit=world.other_unit)
    with pytest.raises(ValueError, match=r"another unit|đơn vị khác"):
        obligations.answer_with(provision=awaited, page=page)


def test_it_is_answered_once(world, awaited):
    obligations.cancel(awaited, actor=world.editor, detail="Hội nghị bị hủy.")
    assert awaited not in Provision.objects.open()
    with pytest.raises(ValueError, match=r"no longer|không còn"):
        obligations.answer_with(provision=awaited, page=world.article())
