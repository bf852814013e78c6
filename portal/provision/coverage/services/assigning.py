"""The desk attends, or it does not and the unit writes (Điều 5 khoản 3)."""

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.base.people import name_of

from ...coordination import people
from ...coordination.telling import tell, tell_desk, tell_unit
from ...coordination.transitions import Side, sides_of
from ..enums import (
    ASSIGNMENT_TRANSITIONS,
    EXPECTED,
    TRANSITIONS,
    AssignmentRole,
    AssignmentStatus,
    CoverageStatus,
)
from ..models import Assignment
from .changes import change, locked, note
from .writing import desk_unit, end_task, open_task


def clashes_of(user, event):
    """Return the other events at which ``user`` is expected at the same time as ``event``."""
    others = (
        Assignment.objects.expected()
        .filter(user=user, event__starts_at__lt=event.probable_end)
        .exclude(event=event)
        .select_related("event")
        .order_by("-event__starts_at")
    )
    events = {each.event_id: each.event for each in others}
    return [other for other in events.values() if other.probable_end > event.starts_at]


@transaction.atomic
def assign(*, event, user, reporters=(), photographers=()):
    """Send people to the event; the desk then has the task of writing.

    Whoever was sent before and is named again stays as they answered; the others are released.

    Args:
        reporters, photographers: users.

    Raises:
        ValidationError: with every reason why not.
    """
    event = locked(event)
    wanted = [(AssignmentRole.REPORTER, person) for person in reporters]
    wanted += [(AssignmentRole.PHOTOGRAPHER, person) for person in photographers]
    was_assigned = event.state == CoverageStatus.ASSIGNED
    change(event, "assign", user=user, more=_reasons_against(wanted))
    if not was_assigned:
        open_task(event, unit=desk_unit(), user=user)
    event.save()
    kept = set()
    for role, person in wanted:
        found = event.assignments.filter(user=person, role=role, status__in=EXPECTED).first()
        kept.add((found or _send(event, person, role, by=user)).pk)
    for gone in event.assignments.filter(status__in=EXPECTED).exclude(pk__in=kept):
        _set(gone, AssignmentStatus.RELEASED, reason=_("Somebody else was sent."))
    names = ", ".join(f"{name_of(person)} ({role.label})" for role, person in wanted)
    note(event, user=user, text=_("The Portal attends: %(names)s.") % {"names": names})
    tell_unit(
        event.unit,
        text=lambda: _("The Portal attends: %(title)s") % {"title": event.title},
        url=event.get_absolute_url(),
    )
    return event


def _reasons_against(wanted):
    reasons = []
    if not wanted:
        reasons.append(_("Choose at least one reporter or photographer; or say that nobody can."))
    allowed = {person.pk for person in people.reporters()}
    reasons += [
        _("%(person)s does not work at the Portal's desk as an editor or publisher today.")
        % {"person": person}
        for _role, person in wanted
        if person.pk not in allowed
    ]
    return reasons


def _send(event, person, role, *, by):
    assignment = Assignment.objects.create(event=event, user=person, role=role, assigned_by=by)
    # Whoever names themselves has confirmed.
    if person.pk == by.pk:
        return _set(assignment, AssignmentStatus.CONFIRMED)
    tell(
        [person],
        text=lambda: _("You are sent to an event: %(title)s") % {"title": event.title},
        url=event.get_absolute_url(),
        unit=event.unit,
    )
    return assignment


def _set(assignment, status, *, reason=""):
    assignment.status, assignment.reason = status, reason or assignment.reason
    assignment.changed_at = timezone.now()
    assignment.save(update_fields=["status", "reason", "changed_at"])
    return assignment


@transaction.atomic
def decline(*, event, user, reason):
    """Say that the Portal cannot attend: the unit's task of writing opens by itself."""
    event = change(locked(event), "decline", user=user, reason=reason)
    open_task(event, unit=event.unit, user=user)
    event.save()
    for gone in event.assignments.filter(status__in=EXPECTED):
        _set(gone, AssignmentStatus.RELEASED, reason=event.reason)
    due = event.task.due_on
    note(event, user=user, text=f"{TRANSITIONS['decline'].label}: {event.reason}")
    tell_unit(
        event.unit,
        text=lambda: (
            _("The Portal cannot attend “%(title)s”: please write the story by %(day)s.")
            % {"title": event.title, "day": f"{due:%d/%m/%Y}" if due else "–"}
        ),
        url=event.get_absolute_url(),
        by=user,
    )
    return event


def _answer(assignment, name, *, user, reason=""):
    assignment = Assignment.objects.select_for_update().get(pk=assignment.pk)
    sides = sides_of(user, unit=assignment.event.unit_id)
    if assignment.user_id == user.pk:
        sides = sides | {Side.ASSIGNEE}
    status = ASSIGNMENT_TRANSITIONS.check(name, status=assignment.state, sides=sides, reason=reason)
    return _set(assignment, status, reason=reason.strip())


@transaction.atomic
def confirm(*, assignment, user):
    """The person sent there will come."""
    return _answer(assignment, "confirm", user=user)


@transaction.atomic
def reject(*, assignment, user, reason):
    """The person sent there cannot come; where nobody is left, the desk has to decide anew."""
    assignment = _answer(assignment, "reject", user=user, reason=reason)
    _without(assignment, user)
    return assignment


@transaction.atomic
def release(*, assignment, user, reason):
    """The desk needs the person elsewhere; where nobody is left, it has to decide anew."""
    assignment = _answer(assignment, "release", user=user, reason=reason)
    tell(
        [assignment.user],
        text=lambda: _("You are released from: %(title)s") % {"title": assignment.event.title},
        url=assignment.get_absolute_url(),
        unit=assignment.event.unit,
        by=user,
    )
    _without(assignment, user)
    return assignment


def _without(assignment, user):
    event = locked(assignment.event)
    person = name_of(assignment.user)
    note(
        event,
        user=user,
        text=f"{person} · {assignment.state.label}: {assignment.reason}",
    )
    nobody = not event.assignments.filter(status__in=EXPECTED).exists()
    if nobody and event.state == CoverageStatus.ASSIGNED:
        end_task(event, user=user, reason=assignment.reason)
        event.status, event.changed_at = CoverageStatus.ANNOUNCED, timezone.now()
        event.version += 1
        event.save()
    tell_desk(
        text=lambda: (
            _("%(person)s does not go to: %(title)s") % {"person": person, "title": event.title}
        ),
        url=event.get_absolute_url(),
        unit=event.unit,
        by=user,
    )
