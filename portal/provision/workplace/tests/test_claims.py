"""Who at the desk looks after what: claimed, given, handed back."""

import datetime

import pytest
from django.core.exceptions import ValidationError

from portal.base.roles import Role
from portal.provision.annual.tests.factories import make_person
from portal.provision.enums import ProvisionStatus, Waiting
from portal.provision.hops import pass_on
from portal.provision.reporting.tests.factories import make_units, owe
from portal.provision.tests.rule_factories import make_rule
from portal.provision.workplace import services
from portal.provision.workplace.inbox import inbox
from portal.units.models import Unit, UnitKind

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    unit = Unit.objects.create(code="VP", name_vi="Ban thử", kind=UnitKind.PORTAL_DESK)
    return {
        "editor": make_person("bien-tap-thu", unit, Role.EDITOR),
        "other": make_person("bien-tap-khac", unit, Role.EDITOR),
        "publisher": make_person("xuat-ban-thu", unit, Role.PUBLISHER),
        "translator": make_person("bien-dich-thu", unit, Role.TRANSLATOR),
    }


@pytest.fixture
def provision():
    (unit,) = make_units(1)
    day = datetime.date(2025, 5, 5)
    provision = owe(rule=make_rule(), unit=unit, triggered_on=day, received_on=day)
    pass_on(provision=provision, holder=Waiting.DESK)
    return provision


def owner_in_inbox():
    return inbox().get().user


def test_who_claims_stands_in_the_inbox(provision, desk):
    services.claim(provision=provision, user=desk["editor"])
    assert owner_in_inbox() == desk["editor"]


def test_nobody_takes_from_another_but_a_publisher_gives_it_on(provision, desk):
    services.claim(provision=provision, user=desk["editor"])
    with pytest.raises(ValidationError, match="đang phụ trách"):
        services.claim(provision=provision, user=desk["other"])
    services.assign(provision=provision, owner=desk["other"], by=desk["publisher"])
    assert owner_in_inbox() == desk["other"]
    assert provision.claims.count() == 2
    assert provision.claims.open().count() == 1


def test_an_editor_gives_no_work_to_others(provision, desk):
    with pytest.raises(ValidationError, match="giao việc"):
        services.assign(provision=provision, owner=desk["other"], by=desk["editor"])


def test_only_who_works_at_the_desk_is_given_its_work(provision, desk):
    with pytest.raises(ValidationError, match="không làm ở"):
        services.assign(provision=provision, owner=desk["translator"], by=desk["publisher"])


def test_what_is_handed_back_is_nobodys(provision, desk):
    services.claim(provision=provision, user=desk["editor"])
    with pytest.raises(ValidationError):
        services.hand_back(provision=provision, by=desk["other"])
    services.hand_back(provision=provision, by=desk["editor"])
    assert owner_in_inbox() is None


def test_what_comes_back_to_the_desk_comes_back_to_its_owner(provision, desk):
    services.claim(provision=provision, user=desk["editor"])
    pass_on(provision=provision, holder=Waiting.UNIT)
    assert not inbox().exists()
    pass_on(provision=provision, holder=Waiting.DESK)
    assert owner_in_inbox() == desk["editor"]


def test_what_is_finished_is_not_claimed(provision, desk):
    provision.status = ProvisionStatus.PUBLISHED
    provision.save()
    with pytest.raises(ValidationError, match="đã xong"):
        services.claim(provision=provision, user=desk["editor"])
