"""What a leader is in charge of, and has done before."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel
from wagtail.models import Orderable

from .pages import LeaderPage


class LeaderDuty(Orderable):
    """One field or task that the leader is in charge of."""

    page = ParentalKey(LeaderPage, on_delete=models.CASCADE, related_name="duties")
    text = models.CharField(_("duty or field"), max_length=300)

    panels = [FieldPanel("text")]

    class Meta(Orderable.Meta):
        verbose_name = _("duty of a leader")
        verbose_name_plural = _("duties of leaders")

    def __str__(self):
        return self.text


class LeaderCareerRow(Orderable):
    """One line of the biography."""

    page = ParentalKey(LeaderPage, on_delete=models.CASCADE, related_name="career")
    period = models.CharField(
        _("period"), max_length=60, help_text=_("For example “10/2015 – 4/2021”.")
    )
    text = models.CharField(_("rank, position, place"), max_length=400)

    panels = [FieldPanel("period"), FieldPanel("text")]

    class Meta(Orderable.Meta):
        verbose_name = _("line of a biography")
        verbose_name_plural = _("lines of biographies")

    def __str__(self):
        return f"{self.period}: {self.text}"
