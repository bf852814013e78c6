from datetime import date, timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser, Group
from django.utils import timezone

from portal.base.access import GROUP_NAMES
from portal.base.roles import Role
from portal.units.models import Membership
from portal.units.services import (
    active_memberships,
    first_unit_of,
    has_role,
    roles_of,
    sync_user_groups,
    units_of,
)

from .factories import MembershipFactory, UnitFactory, UserFactory, member

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 23)


def groups_of(user):
    return set(user.groups.values_list("name", flat=True))


@pytest.mark.parametrize(
    ("valid_from", "valid_to", "holds"),
    [
        ("2026-11-23", None, True),
        ("2026-11-24", None, False),
        ("2020-01-01", "2026-11-23", True),
        ("2020-01-01", "2026-11-22", False),
    ],
)
def test_a_membership_holds_from_its_first_to_its_last_day(valid_from, valid_to, holds):
    unit = UnitFactory()
    user = MembershipFactory(unit=unit, valid_from=valid_from, valid_to=valid_to).user
    assert has_role(user, Role.CONTRIBUTOR, on=TODAY) is holds
    assert units_of(user, on=TODAY) == ({unit.pk} if holds else set())


def test_a_role_in_one_unit_is_none_in_another():
    unit, other = UnitFactory(), UnitFactory()
    user = member(Role.UNIT_LEADER, unit)
    assert has_role(user, Role.UNIT_LEADER, unit=unit)
    assert has_role(user, Role.UNIT_LEADER, unit=unit.pk)
    assert not has_role(user, Role.UNIT_LEADER, unit=other)
    assert not has_role(user, Role.CONTRIBUTOR, unit=unit)
    assert units_of(user, roles=[Role.CONTRIBUTOR]) == set()


def test_a_superuser_has_no_role_by_that():
    user = UserFactory(is_superuser=True)
    assert roles_of(user) == set()
    assert not has_role(user, *Role)


@pytest.mark.parametrize("user", [None, AnonymousUser()])
def test_nobody_holds_nothing(user):
    assert active_memberships(user) == []
    assert first_unit_of(user) is None


def test_a_disabled_account_holds_nothing():
    user = member(Role.EDITOR)
    user.is_active = False
    assert roles_of(user) == set()


def test_asking_again_asks_the_database_once(django_assert_num_queries):
    user = get_user_model().objects.get(pk=member(Role.EDITOR).pk)
    with django_assert_num_queries(1):
        assert has_role(user, Role.EDITOR)
        assert units_of(user)
        assert not has_role(user, Role.PUBLISHER)


def test_a_change_is_seen_by_a_user_object_that_asked_before():
    user = member(Role.EDITOR)
    assert has_role(user, Role.EDITOR)
    MembershipFactory(user=user, role=Role.TRANSLATOR)
    assert has_role(user, Role.TRANSLATOR)
    yesterday = timezone.localdate() - timedelta(days=1)
    Membership.objects.filter(user=user).update(valid_to=yesterday)
    assert roles_of(user) == set()


def test_groups_follow_memberships():
    user = UserFactory()
    other = Group.objects.create(name="Nhóm khác")
    user.groups.add(other)
    membership = MembershipFactory(user=user, role=Role.CONTRIBUTOR)
    assert groups_of(user) == {"Nhóm khác", GROUP_NAMES[Role.CONTRIBUTOR]}
    membership.role = Role.UNIT_LEADER
    membership.save()
    assert groups_of(user) == {"Nhóm khác", GROUP_NAMES[Role.UNIT_LEADER]}
    membership.delete()
    assert groups_of(user) == {"Nhóm khác"}


def test_a_group_goes_only_with_the_last_membership_that_gives_it():
    user = UserFactory()
    first = MembershipFactory(user=user)
    MembershipFactory(user=user)
    first.delete()
    assert groups_of(user) == {GROUP_NAMES[Role.CONTRIBUTOR]}


def test_syncing_in_line_groups_writes_nothing(django_assert_num_queries):
    user = member(Role.EDITOR)
    roles_of(user)
    with django_assert_num_queries(3):
        sync_user_groups(user)
