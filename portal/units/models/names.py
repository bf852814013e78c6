"""What a unit was called before, and the units that were merged into it."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from modelcluster.fields import ParentalKey

from portal.base.text import nfc

from .querysets import DatedQuerySet
from .units import Unit


class UnitFormerName(models.Model):
    """One name or code of the past under which people still look for a unit.

    A unit that was merged into another counts too: "Công an tỉnh Yên Bái" finds Lào Cai.
    """

    unit = ParentalKey(Unit, on_delete=models.CASCADE, related_name="former_names")
    name = models.CharField(gettext_lazy("former name"), max_length=200)
    code = models.CharField(gettext_lazy("former code"), max_length=20, blank=True, default="")
    valid_from = models.DateField(gettext_lazy("valid from"), null=True, blank=True)
    valid_to = models.DateField(
        gettext_lazy("valid to"),
        null=True,
        blank=True,
        help_text=gettext_lazy("The last day of this name; empty where it is not known."),
    )
    confirmed = models.BooleanField(gettext_lazy("confirmed by the office"), default=False)

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = gettext_lazy("former name of a unit")
        verbose_name_plural = gettext_lazy("former names of units")
        ordering = ["name"]
        constraints = [
            models.CheckConstraint(
                condition=Q(valid_to__isnull=True)
                | Q(valid_from__isnull=True)
                | Q(valid_to__gte=F("valid_from")),
                name="units_formername_dates_in_order",
            ),
        ]

    def __str__(self):
        return f"{self.code} – {self.name}" if self.code else self.name

    def save(self, *args, **kwargs):
        self.name, self.code = nfc(self.name), nfc(self.code)
        super().save(*args, **kwargs)
        Unit.objects.get(pk=self.unit_id).refold()

    def clean(self):
        super().clean()
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValidationError({"valid_to": _("The last day lies before the first.")})

    def delete(self, *args, **kwargs):
        result = super().delete(*args, **kwargs)
        Unit.objects.get(pk=self.unit_id).refold()
        return result

    @property
    def confirmation_note(self):
        """Return what to show beside an entry that the office has not confirmed, else ""."""
        return "" if self.confirmed else _("to be confirmed by the office")
