"""Obligations that exist before any page: a request, an event to write about, a yearly report.

Each is a row of the register from its first day, so that every list, reminder and report sees it.
A page that answers it takes the row over; there is never a second one for the same duty.
"""

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.units.services import officer_in_charge

from .clocks import due_date
from .enums import EventKind, ProvisionStatus
from .extensions import receipt_moment
from .models import Provision, ProvisionEvent, Rule
from .moments import start_moment


@transaction.atomic
def open_obligation(
    *,
    unit,
    category,
    title,
    triggered_on,
    content_object,
    actor=None,
    due_on=None,
    detail="",
    triggered_at=None,
    fallback=False,
    assignee=None,
):
    """Open a row of the register for what a unit owes and has not supplied.

    Args:
        unit: the unit that owes it.
        category: the :class:`~portal.provision.models.Category`.
        title: what is owed, in words.
        triggered_on: the day of the trigger, day 0 (a date).
        content_object: what the obligation stands for until a page answers it: a request, an event.
        actor: who opened it; None for a job.
        due_on: the day that the Portal set, for rules whose clock leaves it to the Portal;
            default: what the rule says.
        detail: a sentence for people; default: the reason of the due date.
        triggered_at: the moment of the trigger; default: now, for what is triggered today and due
            at once.
        fallback: the Portal cannot attend the event: the host unit writes the story after it.
        assignee: who answers for it in the unit; default: the officer in charge there, if the
            register of focal points names an account.

    Returns:
        The :class:`Provision`, awaited.

    Raises:
        NoRuleInForce: no rule set in force on the day has the category.
        ValueError: no due date follows from the trigger date.
    """
    rule = Rule.objects.in_force(category=category, on=triggered_on)
    if triggered_at is None:
        triggered_at = start_moment(rule=rule, triggered_on=triggered_on)
    due = due_date(
        rule=rule, triggered_on=triggered_on, triggered_at=triggered_at, fallback=fallback
    )
    working = due.working_data()
    if due_on is not None:
        working |= {"due_on": due_on.isoformat(), "set_by_portal": True}
    provision = Provision.objects.create(
        content_object=content_object,
        title=title[:300],
        unit=unit,
        rule=rule,
        triggered_on=triggered_on,
        triggered_at=triggered_at,
        due_on=due_on or due.on,
        due_at=due.at if due_on is None else None,
        due_working=working,
        status=ProvisionStatus.AWAITED,
        assignee=assignee or officer_in_charge(unit),
    )
    record(provision, EventKind.OPENED, actor=actor, detail=detail or due.sentence)
    return provision


@transaction.atomic
def answer_with(*, provision, page, actor=None):
    """Let ``page`` answer an awaited obligation: its submission is the receipt, its clock the same.

    Raises:
        ValueError: the obligation is not awaited, or belongs to another unit than the page.
    """
    provision = Provision.objects.select_for_update().get(pk=provision.pk)
    if provision.status != ProvisionStatus.AWAITED:
        raise ValueError(_("This obligation is no longer awaited."))
    if provision.unit_id != page.unit_id:
        raise ValueError(_("The page belongs to another unit than the obligation."))
    provision.content_type = ContentType.objects.get_for_model(type(page))
    provision.object_id = page.pk
    provision.save(update_fields=["content_type", "object_id"])
    record(provision, EventKind.ANSWERED, actor=actor, page=page, detail=page.title)
    return provision


@transaction.atomic
def receive(provision, *, actor=None, page=None, channel=None):
    """Note that what was awaited has come: now, or on the day on which the paper did.

    Args:
        provision: the row, awaited.
        actor: who supplied it.
        page: the page that answers it; None for what is no page.
        channel: how it came (a ``Channel``); default: written on the Portal.
    """
    provision.status = ProvisionStatus.SUBMITTED
    provision.received_at = (page and receipt_moment(page)) or timezone.now()
    provision.channel = channel or provision.channel
    provision.save(update_fields=["status", "received_at", "channel"])
    record(provision, EventKind.RECEIVED, actor=actor, page=page)


@transaction.atomic
def cancel(provision, *, actor=None, detail):
    """Close an open obligation that has lost its ground; ``detail`` says why."""
    provision.status = ProvisionStatus.CANCELLED
    provision.closed_at = timezone.now()
    provision.save(update_fields=["status", "closed_at"])
    record(provision, EventKind.CANCELLED, actor=actor, detail=detail)


def record(provision, kind, *, actor=None, page=None, detail="", data=None):
    """Append an event about ``provision``, which need not have a page, and return it."""
    return ProvisionEvent.objects.create(
        provision=provision,
        page_id=page.pk if page is not None else None,
        title=provision.title,
        kind=kind,
        actor=actor if getattr(actor, "pk", None) else None,
        detail=str(detail),
        data=data or {},
    )
