"""Where something is, without a map of anybody else: a point, and an address that opens a map."""

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _


class MapPoint(models.Model):
    """Mixin of page types that may say where on the globe they are."""

    latitude = models.DecimalField(
        _("latitude"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(8), MaxValueValidator(24)],
        help_text=_("Between 8 and 24 in Việt Nam, for example 21.02452."),
    )
    longitude = models.DecimalField(
        _("longitude"),
        max_digits=8,
        decimal_places=5,
        null=True,
        blank=True,
        validators=[MinValueValidator(102), MaxValueValidator(118)],
        help_text=_("Between 102 and 118 in Việt Nam, for example 105.84117."),
    )

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        if (self.latitude is None) != (self.longitude is None):
            missing = "latitude" if self.latitude is None else "longitude"
            raise ValidationError({missing: _now("Give both latitude and longitude, or neither.")})

    @property
    def has_place(self):
        return self.latitude is not None and self.longitude is not None

    @property
    def map_address(self):
        """The place as a ``geo:`` address, which opens the reader's own map; no third party."""
        return f"geo:{self.latitude},{self.longitude}" if self.has_place else ""
