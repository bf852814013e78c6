"""When the calendar or a rule changes: open clocks follow, with a trace, and people are told."""

from collections import defaultdict

from django.contrib.auth import get_user_model
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from portal.base.roles import UNIT_ROLES
from portal.provision.context import current
from portal.provision.enums import EventKind, Waiting
from portal.provision.hops import own_limit_of
from portal.provision.models import Hop, Provision, ProvisionEvent
from portal.provision.notices.enums import NoticeKind
from portal.provision.notices.services import notify
from portal.provision.reporting.figures import mark_stale
from portal.provision.work import ROLES_OF
from portal.units.models import Membership, Unit, UnitKind

from .moves import day_in_words, moves_of, touched_by_days, touched_by_rules

BATCH = 500


def after_calendar_change(*, what, **kwargs):
    """Receive the days that changed; return the moves, for whoever shows them."""
    days = sorted(what)
    _move_own_limits(days)
    shown = ", ".join(date_format(day, "SHORT_DATE_FORMAT") for day in days[:3])
    return follow(
        moves_of(touched_by_days(days)),
        reason=lambda: (
            _("the calendar of working days was changed (%(days)s)")
            % {"days": shown + (" …" if len(days) > 3 else "")}
        ),
    )


def after_rule_change(*, what, **kwargs):
    """Receive the keys of the categories whose rules changed; return the moves."""
    return follow(
        moves_of(touched_by_rules(what), again_by_rule=True),
        reason=lambda: _("the rule was changed"),
    )


@transaction.atomic
def follow(moves, *, reason, actor=None):
    """Store what the clocks say now, log old and new, and tell the units concerned.

    Args:
        moves: as ``moves_of`` returns them.
        reason: a function that returns the reason in the language in force.
        actor: who caused it; default: who acts now.

    Returns:
        The moves whose day changed; where only the explanation differs, it is stored silently.
    """
    person = current()
    actor = actor or (person and person.user)
    for move in moves:
        provision = move.provision
        provision.rule = move.due.rule
        provision.due_on, provision.due_at = move.due.on, move.due.at
        provision.due_working = move.due.working_data()
    Provision.objects.bulk_update(
        [move.provision for move in moves],
        ["rule", "due_on", "due_at", "due_working"],
        batch_size=BATCH,
    )
    # No signal tells of rows that are written in bulk.
    for unit_id, month in {
        (move.provision.unit_id, move.provision.triggered_on.replace(day=1)) for move in moves
    }:
        mark_stale(unit_id=unit_id, triggered_on=month)
    moved = [move for move in moves if move.moves]
    ProvisionEvent.objects.bulk_create(
        [event_of(move, reason=reason, actor=actor) for move in moved], batch_size=BATCH
    )
    _tell_units(moved, reason=reason)
    _tell_desk(moved, reason=reason)
    return moved


def event_of(move, *, reason, actor):
    """Return the unsaved event that says from when to when, and why."""
    return ProvisionEvent(
        provision=move.provision,
        page_id=move.provision.page_id,
        title=move.provision.title,
        kind=EventKind.DUE_CHANGED,
        actor=actor if getattr(actor, "pk", None) else None,
        detail=_("Due date moved from %(old)s to %(new)s: %(reason)s.")
        % {
            "old": day_in_words(move.old_on),
            "new": day_in_words(move.due.on),
            "reason": reason(),
        },
        data={
            "old": move.old_on.isoformat() if move.old_on else None,
            "new": move.due.on.isoformat() if move.due.on else None,
        },
    )


def _tell_units(moves, *, reason):
    """Tell the people of each unit once, however many of its dates moved."""
    by_unit = defaultdict(list)
    for move in moves:
        by_unit[move.provision.unit_id].append(move)
    members = defaultdict(set)
    rows = Membership.objects.valid_on().filter(unit__in=by_unit, role__in=UNIT_ROLES)
    for unit_id, user_id in rows.values_list("unit_id", "user_id"):
        members[unit_id].add(user_id)
    people = get_user_model().objects.in_bulk(set().union(*members.values()))
    for unit_id, of_unit in by_unit.items():
        notify(
            users=[people[pk] for pk in members[unit_id]],
            kind=NoticeKind.DUE_CHANGED,
            unit=of_unit[0].provision.unit,
            text=_one(of_unit[0], reason) if len(of_unit) == 1 else _many(of_unit, reason),
            url=_address(of_unit),
        )


def _tell_desk(moves, *, reason):
    """Tell the desk once of what it owes itself and of what lies with it."""
    desk = set(Unit.objects.filter(kind=UnitKind.PORTAL_DESK).values_list("pk", flat=True))
    held = set(Hop.objects.open().filter(holder=Waiting.DESK).values_list("provision", flat=True))
    concerned = [
        move for move in moves if move.provision.unit_id in desk or move.provision.pk in held
    ]
    if not concerned:
        return
    rows = Membership.objects.valid_on().filter(role__in=ROLES_OF[Waiting.DESK])
    notify(
        users=get_user_model().objects.filter(pk__in=rows.values("user")),
        kind=NoticeKind.DUE_CHANGED,
        text=_one(concerned[0], reason)
        if len(concerned) == 1
        else lambda: (
            _("%(count)d due dates of what lies with the desk moved: %(reason)s.")
            % {"count": len(concerned), "reason": reason()}
        ),
        url=_address(concerned),
    )


def _address(moves):
    """Return where the moves are read: the row itself, or the log of what moved."""
    if len(moves) == 1:
        return reverse("provision_register_row", args=[moves[0].provision.pk])
    return f"{reverse('provision_events')}?kind={EventKind.DUE_CHANGED}"


def _one(move, reason):
    return lambda: (
        _("Due date of “%(title)s” moved from %(old)s to %(new)s: %(reason)s.")
        % {
            "title": move.provision.title,
            "old": day_in_words(move.old_on),
            "new": day_in_words(move.due.on),
            "reason": reason(),
        }
    )


def _many(moves, reason):
    return lambda: (
        _("%(count)d due dates of your unit moved: %(reason)s.")
        % {"count": len(moves), "reason": reason()}
    )


def _move_own_limits(days):
    """Bring what the desk has promised for what lies with it in line with the calendar."""
    for hop in Hop.objects.open().filter(due_on__gte=days[0]):
        due_on = own_limit_of(hop.holder, timezone.localdate(hop.started_at))
        if due_on != hop.due_on:
            hop.due_on = due_on
            hop.save(update_fields=["due_on"])
