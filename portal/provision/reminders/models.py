"""When people are reminded, and what they were sent: rows, so that no run sends anything twice."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.units.models import DatedQuerySet


class Audience(models.TextChoices):
    HOLDER = "holder", _("Whoever has to act")
    LEADER = "leader", _("The unit's leader")


class ReminderStep(models.Model):
    """One reminder, so many working days after the due day (before it, if negative)."""

    offset = models.SmallIntegerField(
        _("working days after the due day"),
        help_text=_("Negative: before the due day. 0: on the day itself."),
    )
    audience = models.CharField(
        _("who is reminded"), max_length=10, choices=Audience.choices, default=Audience.HOLDER
    )
    repeat_every = models.PositiveSmallIntegerField(
        _("then again every … working days"),
        null=True,
        blank=True,
        help_text=_("Empty: once."),
    )
    valid_from = models.DateField(_("valid from"))
    valid_to = models.DateField(_("valid to"), null=True, blank=True)
    basis = models.CharField(_("basis"), max_length=300, help_text=_("Who decided it."))

    objects = DatedQuerySet.as_manager()

    class Meta:
        verbose_name = _("step of the reminders")
        verbose_name_plural = _("steps of the reminders")
        ordering = ["offset", "valid_from"]
        default_permissions = ("add", "change", "view")
        constraints = [
            models.CheckConstraint(
                condition=Q(offset__range=(-30, 250)),
                name="reminders_offset_within_a_year",
                violation_error_message=_("Enter -30 to 250 working days."),
            ),
            models.CheckConstraint(
                condition=Q(repeat_every=None) | Q(repeat_every__range=(1, 60), offset__gte=0),
                name="reminders_repeats_after_the_due_day",
                violation_error_message=_(
                    "Only a reminder after the due day is repeated, every 1 to 60 working days."
                ),
            ),
            models.CheckConstraint(
                condition=Q(valid_to=None) | Q(valid_to__gte=F("valid_from")),
                name="reminders_dates_in_order",
                violation_error_message=_("The last day lies before the first."),
            ),
            models.UniqueConstraint(
                fields=["offset", "audience", "valid_from"], name="reminders_step_once"
            ),
        ]

    def __str__(self):
        return f"T{self.offset:+d} · {self.get_audience_display()}"


class Digest(models.Model):
    """What one person was sent on one day: at most one."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    day = models.DateField()
    sent_at = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = _("digest")
        verbose_name_plural = _("digests")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["user", "day"], name="reminders_one_digest_a_day")
        ]

    def __str__(self):
        return f"{self.user_id} · {self.day:%d/%m/%Y}"


class ReminderSent(models.Model):
    """One step for one thing and one person. Another due day is another reminder.

    ``occurrence`` counts the repetitions of a step, from 0.
    """

    digest = models.ForeignKey(Digest, on_delete=models.CASCADE, related_name="reminders")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=60)
    due_on = models.DateField()
    step = models.ForeignKey(ReminderStep, on_delete=models.PROTECT, related_name="+")
    occurrence = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("reminder sent")
        verbose_name_plural = _("reminders sent")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["key", "due_on", "step", "occurrence", "user"],
                name="reminders_sent_once",
            )
        ]

    def __str__(self):
        return f"{self.key} · {self.step_id} · {self.user_id}"
