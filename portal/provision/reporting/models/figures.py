"""The register counted by unit, kind, channel and month: reports add these up, not the register.

The rows are copies and may be thrown away at any time: ``figures.rebuild()`` makes them anew. A
month is that of the trigger date, so that an obligation never moves from one to another.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ...enums import Channel, Ground, Waiting


class Counted(models.Model):
    """What every count is grouped by."""

    unit = models.ForeignKey("units.Unit", on_delete=models.CASCADE, related_name="+")
    category = models.ForeignKey("provision.Category", on_delete=models.CASCADE, related_name="+")
    channel = models.CharField(_("channel"), max_length=20, choices=Channel.choices)
    month = models.DateField(_("month"), help_text=_("Its first day."))

    class Meta:
        abstract = True


class SupplyCounts(models.Model):
    """What obligations came to.

    What has not come is counted by due day, so that a sum says at any time what is overdue. What
    was cancelled is counted apart and nowhere else.
    """

    due_on = models.DateField(null=True, blank=True)
    on_time = models.PositiveIntegerField(default=0)
    late = models.PositiveIntegerField(default=0)
    without_limit = models.PositiveIntegerField(default=0)
    waiting = models.PositiveIntegerField(default=0)
    published = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)
    cancelled = models.PositiveIntegerField(default=0)

    class Meta:
        abstract = True


class RefusalCounts(models.Model):
    """How often information was returned or refused, by the ground of Điều 7 khoản 4."""

    ground = models.CharField(_("ground"), max_length=20, choices=Ground.choices)
    returned = models.PositiveIntegerField(default=0)
    refused = models.PositiveIntegerField(default=0)

    class Meta:
        abstract = True


class StayCounts(models.Model):
    """How many stays with a holder took how long, in classes of hours.

    Counts by class can be added up over units and months; medians cannot.
    """

    holder = models.CharField(_("waiting for"), max_length=10, choices=Waiting.choices)
    #: The upper bound of the class in hours (``distribution.BOUNDS``).
    hours = models.PositiveIntegerField()
    stays = models.PositiveIntegerField(default=0)
    #: Of the stays with a limit of their own: how many were within it.
    limited = models.PositiveIntegerField(default=0)
    within = models.PositiveIntegerField(default=0)

    class Meta:
        abstract = True


class SupplyFigure(Counted, SupplyCounts):
    """How many obligations of a unit, a kind, a channel and a month came to what."""

    class Meta:
        verbose_name = _("count of obligations")
        verbose_name_plural = _("counts of obligations")
        indexes = [
            models.Index(fields=["unit", "month"]),
            models.Index(fields=["month"]),
        ]

    def __str__(self):
        return f"{self.unit_id} · {self.month:%m/%Y} · {self.category_id}"


class RefusalFigure(Counted, RefusalCounts):
    """How often information of a unit, a kind, a channel and a month was returned or refused."""

    class Meta:
        verbose_name = _("count of refusals")
        verbose_name_plural = _("counts of refusals")
        indexes = [models.Index(fields=["unit", "month"])]

    def __str__(self):
        return f"{self.unit_id} · {self.month:%m/%Y} · {self.ground}"


class HopFigure(StayCounts):
    """How many stays of the obligations of a unit, a channel and a month took how long.

    The kind is left out: with it there would be hardly fewer counts than stays.
    """

    unit = models.ForeignKey("units.Unit", on_delete=models.CASCADE, related_name="+")
    channel = models.CharField(_("channel"), max_length=20, choices=Channel.choices)
    month = models.DateField(_("month"))

    class Meta:
        verbose_name = _("count of stays")
        verbose_name_plural = _("counts of stays")
        indexes = [models.Index(fields=["unit", "month"]), models.Index(fields=["month"])]

    def __str__(self):
        return f"{self.unit_id} · {self.month:%m/%Y} · {self.holder} · {self.hours}"


class StaleFigure(models.Model):
    """A unit and month whose counts no longer hold: something in the register has changed."""

    unit = models.ForeignKey("units.Unit", on_delete=models.CASCADE, related_name="+")
    month = models.DateField()

    class Meta:
        verbose_name = _("outdated count")
        verbose_name_plural = _("outdated counts")

    def __str__(self):
        return f"{self.unit_id} · {self.month:%m/%Y}"


class FigureState(models.Model):
    """How far the register has been counted: one row."""

    last_provision_id = models.PositiveBigIntegerField(default=0)
    counted_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("state of the counts")
        verbose_name_plural = _("state of the counts")

    def __str__(self):
        return f"{self.last_provision_id}"
