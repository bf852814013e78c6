"""Vocabulary of the register, with the status sets that queries are built from."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class ClockKind(models.TextChoices):
    """How the time to supply is counted (Điều 5)."""

    IMMEDIATE = "immediate", _("At once")
    WORKING_DAYS = "working_days", _("Working days")
    BEFORE_EVENT = "before_event", _("Before the event")
    SIMULTANEOUS = "simultaneous", _("At the same time")
    ON_REQUEST = "on_request", _("On request")
    EXTERNAL = "external", _("By another regulation")
    FIXED_DATE = "fixed_date", _("Fixed date")
    PROACTIVE = "proactive", _("On the unit's own initiative")


class Channel(models.TextChoices):
    """How the information reached the Portal (Điều 3)."""

    ADMIN = "admin", _("Written on the Portal")
    PAPER = "paper", _("On paper")
    ELECTRONIC = "electronic", _("Electronic document")
    EMAIL = "email", _("E-mail")
    DISC = "disc", _("Disc or other medium")
    COVERAGE = "coverage", _("Reported by the Portal's staff")
    COLLECTED = "collected", _("Collected by the Portal")


class Step(models.TextChoices):
    """The steps of the workflow, in their order."""

    UNIT_LEADER = "unit_leader", _("Unit leader's approval")
    VERIFICATION = "verification", _("Verification")
    PUBLICATION = "publication", _("Publication")


class Decision(models.TextChoices):
    APPROVED = "approved", _("Approved")
    RETURNED = "returned", _("Returned for mending")
    REFUSED = "refused", _("Refused")


class Ground(models.TextChoices):
    """Why information is returned or refused (Điều 7 khoản 4)."""

    QUALITY = "quality", _("Quality not assured")
    REQUIREMENTS = "requirements", _("Requirements not met")
    REMIT = "remit", _("Outside the Ministry's remit")


class ProvisionStatus(models.TextChoices):
    #: Owed, asked for or announced; nothing has come yet.
    AWAITED = "awaited", _("Awaited")
    SUBMITTED = "submitted", _("Submitted")
    RETURNED = "returned", _("Returned")
    REFUSED = "refused", _("Refused")
    ACCEPTED = "accepted", _("Accepted")
    PUBLISHED = "published", _("Published")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    CANCELLED = "cancelled", _("Cancelled")


#: The unit or the desk still has something to do.
OPEN_STATUSES = frozenset(
    {
        ProvisionStatus.AWAITED,
        ProvisionStatus.SUBMITTED,
        ProvisionStatus.RETURNED,
        ProvisionStatus.ACCEPTED,
    }
)


class Waiting(models.TextChoices):
    """Who has to do something next."""

    UNIT = "unit", _("The unit")
    LEADER = "leader", _("The unit's leader")
    DESK = "desk", _("The Portal's desk")
    OFFICE = "office", _("The office")


class EventKind(models.TextChoices):
    OPENED = "opened", _("Clock opened")
    ANSWERED = "answered", _("A page answers it")
    RECEIVED = "received", _("Received")
    APPROVED = "approved", _("Step approved")
    RETURNED = "returned", _("Returned")
    REFUSED = "refused", _("Refused")
    RESUBMITTED = "resubmitted", _("Submitted again")
    PUBLISHED = "published", _("Published")
    SCHEDULED = "scheduled", _("Scheduled")
    UNPUBLISHED = "unpublished", _("Taken off")
    DELETED = "deleted", _("Deleted")
    MOVED = "moved", _("Moved")
    EXPIRED = "expired", _("Expired as approved")
    CANCELLED = "cancelled", _("Review cancelled")
    GATE_REFUSED = "gate_refused", _("Stopped at the gate")
    PERMIT = "permit", _("Loaded under a permit")
    DUE_CHANGED = "due_changed", _("Due date changed")
    CONFIRMED = "confirmed", _("Answered whether it is still true")
    CALLED_OFF = "called_off", _("Cancelled by a message")
    ASKED = "asked", _("The Portal asks the unit")
    EXPLAINED = "explained", _("The unit has answered")
    DESK_EDITS = "desk_edits", _("The Portal edits for the unit")
    REVIEW_ASKED = "review_asked", _("Review of a refusal asked for")
    REVIEW_DECIDED = "review_decided", _("Review of a refusal decided")
    URGENT = "urgent", _("Published on the urgent track")
    URGENT_REVIEWED = "urgent_reviewed", _("Urgent publication reviewed")


class WithdrawalReason(models.TextChoices):
    """What readers are told at the address of a page that was taken off."""

    ERROR = "error", _("It was published in error")
    SUPERSEDED = "superseded", _("Other information has replaced it")
    RIGHTS = "rights", _("It touched personal data or the rights of others")
    REQUEST = "request", _("The supplying unit asked for it")
    DECISION = "decision", _("A competent authority decided so")
    EXPIRED = "expired", _("The time for which it was published is over")
    OTHER = "other", _("The Portal has taken it off after review")


#: Reasons that a person gives; expiry is found by the job.
GIVEN_REASONS = frozenset(WithdrawalReason) - {WithdrawalReason.EXPIRED}


class ChangeKind(models.TextChoices):
    """What a new version of a public page changes, as its readers are told."""

    MINOR = "minor", _("Small mending: wording or layout, nothing that was said")
    MAJOR = "major", _("Addition or update of what was said")
    CORRECTION = "correction", _("Correction of something that was wrong")


class VersionKind(models.TextChoices):
    """What a version of a page was when it became public."""

    FIRST = "first", _("First published")
    MINOR = "minor", _("Small mending")
    MAJOR = "major", _("Updated")
    CORRECTION = "correction", _("Corrected")
    AGAIN = "again", _("Published again")


#: Versions that say something new: they date the page for readers and search engines.
NOTED_VERSIONS = frozenset({VersionKind.MAJOR, VersionKind.CORRECTION, VersionKind.AGAIN})
