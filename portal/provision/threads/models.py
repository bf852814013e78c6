"""What a unit and the desk say to each other about one submission (Điều 7 khoản 2)."""

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..models.append_only import AppendOnlyModel


class Side(models.TextChoices):
    UNIT = "unit", _("The unit")
    DESK = "desk", _("The Portal")


class Expected(models.TextChoices):
    """Whose answer the thread waits for."""

    NOBODY = "", _("Nobody's answer is awaited")
    UNIT = "unit", _("Waiting for the unit")
    DESK = "desk", _("Waiting for the Portal")


class Thread(models.Model):
    """The talk about one page; it goes on from version to version."""

    page_id = models.PositiveBigIntegerField(_("page"), unique=True)
    title = models.CharField(_("title"), max_length=300)
    unit = models.ForeignKey(
        "units.Unit",
        verbose_name=_("unit"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    waiting = models.CharField(
        _("state"), max_length=10, choices=Expected.choices, blank=True, default=Expected.NOBODY
    )
    waiting_since = models.DateTimeField(_("since"), null=True, blank=True)

    class Meta:
        verbose_name = _("talk about a submission")
        verbose_name_plural = _("talks about submissions")
        indexes = [
            models.Index(fields=["waiting", "waiting_since"], name="threads_waiting_idx"),
        ]

    def __str__(self):
        return self.title


class Message(AppendOnlyModel):
    """One thing that was said; nobody changes it afterwards."""

    thread = models.ForeignKey(Thread, on_delete=models.PROTECT, related_name="messages")
    side = models.CharField(_("side"), max_length=10, choices=Side.choices)
    text = models.TextField(_("message"))
    about = models.CharField(_("about the field"), max_length=100, blank=True)
    asks = models.BooleanField(_("asks for an answer"), default=False)
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    author_name = models.CharField(_("name"), max_length=300)
    at = models.DateTimeField(_("at"), default=timezone.now)

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        ordering = ["at", "pk"]

    def __str__(self):
        return f"{self.author_name}: {self.text[:60]}"
