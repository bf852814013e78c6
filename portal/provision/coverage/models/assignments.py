"""Who is sent to an event."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from ..enums import EXPECTED, TAKES_PLACE, AssignmentRole, AssignmentStatus
from .events import CoveredEvent


class AssignmentQuerySet(models.QuerySet):
    def expected(self):
        """Return the assignments whose people are expected at an event that takes place."""
        return self.filter(status__in=EXPECTED, event__status__in=TAKES_PLACE)


class Assignment(models.Model):
    """One person, in one role, at one event."""

    event = models.ForeignKey(CoveredEvent, on_delete=models.PROTECT, related_name="assignments")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("person"),
        on_delete=models.PROTECT,
        related_name="coverage_assignments",
    )
    role = models.CharField(_("role"), max_length=20, choices=AssignmentRole.choices)
    status = models.CharField(
        _("status"),
        max_length=20,
        choices=AssignmentStatus.choices,
        default=AssignmentStatus.ASKED,
    )
    reason = models.TextField(_("reason"), blank=True)
    assigned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    changed_at = models.DateTimeField(_("changed"), default=timezone.now)

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        ordering = ["role", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["event", "user", "role"],
                condition=Q(status__in=["asked", "confirmed"]),
                name="coverage_assigned_once",
            ),
            models.CheckConstraint(
                condition=~Q(status__in=["rejected", "released"]) | ~Q(reason=""),
                name="coverage_assignment_end_has_its_reason",
            ),
        ]

    def __str__(self):
        return f"{self.user} · {self.get_role_display()} · {self.event}"

    def get_absolute_url(self):
        return self.event.get_absolute_url()

    @property
    def state(self):
        """The status as a member of :class:`AssignmentStatus`."""
        return AssignmentStatus(self.status)
