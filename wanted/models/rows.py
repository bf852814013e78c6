"""Rows that hang on a notice: photographs, and grounds for showing what is hidden."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from ..enums import Detail, Necessity
from .records import NoticeTerms


class Photograph(Orderable):
    """A photograph of the person, with where it comes from and how old it shows them."""

    image = models.ForeignKey(
        "base.PortalImage",
        verbose_name=_("photograph"),
        on_delete=models.PROTECT,
        related_name="+",
        help_text=_("Title and file name must not name the person: “Ảnh 1” will do."),
    )
    taken_year = models.PositiveSmallIntegerField(_("taken in the year"), null=True, blank=True)
    note = models.CharField(
        _("note"), max_length=150, blank=True, help_text=_("For example “with a beard”.")
    )

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self):
        return self.note or str(self.taken_year or "")

    @property
    def age_at_the_time(self):
        """The age in the picture, as years; None where either year is unknown."""
        if not self.taken_year or not self.page.born_year:
            return None
        return self.taken_year - self.page.born_year

    def clean(self):
        super().clean()
        if self.taken_year and not 1900 <= self.taken_year <= timezone.localdate().year:
            raise ValidationError({"taken_year": _now("Enter a year between 1900 and this year.")})


class Exposure(Orderable):
    """A ground on which one hidden detail is shown, until a day."""

    detail = models.CharField(_("what is shown"), max_length=20, choices=Detail.choices)
    necessity = models.CharField(_("ground"), max_length=20, choices=Necessity.choices)
    explanation = models.CharField(
        _("why it is needed"),
        max_length=300,
        help_text=_("Who decided, under which reference; kept, not shown to readers."),
    )
    expires_on = models.DateField(_("until"), help_text=_("After this day it is hidden again."))

    class Meta(Orderable.Meta):
        abstract = True

    def __str__(self):
        return f"{self.get_detail_display()} → {self.expires_on:%d/%m/%Y}"

    def clean(self):
        super().clean()
        longest = NoticeTerms.objects.in_force().longest_exposure_days
        today = timezone.localdate()
        if self.expires_on and (self.expires_on - today).days > longest:
            raise ValidationError(
                {
                    "expires_on": _now("At most %(count)d days from today; renew it then.")
                    % {"count": longest}
                }
            )


def parental_key(model_name, related_name):
    """Return the key of a child row to its notice."""
    return ParentalKey(model_name, on_delete=models.CASCADE, related_name=related_name)
