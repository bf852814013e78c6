"""Who works for a unit on the Portal, and whom to call there (Điều 6 khoản 2)."""

from itertools import count

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portal.base.roles import PORTAL_ROLES, Role

from .querysets import DatedQuerySet
from .units import Unit, UnitKind


class MembershipVersion:
    """A number that grows whenever this process changes a membership, for whoever keeps copies."""

    _numbers = count(1)
    number = 0

    @classmethod
    def advance(cls):
        """Make every copy of a person's memberships out of date."""
        cls.number = next(cls._numbers)


class MembershipQuerySet(DatedQuerySet):
    """Memberships; ``update`` and ``bulk_create`` leave the groups to ``sync_roles``."""

    def update(self, **values):
        MembershipVersion.advance()
        return super().update(**values)

    def bulk_create(self, *args, **kwargs):
        MembershipVersion.advance()
        return super().bulk_create(*args, **kwargs)


class Membership(models.Model):
    """One person's role in one unit, from one day to another."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=gettext_lazy("person"),
        on_delete=models.PROTECT,
        related_name="memberships",
    )
    unit = models.ForeignKey(
        Unit,
        verbose_name=gettext_lazy("unit"),
        on_delete=models.PROTECT,
        related_name="memberships",
    )
    role = models.CharField(gettext_lazy("role"), max_length=20, choices=Role.choices)
    valid_from = models.DateField(gettext_lazy("from"), default=timezone.localdate)
    valid_to = models.DateField(gettext_lazy("to"), null=True, blank=True)

    objects = MembershipQuerySet.as_manager()

    class Meta:
        verbose_name = gettext_lazy("membership")
        verbose_name_plural = gettext_lazy("memberships")
        ordering = ["unit__code", "role", "user_id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="units_membership_dates_in_order",
            ),
            models.UniqueConstraint(
                fields=["user", "unit", "role", "valid_from"], name="units_membership_once"
            ),
        ]

    def __str__(self):
        return f"{self.user} · {self.get_role_display()} · {self.unit.code}"

    def clean(self):
        super().clean()
        if self.role in PORTAL_ROLES and self.unit_id and self.unit.kind != UnitKind.PORTAL_DESK:
            raise ValidationError(
                {"role": _("This role is held in the Portal's own desk, not in another unit.")}
            )


class FocalPointKind(models.TextChoices):
    LEADER = "leader", gettext_lazy("Leader in charge")
    DEPARTMENT = "department", gettext_lazy("Department in charge")
    OFFICER = "officer", gettext_lazy("Officer in charge")


class FocalPoint(models.Model):
    """Whom the Portal turns to in a unit, from one day to another.

    Contact data are for the office and the unit itself; the desk knows who it is.
    """

    unit = models.ForeignKey(
        Unit,
        verbose_name=gettext_lazy("unit"),
        on_delete=models.PROTECT,
        related_name="focal_points",
    )
    kind = models.CharField(gettext_lazy("kind"), max_length=20, choices=FocalPointKind.choices)
    name = models.CharField(gettext_lazy("name"), max_length=150)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=gettext_lazy("account"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="focal_points",
        help_text=gettext_lazy(
            "The person's account on the Portal: what the unit is asked for reaches it."
        ),
    )
    position = models.CharField(gettext_lazy("position"), max_length=150, blank=True)
    phone = models.CharField(gettext_lazy("phone"), max_length=30, blank=True)
    email = models.EmailField(gettext_lazy("e-mail"), blank=True)
    valid_from = models.DateField(gettext_lazy("from"), default=timezone.localdate)
    valid_to = models.DateField(gettext_lazy("to"), null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = gettext_lazy("focal point")
        verbose_name_plural = gettext_lazy("focal points")
        ordering = ["unit__code", "kind", "name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True) | Q(valid_to__gte=F("valid_from")),
                name="units_focalpoint_dates_in_order",
            ),
        ]

    def __str__(self):
        return f"{self.name} ({self.unit.code})"

    def has_ended(self):
        """Return whether its last day is over."""
        return self.valid_to is not None and self.valid_to < timezone.localdate()
