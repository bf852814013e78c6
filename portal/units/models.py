"""The register of units, who works for them, and which page belongs to which unit (Điều 6)."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from portal.base.roles import PORTAL_ROLES, Role


class UnitKind(models.TextChoices):
    MINISTRY = "ministry", _("Ministry")
    DEPARTMENT = "department", _("Department")
    SCHOOL = "school", _("School")
    HOSPITAL = "hospital", _("Hospital")
    PROVINCIAL_POLICE = "provincial_police", _("Provincial police")
    PORTAL_DESK = "portal_desk", _("Desk of the Portal")


class DatedQuerySet(models.QuerySet):
    """Rows that hold from ``valid_from`` to ``valid_to``, both days included."""

    def valid_on(self, day=None):
        """Return the rows in force on ``day`` (a date; default: today in Việt Nam)."""
        day = day or timezone.localdate()
        return self.filter(
            Q(valid_from__isnull=True) | Q(valid_from__lte=day),
            Q(valid_to__isnull=True) | Q(valid_to__gte=day),
        )


class Unit(models.Model):
    """A unit that supplies information. Codes live on in document numbers: never deleted."""

    code = models.CharField(_("code"), max_length=20, unique=True)
    name_vi = models.CharField(_("name in Vietnamese"), max_length=200)
    name_en = models.CharField(_("name in English"), max_length=200, blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=UnitKind.choices)
    parent = models.ForeignKey(
        "self",
        verbose_name=_("parent unit"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
    )
    valid_from = models.DateField(_("valid from"), null=True, blank=True)
    valid_to = models.DateField(_("valid to"), null=True, blank=True)
    successor = models.ForeignKey(
        "self",
        verbose_name=_("successor"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="predecessors",
    )
    former_names = models.TextField(
        _("former names and codes"), blank=True, help_text=_("One a line; they are searched too.")
    )
    confirmed = models.BooleanField(
        _("confirmed by the office"),
        default=False,
        help_text=_("Unconfirmed entries are shown as “to be confirmed by the office”."),
    )

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = _("unit")
        verbose_name_plural = _("units")
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True)
                | Q(valid_from__isnull=True)
                | Q(valid_to__gte=F("valid_from")),
                name="units_unit_dates_in_order",
            ),
        ]

    def __str__(self):
        return f"{self.code} – {self.name}"

    @property
    def name(self):
        """The name in the language of the reader, Vietnamese where there is no other."""
        return (self.name_en if get_language() == "en" else "") or self.name_vi


class Membership(models.Model):
    """One person's role in one unit, from one day to another."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        on_delete=models.PROTECT,
        related_name="memberships",
    )
    unit = models.ForeignKey(
        Unit, verbose_name=_("unit"), on_delete=models.PROTECT, related_name="memberships"
    )
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    valid_from = models.DateField(_("from"), default=timezone.localdate)
    valid_to = models.DateField(_("to"), null=True, blank=True)

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = _("membership")
        verbose_name_plural = _("memberships")
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


class PageOwnership(models.Model):
    """Which unit a page belongs to: the one indexed place that permission queries ask."""

    page = models.OneToOneField(
        "wagtailcore.Page", on_delete=models.CASCADE, primary_key=True, related_name="ownership"
    )
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="page_ownerships")

    class Meta:
        verbose_name = _("ownership of a page")
        verbose_name_plural = _("ownership of pages")

    def __str__(self):
        return f"{self.page_id} → {self.unit_id}"
