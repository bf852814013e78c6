"""Whose a page is."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from .units import Unit


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
