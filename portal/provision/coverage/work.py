"""What events leave somebody to do, beside the writing task, which is a row of the register."""

from django.utils import timezone
from django.utils.translation import gettext as _

from ..enums import Waiting
from ..work import WorkItem
from .enums import AssignmentStatus
from .models import Assignment, CoveredEvent


def open_items(scope):
    """Yield the events that the desk has to decide on, and the assignments to be answered."""
    if Waiting.DESK not in scope.holders:
        return
    for event in CoveredEvent.objects.undecided().filter(starts_at__gte=timezone.now()):
        yield WorkItem(
            key=f"coverage-{event.pk}",
            kind=_("Announced event: attend or decline"),
            title=event.title,
            url=event.get_absolute_url(),
            unit_id=event.unit_id,
            waiting_for=Waiting.DESK,
            due_on=event.day,
            opened_at=event.announced_at,
        )
    asked = Assignment.objects.expected().filter(status=AssignmentStatus.ASKED)
    for assignment in asked.select_related("event"):
        yield WorkItem(
            key=f"assignment-{assignment.pk}",
            kind=_("You are sent to an event: confirm or reject"),
            title=assignment.event.title,
            url=assignment.get_absolute_url(),
            unit_id=assignment.event.unit_id,
            waiting_for=Waiting.DESK,
            assignee_ids=frozenset({assignment.user_id}),
            due_on=assignment.event.day,
            opened_at=assignment.changed_at,
        )
