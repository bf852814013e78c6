"""Asking for the longer limit, and deciding it. The circular does not say who may turn five days
into ten: the Portal's publisher does, on the unit's reasoned request, before the first limit ends.
"""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.base.roles import UNIT_ROLES, Role
from portal.base.text import nfc
from portal.provision.clocks import due_date
from portal.provision.due_changes.moves import Move, day_in_words
from portal.provision.due_changes.services import follow
from portal.provision.enums import ProvisionStatus
from portal.provision.models import Provision
from portal.provision.notices.enums import NoticeKind
from portal.provision.notices.services import notify
from portal.units.models import Membership
from portal.units.services import has_role

from .models import Extension

SHORTEST_REASON = 10
#: The unit has still to supply: afterwards its limit has been kept or missed.
WITH_THE_UNIT = frozenset({ProvisionStatus.AWAITED, ProvisionStatus.RETURNED})


def reasons_against_asking(*, provision, user, day=None):
    """Return why ``user`` cannot ask for the longer limit of ``provision`` on ``day``."""
    day = day or timezone.localdate()
    reasons = []
    if not has_role(user, *UNIT_ROLES, unit=provision.unit_id):
        reasons.append(_("Only the unit that owes it asks for the longer limit."))
    return reasons + _reasons_of_the_clock(provision, day) + _reasons_of_earlier(provision)


def _reasons_of_the_clock(provision, day):
    reasons = []
    if provision.rule.extended_days is None:
        reasons.append(
            _("The rule knows no longer limit (%(citation)s).")
            % {"citation": provision.rule.citation}
        )
    if provision.status not in WITH_THE_UNIT or provision.received_at:
        reasons.append(_("It has been supplied or closed already."))
    if provision.due_on and day > provision.due_on:
        reasons.append(
            _("The first limit ended on %(day)s: it can be extended only before.")
            % {"day": day_in_words(provision.due_on)}
        )
    return reasons


def _reasons_of_earlier(provision):
    earlier = provision.extensions.exclude(granted=False).first()
    if earlier is None:
        return []
    return [
        _("The limit has been extended already.")
        if earlier.granted
        else _("A request is waiting for the publisher's decision.")
    ]


@transaction.atomic
def ask_for_extension(*, provision, user, reason, co_units, day=None):
    """Ask for the longer limit and tell the publishers.

    Args:
        provision: what the unit owes.
        user: a member of the unit.
        reason: why others must coordinate.
        co_units: those units, at least one.
        day: default: today.

    Raises:
        ValidationError: with every reason why not.
    """
    provision = Provision.objects.select_for_update().get(pk=provision.pk)
    reason, co_units = nfc(reason).strip(), list(co_units)
    reasons = reasons_against_asking(provision=provision, user=user, day=day)
    if len(reason) < SHORTEST_REASON:
        reasons.append(_("Reason: say in a sentence why other units must coordinate."))
    if not co_units:
        reasons.append(_("Units that must coordinate: name at least one."))
    if provision.unit in co_units:
        reasons.append(_("Units that must coordinate: name others than the own unit."))
    if reasons:
        raise ValidationError(reasons)
    extension = Extension.objects.create(provision=provision, reason=reason, requested_by=user)
    extension.co_units.set(co_units)
    notify(
        users=_members(Role.PUBLISHER),
        kind=NoticeKind.WORK,
        text=lambda: (
            _("%(unit)s asks for the longer limit for “%(title)s”, due on %(day)s.")
            % {
                "unit": provision.unit.code,
                "title": provision.title,
                "day": day_in_words(provision.due_on),
            }
        ),
        url=reverse("longer_limits_decide", args=[extension.pk]),
        unit=provision.unit,
    )
    return extension


def reasons_against_deciding(*, extension, user, day=None):
    """Return why ``user`` cannot decide ``extension`` on ``day``."""
    provision = extension.provision
    reasons = []
    if not has_role(user, Role.PUBLISHER):
        reasons.append(_("A publisher of the Portal decides this."))
    if has_role(user, *UNIT_ROLES, unit=provision.unit_id):
        reasons.append(_("Whoever belongs to the unit does not decide on its request."))
    if extension.granted is not None:
        reasons.append(_("This request has been decided already."))
    return reasons


@transaction.atomic
def decide_extension(*, extension, user, granted, answer="", day=None):
    """Grant the longer limit, or decline it with an answer; the unit is told.

    Raises:
        ValidationError: with every reason why not.
    """
    extension = Extension.objects.select_for_update().get(pk=extension.pk)
    provision = Provision.objects.select_for_update().get(pk=extension.provision_id)
    day, answer = day or timezone.localdate(), nfc(answer).strip()
    reasons = reasons_against_deciding(extension=extension, user=user)
    if granted:
        reasons += _reasons_of_the_clock(provision, day)
    elif not answer:
        reasons.append(_("Answer: say why the limit stays as it is."))
    if reasons:
        raise ValidationError(reasons)
    extension.granted, extension.answer = granted, answer
    extension.decided_by, extension.decided_at = user, timezone.now()
    extension.save()
    if granted:
        _extend(extension, provision, user)
    else:
        _tell_declined(extension, provision)
    return extension


def _extend(extension, provision, user):
    due = due_date(rule=provision.rule, triggered_on=provision.triggered_on, extended=True)
    codes = ", ".join(unit.code for unit in extension.co_units.all())
    follow(
        [Move(provision, due, provision.due_on, provision.due_at)],
        reason=lambda: (
            _("extended, because %(units)s must coordinate: %(reason)s")
            % {"units": codes, "reason": extension.reason}
        ),
        actor=user,
    )


def _tell_declined(extension, provision):
    notify(
        users=[extension.requested_by, *_members(Role.UNIT_LEADER, unit=provision.unit)],
        kind=NoticeKind.DECISION,
        text=lambda: (
            _("The limit of “%(title)s” stays at %(day)s: %(answer)s")
            % {
                "title": provision.title,
                "day": day_in_words(provision.due_on),
                "answer": extension.answer,
            }
        ),
        url=reverse("provision_register_row", args=[provision.pk]),
        unit=provision.unit,
    )


def _members(role, *, unit=None):
    rows = Membership.objects.valid_on().filter(role=role).select_related("user")
    return [row.user for row in (rows.filter(unit=unit) if unit else rows)]
