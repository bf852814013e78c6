"""The register of units. Their codes live on in document numbers: none is ever deleted."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, ProtectedError, Q
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _
from modelcluster.models import ClusterableModel

from portal.base.text import nfc, searchable

from .querysets import DatedQuerySet


class UnitKind(models.TextChoices):
    MINISTRY = "ministry", gettext_lazy("Ministry")
    DEPARTMENT = "department", gettext_lazy("Department")
    SCHOOL = "school", gettext_lazy("School")
    HOSPITAL = "hospital", gettext_lazy("Hospital")
    PROVINCIAL_POLICE = "provincial_police", gettext_lazy("Provincial police")
    PORTAL_DESK = "portal_desk", gettext_lazy("Desk of the Portal")


class UnitNeverDeleted(ProtectedError):
    """Somebody tried to delete a unit; its last day and its successor are recorded instead."""

    def __init__(self, units):
        super().__init__(
            _("Units are never deleted: enter the last day and the successor instead."), set(units)
        )


class UnitQuerySet(DatedQuerySet):
    def delete(self):
        """Refuse.

        Raises:
            UnitNeverDeleted: always, unless the query finds nothing.
        """
        if units := list(self):
            raise UnitNeverDeleted(units)
        return 0, {}

    def search(self, text):
        """Return the units whose code or name, present or former, has every word of ``text``.

        Marks and case do not matter: "ha noi" finds "Hà Nội".
        """
        units = self
        for word in searchable(text).split():
            units = units.filter(folded__contains=word)
        return units


class Unit(ClusterableModel):
    """A unit that supplies information; ``former_names`` has what it was called before."""

    code = models.CharField(gettext_lazy("code"), max_length=20, unique=True)
    name_vi = models.CharField(gettext_lazy("name in Vietnamese"), max_length=200)
    name_en = models.CharField(gettext_lazy("name in English"), max_length=200, blank=True)
    kind = models.CharField(gettext_lazy("kind"), max_length=20, choices=UnitKind.choices)
    parent = models.ForeignKey(
        "self",
        verbose_name=gettext_lazy("parent unit"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
    )
    valid_from = models.DateField(gettext_lazy("valid from"), null=True, blank=True)
    valid_to = models.DateField(gettext_lazy("valid to"), null=True, blank=True)
    successor = models.ForeignKey(
        "self",
        verbose_name=gettext_lazy("successor"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="predecessors",
    )
    confirmed = models.BooleanField(
        gettext_lazy("confirmed by the office"),
        default=False,
        help_text=gettext_lazy("Unconfirmed entries are shown as “to be confirmed by the office”."),
    )
    folded = models.TextField(editable=False, blank=True, default="")
    #: What ``load_units`` wrote last: a row that differs from it was edited by the office.
    loaded_fingerprint = models.CharField(max_length=64, editable=False, blank=True, default="")

    objects = UnitQuerySet.as_manager()

    class Meta:
        verbose_name = gettext_lazy("unit")
        verbose_name_plural = gettext_lazy("units")
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

    def save(self, *args, **kwargs):
        for name in ("code", "name_vi", "name_en"):
            setattr(self, name, nfc(getattr(self, name)))
        self.folded = self._fold()
        if (names := kwargs.get("update_fields")) is not None:
            kwargs["update_fields"] = {*names, "folded"}
        super().save(*args, **kwargs)

    def _fold(self):
        names = [text for row in self.former_names.all() for text in (row.code, row.name)]
        return searchable(" ".join((self.code, self.name_vi, self.name_en, *names)))

    def refold(self):
        """Store anew the text by which the unit is found: its former names have changed."""
        self.folded = self._fold()
        Unit.objects.filter(pk=self.pk).update(folded=self.folded)

    def delete(self, *args, **kwargs):
        """Refuse.

        Raises:
            UnitNeverDeleted: always.
        """
        raise UnitNeverDeleted([self])

    @property
    def name(self):
        """The name in the language of the reader, Vietnamese where there is no other."""
        return (self.name_en if get_language() == "en" else "") or self.name_vi

    @property
    def confirmation_note(self):
        """Return what to show beside an entry that the office has not confirmed, else ""."""
        return "" if self.confirmed else _("to be confirmed by the office")

    def clean(self):
        super().clean()
        errors = {}
        if self._leads_back("parent"):
            errors["parent"] = _("A unit cannot stand, through others, under itself.")
        if self._leads_back("successor"):
            errors["successor"] = _("A unit cannot succeed, through others, itself.")
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            errors["valid_to"] = _("The last day lies before the first.")
        if errors:
            raise ValidationError(errors)

    def _leads_back(self, relation):
        """Return whether following ``relation`` from this unit comes back to it."""
        column = f"{relation}_id"
        following, seen = getattr(self, column), set()
        while following and following not in seen:
            if following == self.pk:
                return True
            seen.add(following)
            following = Unit.objects.filter(pk=following).values_list(column, flat=True).first()
        return False
