"""The counts added up once more: over all kinds of information, or over all units.

A count by unit, kind, channel and month is hardly less than the register itself; without one of
them there are as many rows as units or kinds, however much is supplied. A report reads the fewest
rows that know what it asks (``questions``). Copies of copies: ``sums.add_up()`` makes them anew.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ...enums import Channel
from .figures import RefusalCounts, StayCounts, SupplyCounts


class Sum(models.Model):
    """What every sum is grouped by."""

    channel = models.CharField(_("channel"), max_length=20, choices=Channel.choices)
    month = models.DateField(_("month"))

    class Meta:
        abstract = True
        indexes = [models.Index(fields=["month"])]

    def __str__(self):
        return f"{self.month:%m/%Y} · {self.get_channel_display()}"


class OfUnit(models.Model):
    unit = models.ForeignKey("units.Unit", on_delete=models.CASCADE, related_name="+")

    class Meta:
        abstract = True


class OfCategory(models.Model):
    category = models.ForeignKey("provision.Category", on_delete=models.CASCADE, related_name="+")

    class Meta:
        abstract = True


class SupplyOfUnit(OfUnit, Sum, SupplyCounts):
    """What the obligations of a unit, a channel and a month came to, of whatever kind."""

    class Meta(Sum.Meta):
        verbose_name = _("sum of obligations by unit")
        verbose_name_plural = _("sums of obligations by unit")


class SupplyOfCategory(OfCategory, Sum, SupplyCounts):
    """What the obligations of a kind, a channel and a month came to, of all units."""

    class Meta(Sum.Meta):
        verbose_name = _("sum of obligations by kind")
        verbose_name_plural = _("sums of obligations by kind")


class RefusalsOfUnit(OfUnit, Sum, RefusalCounts):
    """How often information of a unit, a channel and a month was returned or refused."""

    class Meta(Sum.Meta):
        verbose_name = _("sum of refusals by unit")
        verbose_name_plural = _("sums of refusals by unit")


class RefusalsOfCategory(OfCategory, Sum, RefusalCounts):
    """How often information of a kind, a channel and a month was returned or refused."""

    class Meta(Sum.Meta):
        verbose_name = _("sum of refusals by kind")
        verbose_name_plural = _("sums of refusals by kind")


class StaysOfAll(Sum, StayCounts):
    """How many stays of the obligations of a channel and a month took how long, of all units."""

    class Meta(Sum.Meta):
        verbose_name = _("sum of stays")
        verbose_name_plural = _("sums of stays")
