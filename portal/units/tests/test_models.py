from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.db.models import ProtectedError

from portal.base.roles import Role
from portal.units.models import Membership, Unit, UnitFormerName, UnitNeverDeleted

from .factories import DeskFactory, MembershipFactory, UnitFactory, UserFactory

pytestmark = pytest.mark.django_db


def test_a_unit_is_never_deleted():
    unit = UnitFactory()
    with pytest.raises(UnitNeverDeleted) as refused:
        unit.delete()
    assert refused.value.protected_objects == {unit}
    with pytest.raises(UnitNeverDeleted):
        Unit.objects.filter(pk=unit.pk).delete()
    assert Unit.objects.filter(pk=unit.pk).exists()


def test_a_person_with_memberships_is_not_deleted():
    membership = MembershipFactory()
    with pytest.raises(ProtectedError):
        membership.user.delete()


@pytest.mark.parametrize("relation", ["parent", "successor"])
def test_units_may_not_form_a_ring(relation):
    first, second, third = UnitFactory(), UnitFactory(), UnitFactory()
    setattr(second, relation, first)
    second.save()
    setattr(third, relation, second)
    third.save()
    setattr(first, relation, third)
    with pytest.raises(ValidationError) as refused:
        first.full_clean()
    assert list(refused.value.message_dict) == [relation]


def test_a_chain_of_parents_is_accepted():
    parent = UnitFactory()
    UnitFactory.build(code="ZX1", parent=parent).full_clean()


def test_a_unit_is_found_without_marks_and_by_a_former_name():
    unit = UnitFactory(code="CA-75", name_vi="Công an thành phố Đồng Nai")
    UnitFormerName.objects.create(unit=unit, name="Công an tỉnh Bình Phước", code="CA-70")
    UnitFactory(code="CA-01", name_vi="Công an thành phố Hà Nội")
    for text in ("dong nai", "Đồng Nai", "binh phuoc", "ca-75", "CA 75 dong", "ca 70"):
        assert list(Unit.objects.search(text)) == [unit]


def test_a_former_name_that_is_struck_out_finds_nothing_any_more():
    unit = UnitFactory(name_vi="Cục Thử nghiệm")
    row = UnitFormerName.objects.create(unit=unit, name="Tổng cục Cũ")
    assert list(Unit.objects.search("tong cuc cu")) == [unit]
    row.delete()
    assert not Unit.objects.search("tong cuc cu").exists()


def test_a_former_name_ends_after_it_began():
    row = UnitFormerName(
        unit=UnitFactory(), name="Tên cũ", valid_from="2020-01-02", valid_to="2020-01-01"
    )
    with pytest.raises(ValidationError) as refused:
        row.full_clean()
    assert "valid_to" in refused.value.message_dict


def test_a_role_of_the_portal_is_held_in_its_desk_only():
    user = UserFactory()
    desk = DeskFactory()
    Membership(user=user, unit=desk, role=Role.EDITOR).full_clean()
    with pytest.raises(ValidationError):
        Membership(user=user, unit=UnitFactory(), role=Role.EDITOR).full_clean()


def test_a_closed_unit_is_not_in_force_after_its_last_day():
    unit = UnitFactory(valid_from=date(2018, 1, 1), valid_to=date(2025, 6, 30))
    assert unit in Unit.objects.valid_on(date(2025, 6, 30))
    assert unit not in Unit.objects.valid_on(date(2025, 7, 1))
