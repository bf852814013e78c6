"""Claim, assign, hand back: who at the desk looks after what."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.base.people import name_of
from portal.base.roles import Role
from portal.units.services import has_role

from ..models import Hop, Provision
from .models import Claim

#: Who works at the desk, and who may give the work of the desk to somebody.
WORKERS = (Role.EDITOR, Role.PUBLISHER)
ASSIGNERS = (Role.PUBLISHER, Role.OFFICE_SUPERVISOR)


@transaction.atomic
def assign(*, provision, owner, by):
    """Let ``owner`` look after ``provision``, whoever did before.

    Args:
        owner: an editor or a publisher.
        by: who says so; everybody at the desk may take what is nobody's, a publisher or the
            office gives it to others.

    Returns:
        The open :class:`Claim`.

    Raises:
        ValidationError: every reason why not.
    """
    provision = Provision.objects.select_for_update().get(pk=provision.pk)
    present = provision.claims.open().select_related("owner").first()
    if present and present.owner_id == owner.pk:
        return present
    reasons = []
    if not provision.is_open:
        reasons.append(_("This is finished: nobody has to look after it."))
    if not has_role(owner, *WORKERS):
        reasons.append(_("%(person)s does not work at the desk.") % {"person": owner})
    if owner.pk != by.pk and not has_role(by, *ASSIGNERS):
        reasons.append(_("Only a publisher or the office gives work to others."))
    if present and not has_role(by, *ASSIGNERS):
        reasons.append(_("%(person)s looks after it already.") % {"person": name_of(present.owner)})
    if reasons:
        raise ValidationError(reasons)
    if present:
        _end(present, by, "")
    claim = Claim.objects.create(provision=provision, owner=owner, given_by=by)
    _name_in_stay(provision, owner)
    return claim


def claim(*, provision, user):
    """Take on ``provision`` oneself; see :func:`assign`."""
    return assign(provision=provision, owner=user, by=user)


@transaction.atomic
def hand_back(*, provision, by, note=""):
    """Let ``provision`` be nobody's again: by its owner, a publisher or the office.

    Raises:
        ValidationError: nobody looks after it, or somebody else does.
    """
    provision = Provision.objects.select_for_update().get(pk=provision.pk)
    present = provision.claims.open().first()
    if present is None:
        raise ValidationError(_("Nobody looks after it."))
    if present.owner_id != by.pk and not has_role(by, *ASSIGNERS):
        raise ValidationError(_("Only who looks after it hands it back."))
    _end(present, by, note)
    _name_in_stay(provision, None)
    return present


def _end(present, by, note):
    present.ended_at, present.ended_by, present.note = timezone.now(), by, note[:300]
    present.save(update_fields=["ended_at", "ended_by", "note"])


def _name_in_stay(provision, owner):
    """Tell lists and reminders whose it is: they read the open stay."""
    for hop in Hop.objects.open().filter(provision=provision, holder="desk"):
        hop.user = owner
        hop.save(update_fields=["user"])
