"""What came on paper, by mail or on a disc, and who typed it in (Điều 3 khoản 2)."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..enums import Channel
from ..models.append_only import AppendOnlyModel

#: Channels by which something arrives that somebody has to type in.
KEYED_CHANNELS = (Channel.PAPER, Channel.EMAIL, Channel.DISC)


class Intake(AppendOnlyModel):
    """One arrival: the original as it came, when, from whom, and who typed it."""

    page_id = models.PositiveBigIntegerField(_("page"), unique=True)
    title = models.CharField(_("title"), max_length=300)
    unit = models.ForeignKey(
        "units.Unit", verbose_name=_("unit"), on_delete=models.PROTECT, related_name="+"
    )
    channel = models.CharField(_("channel"), max_length=20, choices=Channel.choices)
    original = models.ForeignKey(
        "base.PortalDocument",
        verbose_name=_("the original as it came"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    received_at = models.DateTimeField(_("received"))
    typed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("typed by"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    typed_at = models.DateTimeField(_("typed"), default=timezone.now)

    class Meta:
        verbose_name = _("arrival outside the Portal")
        verbose_name_plural = _("arrivals outside the Portal")
        ordering = ["-received_at", "-pk"]
        indexes = [models.Index(fields=["-received_at", "-id"], name="keying_latest_intakes")]

    def __str__(self):
        return f"{self.title} ({self.get_channel_display()})"
