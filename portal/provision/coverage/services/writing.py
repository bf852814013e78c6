"""Who has to write the story: one row of the register at a time, of the desk or of the unit."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from portal.base.roles import UNIT_ROLES
from portal.units.services import has_role

from ... import obligations
from ...clocks import due_date
from ...coordination import people
from ...coordination.drafts import make_draft, page_of
from ...coordination.dues import move_due
from ...enums import Channel, ClockKind, ProvisionStatus
from ...models import Rule
from ...models.rules import NoRuleInForce
from ..enums import EXPECTED
from .changes import locked


def story_due(event):
    """Return the :class:`~portal.provision.clocks.Due` of the story about ``event``.

    A rule that asks for an announcement before the event sets no day for the story itself: then
    the Portal's commitment counts from the event.

    Raises:
        ValidationError: no rule or commitment is in force on the day of the event.
    """
    try:
        rule = Rule.objects.in_force(category=event.category, on=event.day)
        fallback = rule.clock == ClockKind.BEFORE_EVENT
        return due_date(rule=rule, triggered_on=event.day, fallback=fallback)
    except NoRuleInForce as error:
        raise ValidationError(str(error)) from error
    except ValueError as error:
        raise ValidationError(
            _("The office has to enter first how long a story after an event may take.")
        ) from error


def open_task(event, *, unit, user):
    """Give ``unit`` the task of writing; a task that another one had ends.

    The event has to be saved by the caller.
    """
    writes = _("%(unit)s writes the story.") % {"unit": unit.code}
    due = story_due(event)
    end_task(event, user=user, reason=writes)
    event.task = obligations.open_obligation(
        unit=unit,
        category=event.category,
        title=event.title,
        triggered_on=event.day,
        content_object=event,
        actor=user,
        fallback=due.fallback,
        detail=f"{writes} {due.sentence}",
    )
    return event.task


def end_task(event, *, user, reason):
    """Cancel the task of writing where nothing has come of it yet, and take it from the event."""
    task, event.task = event.task, None
    if task is not None and task.status == ProvisionStatus.AWAITED:
        obligations.cancel(task, actor=user, detail=reason)


def move_task(event, *, user):
    """Let the task of writing follow the event to its new day."""
    task = event.task
    if task is None or task.status != ProvisionStatus.AWAITED:
        return
    due = story_due(event)
    task.triggered_on = event.day
    task.save(update_fields=["triggered_on"])
    if due.on != task.due_on:
        move_due(task, due_on=due.on, working=due.working_data(), actor=user, reason=event.reason)


def desk_unit():
    """Return the unit of the Portal's own desk.

    Raises:
        ValidationError: the register of units has none.
    """
    unit = people.desk_unit()
    if unit is None:
        raise ValidationError(_("The register of units has no unit for the Portal's desk."))
    return unit


def may_write(event, user):
    """Return whether ``user`` is to write the story: the unit's people, or those sent there."""
    if event.task is None:
        return False
    if event.unit_writes:
        return has_role(user, *UNIT_ROLES, unit=event.unit_id)
    return event.assignments.filter(user=user, status__in=EXPECTED).exists()


@transaction.atomic
def draft_story(*, event, user, kind):
    """Return the draft of the story, begun now or before, with its provenance filled in.

    Materials that may be published go along as attachments.

    Args:
        kind: code of the ``DraftKind``.

    Raises:
        ValidationError: it is not this person's to write, or the story has come already.
    """
    event = locked(event)
    if not may_write(event, user):
        raise ValidationError(_("The story is for somebody else to write."))
    if (begun := story_of(event)) is not None:
        return begun
    if event.task.status != ProvisionStatus.AWAITED:
        raise ValidationError(_("The story has already come."))
    page = make_draft(
        code=kind,
        title=event.title,
        about=event.about,
        unit=event.task.unit,
        category=event.category,
        triggered_on=event.day,
        user=user,
        channel=Channel.ADMIN if event.unit_writes else Channel.COVERAGE,
        materials=[
            each.document
            for each in event.materials.filter(for_publication=True).select_related("document")
        ],
    )
    obligations.answer_with(provision=event.task, page=page, actor=user)
    return page


def story_of(event):
    """Return the page that answers the task of writing, or None."""
    return page_of(event.task) if event.task else None
