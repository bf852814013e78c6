"""What the Portal promises where the circular names no number: dated rows, never shown as law."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext


class CommitmentCode(models.TextChoices):
    """What each row is looked up by."""

    #: How long "at once" takes (Điều 5 khoản 1, 6, 7).
    IMMEDIATE = "immediate", _("“At once”, in hours")
    #: How long the desk takes over what it was sent.
    DESK_REVIEW = "desk-review", _("The desk's review of a submission")
    #: How long the host unit has for its story where the Portal cannot attend (Điều 5 khoản 3).
    STORY_AFTER_EVENT = "story-after-event", _("The host unit's story after an event")
    #: How long the third person has who reviews an urgent publication.
    URGENT_REVIEW = "urgent-review", _("Review of an urgent publication")
    #: How long the office has for a unit's request to look at a refusal again (Điều 7 khoản 4).
    REFUSAL_REVIEW = "refusal-review", _("Review of a refusal")


class CommitmentQuerySet(models.QuerySet):
    def in_force(self, *, code, on):
        """Return the row for ``code`` on the day ``on``, or None where the Portal promises none."""
        return (
            self.filter(Q(valid_to=None) | Q(valid_to__gte=on), code=code, valid_from__lte=on)
            .order_by("-valid_from")
            .first()
        )


class Commitment(models.Model):
    """One promise from one day on: in hours, or in working days."""

    code = models.CharField(_("for"), max_length=30, choices=CommitmentCode.choices)
    hours = models.PositiveSmallIntegerField(_("hours"), null=True, blank=True)
    working_days = models.PositiveSmallIntegerField(_("working days"), null=True, blank=True)
    valid_from = models.DateField(_("valid from"))
    valid_to = models.DateField(_("valid to"), null=True, blank=True)
    basis = models.CharField(
        _("basis"),
        max_length=300,
        help_text=_("Who decided it, and which clause leaves the number open."),
    )

    objects = CommitmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("commitment of the Portal")
        verbose_name_plural = _("commitments of the Portal")
        ordering = ["code", "-valid_from"]
        default_permissions = ("add", "change", "view")
        constraints = [
            models.UniqueConstraint(
                fields=["code", "valid_from"],
                name="provision_commitment_one_a_day",
                violation_error_message=_("Another row of this kind begins on the same day."),
            ),
            models.CheckConstraint(
                condition=Q(hours__isnull=False, hours__range=(1, 240), working_days=None)
                | Q(working_days__isnull=False, working_days__range=(1, 250), hours=None),
                name="provision_commitment_hours_or_days",
                violation_error_message=_(
                    "Enter hours (1 to 240) or working days (1 to 250), not both."
                ),
            ),
            models.CheckConstraint(
                condition=~Q(code="immediate") | Q(working_days=None),
                name="provision_commitment_at_once_in_hours",
                violation_error_message=_("“At once” is promised in hours."),
            ),
            models.CheckConstraint(
                condition=Q(code="immediate") | Q(hours=None),
                name="provision_commitment_others_in_days",
                violation_error_message=_("This is promised in working days."),
            ),
            models.CheckConstraint(
                condition=Q(valid_to=None) | Q(valid_to__gte=F("valid_from")),
                name="provision_commitment_dates_in_order",
                violation_error_message=_("The last day lies before the first."),
            ),
            models.CheckConstraint(
                condition=~Q(basis=""), name="provision_commitment_cites_its_basis"
            ),
        ]

    def __str__(self):
        return f"{self.get_code_display()}: {self.amount}"

    @property
    def amount(self):
        """The promise in words."""
        if self.hours is None and self.working_days is None:
            return "–"  # a form that is not filled in yet
        if self.hours is not None:
            return ngettext("%(count)d hour", "%(count)d hours", self.hours) % {"count": self.hours}
        return ngettext("%(count)d working day", "%(count)d working days", self.working_days) % {
            "count": self.working_days
        }
