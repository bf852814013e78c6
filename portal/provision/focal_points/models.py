"""What happened to the register of focal points: written once, never changed."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.units.models import Unit

from ..models.append_only import AppendOnlyModel


class FocalPointChange(AppendOnlyModel):
    """One entry: who was entered, changed or taken out, by whom, and what it said before.

    The entry outlives the row, so its key and its words are kept as they were.
    """

    focal_point_id = models.PositiveBigIntegerField(_("focal point"), db_index=True)
    unit = models.ForeignKey(
        Unit, verbose_name=_("unit"), on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateTimeField(_("at"), default=timezone.now)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    before = models.JSONField(_("before"), default=dict, blank=True)
    after = models.JSONField(_("after"), default=dict, blank=True)

    class Meta:
        verbose_name = _("change of a focal point")
        verbose_name_plural = _("changes of focal points")
        ordering = ["-at", "-pk"]
        default_permissions = ()

    def __str__(self):
        return f"{self.focal_point_id} · {self.at:%d/%m/%Y %H:%M}"

    @property
    def name(self):
        """Whom it concerns."""
        return (self.after or self.before).get("name", "")

    @property
    def summary(self):
        """What was done, in words."""
        if not self.before:
            return _("entered")
        if not self.after:
            return _("taken out of the register")
        if self.after.get("valid_to") and not self.before.get("valid_to"):
            return _("ended")
        return _("details changed")
