import json

import pytest
from django.core.management import call_command

from portal.units.loading import load_units
from portal.units.models import Unit, UnitKind

pytestmark = pytest.mark.django_db


@pytest.fixture
def write(tmp_path):
    """Return a function that writes one entry to a file of units and returns its path."""

    def write_entry(**changes):
        entry = {
            "code": "ZZ1",
            "name_vi": "Cục Thử nghiệm",
            "name_en": "Test Department",
            "kind": "department",
            "parent": None,
            "former_names": [],
            **changes,
        }
        path = tmp_path / "units.json"
        path.write_text(json.dumps({"units": [entry]}), encoding="utf-8")
        return path

    return write_entry


def test_the_register_has_every_department_and_the_34_provincial_police():
    call_command("load_units", verbosity=0)
    police = Unit.objects.filter(kind=UnitKind.PROVINCIAL_POLICE)
    assert police.count() == 34
    assert Unit.objects.get(code="CA-75").name_vi == "Công an thành phố Đồng Nai"
    assert list(Unit.objects.search("yen bai")) == [Unit.objects.get(code="CA-15")]
    assert Unit.objects.get(code="CTTDT").kind == UnitKind.PORTAL_DESK
    assert Unit.objects.get(code="CTTDT").parent.code == "V01"
    assert not Unit.objects.filter(confirmed=True).exists()
    assert Unit.objects.filter(parent=None).get().code == "BCA"
    for code in ("V06", "A09", "B06", "C11", "X06", "K02", "H08", "T10"):
        assert Unit.objects.filter(code=code).exists(), code


def test_loading_twice_changes_nothing():
    load_units()
    before = list(Unit.objects.values())
    result = load_units()
    assert (result.created, result.updated, result.kept) == ([], [], [])
    assert list(Unit.objects.values()) == before


def test_a_row_nobody_touched_follows_the_file(write):
    load_units(write())
    result = load_units(write(name_vi="Cục Thử nghiệm mới"))
    assert result.updated == ["ZZ1"]
    assert Unit.objects.get(code="ZZ1").name_vi == "Cục Thử nghiệm mới"


@pytest.mark.parametrize("change", [{"name_vi": "Tên của Văn phòng"}, {"confirmed": True}])
def test_a_row_of_the_office_is_left_alone(write, change):
    load_units(write())
    unit = Unit.objects.get(code="ZZ1")
    for name, value in change.items():
        setattr(unit, name, value)
    unit.save()
    result = load_units(write(name_vi="Cục Thử nghiệm mới"))
    assert result.kept == ["ZZ1"]
    unit.refresh_from_db()
    assert unit.name_vi == change.get("name_vi", "Cục Thử nghiệm")
