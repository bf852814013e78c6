"""Units, plainly fictional people, and what they do there."""

import factory
from django.contrib.auth import get_user_model
from factory.django import DjangoModelFactory

from portal.base.roles import PORTAL_ROLES, Role
from portal.units.models import FocalPoint, FocalPointKind, Membership, Unit, UnitKind


class UserFactory(DjangoModelFactory):
    """A person who can sign in with the password "matkhau-thu-nghiem"."""

    class Meta:
        model = get_user_model()
        django_get_or_create = ("username",)
        skip_postgeneration_save = True

    username = factory.Sequence(lambda number: f"nguoi-thu-{number}")
    first_name = "Thử"
    last_name = factory.Sequence(lambda number: f"Nguyễn Văn {number}")
    email = factory.LazyAttribute(lambda user: f"{user.username}@vi-du.test")
    password = factory.django.Password("matkhau-thu-nghiem")


class UnitFactory(DjangoModelFactory):
    class Meta:
        model = Unit
        django_get_or_create = ("code",)

    code = factory.Sequence(lambda number: f"ZZ{number:02}")
    name_vi = factory.LazyAttribute(lambda unit: f"Đơn vị thử {unit.code}")
    kind = UnitKind.DEPARTMENT


class DeskFactory(UnitFactory):
    """The Portal's own desk."""

    code = "CTTDT"
    name_vi = "Cổng Thông tin điện tử Bộ Công an"
    kind = UnitKind.PORTAL_DESK


class MembershipFactory(DjangoModelFactory):
    """A membership from 2020 on; the Portal's roles are held in its desk."""

    class Meta:
        model = Membership

    user = factory.SubFactory(UserFactory)
    role = Role.CONTRIBUTOR
    unit = factory.Maybe(
        factory.LazyAttribute(lambda membership: membership.role in PORTAL_ROLES),
        yes_declaration=factory.SubFactory(DeskFactory),
        no_declaration=factory.SubFactory(UnitFactory),
    )
    valid_from = "2020-01-01"


class FocalPointFactory(DjangoModelFactory):
    class Meta:
        model = FocalPoint

    unit = factory.SubFactory(UnitFactory)
    kind = FocalPointKind.OFFICER
    name = factory.Sequence(lambda number: f"Trần Thị Thử {number}")
    phone = "024 0000 0000"
    valid_from = "2020-01-01"


def member(role, unit=None, **user_fields):
    """Return a new user who holds ``role`` (in ``unit``, if one is given)."""
    user = UserFactory(**user_fields)
    MembershipFactory(user=user, role=role, **({"unit": unit} if unit else {}))
    return user
