from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.utils import timezone

from portal.base.roles import Role
from portal.units.models import Membership

from .factories import MembershipFactory, UserFactory, member

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def backend(settings):
    settings.AUTHENTICATION_BACKENDS = ["portal.units.backends.MembershipBackend"]


def fresh(user):
    """Return the person as a new request would load them."""
    return get_user_model().objects.get(pk=user.pk)


def test_a_role_gives_its_rights():
    assert fresh(member(Role.CONTRIBUTOR)).has_perm("wagtailadmin.access_admin")


def test_an_ended_role_gives_none_though_the_group_lags():
    user = member(Role.ADMINISTRATOR)
    yesterday = timezone.localdate() - timedelta(days=1)
    Membership.objects.filter(user=user).update(valid_to=yesterday)
    assert user.groups.exists()
    assert fresh(user).get_all_permissions() == set()


def test_an_ended_role_leaves_the_rights_of_another():
    user = member(Role.ADMINISTRATOR)
    yesterday = timezone.localdate() - timedelta(days=1)
    Membership.objects.filter(user=user).update(valid_to=yesterday)
    MembershipFactory(user=user, role=Role.CONTRIBUTOR)
    user.groups.set(Group.objects.all())
    assert fresh(user).has_perm("wagtailadmin.access_admin")
    assert not fresh(user).has_perm("auth.add_user")


def test_a_group_that_is_no_role_counts_as_ever():
    user = UserFactory()
    group = Group.objects.create(name="Nhóm khác")
    group.permissions.add(Permission.objects.get(codename="view_site"))
    user.groups.add(group)
    assert fresh(user).has_perm("wagtailcore.view_site")
