"""What happens to a notice after it was published: one function each, all or nothing."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.actions.unpublish_page import UnpublishPageAction

from portal.base.roles import Role
from portal.provision.context import acting
from portal.provision.enums import EventKind, WithdrawalReason
from portal.provision.refusals import refuse
from portal.provision.register import record_event
from portal.provision.withdrawals import Notice
from portal.units.services import has_role

from .enums import DECIDED_OUTCOMES, Outcome
from .listing.indexing import show_until
from .models import Confirmation, NoticeEnd, NoticeTerms
from .models.notice_serving import words_at_the_address


@transaction.atomic
def open_confirmation(*, page):
    """Let a notice that became public be shown until the terms ask for a confirmation.

    Returns:
        The :class:`Confirmation`; the one that is there where the notice is confirmed already (its
        other language, or a new version of it).
    """
    today = timezone.localdate()
    present = Confirmation.objects.filter(notice=page.translation_key, until__gte=today).first()
    return present or _confirm(page, user=None)


@transaction.atomic
def confirm_notice(*, page, user):
    """Record that the notice still holds, and show it for another term.

    Arguments:
        page: the notice, in any language.
        user: a leader of the unit in charge, or a publisher.

    Raises:
        PublicationRefused: with every reason why this person may not confirm this notice.
    """
    reasons = []
    if not may_look_after(user, page):
        reasons.append(_("The leader of the unit in charge confirms, or a publisher."))
    if NoticeEnd.objects.filter(notice=page.translation_key).exists():
        reasons.append(_("This search has ended: a new one is a new notice."))
    if not page.live:
        reasons.append(_("The notice is not public: there is nothing to confirm."))
    if reasons:
        refuse(reasons, page=page, attempt="decide")
    confirmation = _confirm(page, user=user)
    record_event(
        page=page,
        kind=EventKind.CONFIRMED,
        actor=user,
        detail=_("Confirmed until %(day)s.") % {"day": confirmation.until.strftime("%d/%m/%Y")},
    )
    return confirmation


def _confirm(page, *, user):
    days = NoticeTerms.objects.in_force().confirm_every_days
    confirmation = Confirmation.objects.create(
        notice=page.translation_key,
        until=timezone.localdate() + timedelta(days=days),
        confirmed_by=user,
    )
    show_until(page.translation_key, confirmation.until)
    return confirmation


@transaction.atomic
def end_notice(*, page, outcome, user, decision_number="", decided_on=None, by_tip=False):
    """End the search: every language and alias of the notice goes off before this returns.

    Arguments:
        page: the notice, in any language.
        outcome: an :class:`Outcome`; those of ``DECIDED_OUTCOMES`` need number and date of the
            decision to end the search (đình nã).
        user: a leader of the unit in charge, or a publisher; None for a job that ends what lapsed.
        by_tip: whether a tip from the public helped.

    Returns:
        The :class:`NoticeEnd`.

    Raises:
        PublicationRefused: with every reason why it may not end so.
    """
    reasons = []
    if user is None and outcome != Outcome.LAPSED:
        reasons.append(_("Somebody in charge ends a search."))
    if user is not None and not may_look_after(user, page):
        reasons.append(_("The leader of the unit in charge ends a search, or a publisher."))
    if outcome in DECIDED_OUTCOMES and not (decision_number.strip() and decided_on):
        reasons.append(_("Enter number and date of the decision to end the search."))
    if decided_on and decided_on > timezone.localdate():
        reasons.append(_("The decision lies in the future."))
    if NoticeEnd.objects.filter(notice=page.translation_key).exists():
        reasons.append(_("This search has ended already."))
    if reasons:
        refuse(reasons, page=page, attempt="unpublish")
    end = NoticeEnd.objects.create(
        notice=page.translation_key,
        code=page.code,
        section=page.section,
        kind=page.kind_value,
        province=page.province,
        unit=page.unit,
        outcome=outcome,
        decision_number=decision_number.strip(),
        decided_on=decided_on,
        by_tip=by_tip,
        published_at=page.first_published_at,
        ended_by=user,
    )
    take_off(page=page, user=user)
    return end


def take_off(*, page, user=None):
    """Take off every version of a notice that must go by its own rules.

    The tombstones name nobody: neither title nor explanation.

    Returns:
        The number of versions that went.
    """
    number = 0
    versions = type(page).objects.filter(translation_key=page.translation_key, live=True)
    for version in versions.select_related("locale"):
        with override(version.locale.language_code):
            notice = Notice(reason=WithdrawalReason.OTHER, explanation=words_at_the_address())
        with acting(user=user, reason=page.own_reason_to_leave(), notice=notice):
            # Who may was decided above; Wagtail would ask for the right to publish.
            UnpublishPageAction(version, user=user).execute(skip_permission_checks=True)
        number += 1
    return number


def may_look_after(user, page):
    """Return whether ``user`` confirms or ends the notice: the unit's leader, or a publisher."""
    return has_role(user, Role.PUBLISHER) or has_role(user, Role.UNIT_LEADER, unit=page.unit_id)
