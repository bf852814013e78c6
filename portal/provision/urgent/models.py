"""Who is on duty, and what was published on the urgent track, with its review."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from portal.base.roles import Role
from portal.units.services import has_role

from .enums import Verdict


class DutyQuerySet(models.QuerySet):
    def at(self, moment=None):
        """Return the duties that run at ``moment`` (default: now)."""
        moment = moment or timezone.now()
        return self.filter(starts_at__lte=moment, ends_at__gt=moment)


class Duty(models.Model):
    """One editor's turn of duty: who may publish at once, from when to when."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("editor on duty"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    starts_at = models.DateTimeField(_("from"))
    ends_at = models.DateTimeField(_("until"))

    objects = DutyQuerySet.as_manager()

    class Meta:
        verbose_name = _("turn of duty")
        verbose_name_plural = _("turns of duty")
        ordering = ["-starts_at"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at__gt=F("starts_at")),
                name="urgent_duty_ends_after_it_begins",
                violation_error_message=_("The duty ends before it begins."),
            ),
        ]

    def __str__(self):
        return f"{self.user} {timezone.localtime(self.starts_at):%H:%M %d/%m/%Y}"

    def clean(self):
        super().clean()
        if self.user_id and not has_role(self.user, Role.EDITOR):
            raise ValidationError({"user": _now("Only an editor of the Portal takes a duty.")})


class UrgentQuerySet(models.QuerySet):
    def unreviewed(self):
        """Return what nobody has reviewed yet, the oldest first."""
        return self.filter(reviewed_at__isnull=True).order_by("published_at")


class UrgentPublication(models.Model):
    """One publication on two persons' word. The database sees to it that the third is another."""

    page_id = models.PositiveBigIntegerField(_("page"), db_index=True)
    revision_id = models.PositiveBigIntegerField(_("revision"), unique=True)
    title = models.CharField(_("title"), max_length=300)
    unit = models.ForeignKey(
        "units.Unit",
        verbose_name=_("unit"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    reason = models.TextField(_("why at once"))
    published_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("editor on duty"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("confirmed by"),
        on_delete=models.PROTECT,
        related_name="+",
    )
    published_at = models.DateTimeField(_("published"), default=timezone.now)
    review_due_on = models.DateField(_("review due on"), null=True, blank=True)
    reviewed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("reviewed by"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    reviewed_at = models.DateTimeField(_("reviewed"), null=True, blank=True)
    verdict = models.CharField(_("outcome"), max_length=20, choices=Verdict.choices, blank=True)
    note = models.TextField(_("remark"), blank=True)

    objects = UrgentQuerySet.as_manager()

    class Meta:
        verbose_name = _("urgent publication")
        verbose_name_plural = _("urgent publications")
        ordering = ["-published_at"]
        indexes = [
            models.Index(fields=["-published_at", "-id"], name="urgent_latest"),
            models.Index(
                fields=["published_at"],
                condition=Q(reviewed_at__isnull=True),
                name="urgent_unreviewed",
            ),
        ]
        constraints = [
            models.CheckConstraint(
                condition=~Q(published_by=F("confirmed_by")), name="urgent_two_persons"
            ),
            models.CheckConstraint(
                condition=Q(reviewed_by=None)
                | (~Q(reviewed_by=F("published_by")) & ~Q(reviewed_by=F("confirmed_by"))),
                name="urgent_third_person_reviews",
            ),
            models.CheckConstraint(
                condition=Q(reviewed_at=None, reviewed_by=None, verdict="")
                | (Q(reviewed_at__isnull=False, reviewed_by__isnull=False) & ~Q(verdict="")),
                name="urgent_review_is_whole",
            ),
            models.CheckConstraint(condition=~Q(reason=""), name="urgent_has_reason"),
        ]

    def __str__(self):
        return self.title

    @property
    def is_overdue(self):
        """Whether the review is still missing although its day is over."""
        due = self.review_due_on
        return self.reviewed_at is None and due is not None and due < timezone.localdate()
