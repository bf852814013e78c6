"""A unit with a leader, the office, and a round of reports."""

import datetime

from django.contrib.auth import get_user_model

from portal.base.roles import Role
from portal.provision.tests.rule_factories import make_rule
from portal.units.models import Membership, Unit, UnitKind

OPENING = datetime.date(2025, 11, 20)


def make_annual_rule():
    """Return the rule of the yearly report: before 20 December."""
    return make_rule(
        category="annual-report", clock="fixed_date", due_month=12, due_day=19, kinds=["no_page"]
    )


def make_person(name, unit, role):
    """Return a person with one membership."""
    person = get_user_model().objects.create_user(name, f"{name}@example.org", "x", last_name=name)
    Membership.objects.create(
        user=person, unit=unit, role=role, valid_from=datetime.date(2020, 1, 1)
    )
    return person


def make_people():
    """Return leader and contributor of a unit, a leader of another, and the office."""
    unit = Unit.objects.create(code="DV01", name_vi="Đơn vị thử", kind=UnitKind.DEPARTMENT)
    other = Unit.objects.create(code="DV02", name_vi="Đơn vị khác", kind=UnitKind.SCHOOL)
    desk = Unit.objects.create(code="VP", name_vi="Văn phòng thử", kind=UnitKind.PORTAL_DESK)
    return {
        "unit": unit,
        "other": other,
        "leader": make_person("lanh-dao-thu", unit, Role.UNIT_LEADER),
        "contributor": make_person("ctv-thu", unit, Role.CONTRIBUTOR),
        "stranger": make_person("lanh-dao-khac", other, Role.UNIT_LEADER),
        "office": make_person("van-phong-thu", desk, Role.OFFICE_SUPERVISOR),
    }
