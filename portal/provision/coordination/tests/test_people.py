"""Who is told on behalf of a unit."""

import datetime

import pytest
from django.utils import timezone

from portal.base.roles import Role
from portal.provision.coordination.people import people_of_desk, people_of_unit, reporters
from portal.units.models import Membership
from portal.units.tests.factories import MembershipFactory

pytestmark = pytest.mark.django_db


def names(people):
    return {person.username for person in people}


def test_a_unit_is_told_through_its_people_of_today(world):
    assert names(people_of_unit(world.unit)) == {"contributor", "colleague", "leader"}


def test_who_moved_to_another_unit_is_told_for_that_one_only(world):
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    Membership.objects.filter(user=world.contributor).update(valid_to=yesterday)
    MembershipFactory(user=world.contributor, unit=world.other_unit, role=Role.UNIT_LEADER)
    assert "contributor" not in names(people_of_unit(world.unit))
    assert "contributor" in names(people_of_unit(world.other_unit))


def test_those_who_go_out_are_editors_and_publishers(world):
    assert names(reporters()) < names(people_of_desk())
    assert "supervisor" not in names(reporters())
