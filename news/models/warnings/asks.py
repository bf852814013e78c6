"""The question to the unit, before a warning expires: is it still true?"""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from news.warnings.enums import Answer
from portal.base.written import written_moment

from .messages import WarningMessage


class StillTrueAskQuerySet(models.QuerySet):
    def open(self, now=None):
        """Return the questions that wait for an answer while the warning is still in force."""
        in_force = WarningMessage.objects.in_force(now)
        return self.filter(answer="", message__in=in_force)


class StillTrueAsk(models.Model):
    """Asked once for each message that keeps a warning in force."""

    message = models.OneToOneField(
        WarningMessage,
        verbose_name=_("message"),
        on_delete=models.PROTECT,
        related_name="ask",
    )
    unit = models.ForeignKey(
        "units.Unit", verbose_name=_("unit"), on_delete=models.PROTECT, related_name="+"
    )
    asked_at = models.DateTimeField(_("asked"), default=timezone.now)
    answer = models.CharField(_("answer"), max_length=20, choices=Answer.choices, blank=True)
    answered_at = models.DateTimeField(_("answered"), null=True, blank=True)
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("answered by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    objects = StillTrueAskQuerySet.as_manager()

    class Meta:
        verbose_name = _("question whether a warning is still true")
        verbose_name_plural = _("questions whether warnings are still true")
        ordering = ["message__expires_at", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(answer="", answered_at__isnull=True)
                | (~Q(answer="") & Q(answered_at__isnull=False)),
                name="news_stilltrueask_answered_at_a_moment",
            ),
        ]

    def __str__(self):
        return f"{self.message.title}: {self.get_answer_display() or '–'}"

    @property
    def expires_text(self):
        """When the warning expires, as it is written."""
        return written_moment(self.message.expires_at)
