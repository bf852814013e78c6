"""What happens to a warning after it was written: one function each, all or nothing."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from news.models import StillTrueAsk, WarningMessage, WarningPage, WarningTerms
from portal.base.people import name_of
from portal.base.roles import DESK_ROLES, UNIT_ROLES, Role
from portal.provision.enums import EventKind
from portal.provision.gate import MINIMUM_REASON
from portal.provision.independence import supplying_unit
from portal.provision.moments import hour_of
from portal.provision.refusals import refuse
from portal.provision.register import record_event
from portal.units.services import has_role

from . import band
from .chain import Chain, hold, reasons_against_following, replaced_by
from .enums import OPENING_ACTS, Act, Answer, WarningState

#: What an update takes over from the warning that it replaces.
_TAKEN_OVER = (
    *("title", "lead", "crime", "severity", "urgency", "certainty", "method", "signs"),
    *("targets", "targets_text", "what_to_do", "if_it_happened", "extent", "provinces"),
    *("contact_ways", "evidence", "masked_numbers", "onset", "contact", "hotline", "references"),
    *("unit", "category", "source", "author", "locale"),
)


@transaction.atomic
def open_in_chain(*, page):
    """Give a warning that is public its place in the chain, once for all its languages.

    Returns:
        The :class:`WarningMessage` that was written, or None where it has its place already.

    Raises:
        PublicationRefused: what it replaces was replaced or cancelled meanwhile.
    """
    if WarningMessage.objects.filter(warning=page.translation_key, act__in=OPENING_ACTS).exists():
        return None
    if reasons := reasons_against_following(page):
        refuse(reasons, page=page, attempt="publish")
    replaced = replaced_by(page)
    head = Chain.of(replaced).head if replaced else None
    sent_at = page.first_published_at or timezone.now()
    return WarningMessage.objects.create(
        sender=_terms(sent_at).cap_sender,
        warning=page.translation_key,
        chain=head.chain if head else page.translation_key,
        act=Act.UPDATED if head else Act.ISSUED,
        previous=head,
        title=page.title[:300],
        sent_at=sent_at,
        expires_at=page.expires_at,
    )


@transaction.atomic
def draft_update(*, page, user):
    """Return a draft that will replace ``page`` when it is published, ready to be edited.

    It is begun now, or was begun by the same person before and not published yet. Declarations and
    signatures are not taken over: they stand under other words.

    Raises:
        PublicationRefused: it is not issued, or no longer the newest of its chain.
    """
    hold(page.translation_key)
    head = Chain.of(page.translation_key).head
    reasons = []
    if head is None:
        reasons.append(_("It was not issued yet: edit it."))
    elif head.act == Act.CANCELLED:
        reasons.append(_("It was cancelled: issue a new warning instead."))
    elif head.warning != page.translation_key:
        reasons.append(
            _("It was already replaced by “%(title)s”: update that one.") % {"title": head.title}
        )
    if not (has_role(user, *DESK_ROLES) or has_role(user, *UNIT_ROLES, unit=page.unit_id)):
        reasons.append(_("Only the supplying unit, or the desk for it, drafts an update."))
    if reasons:
        refuse(reasons, page=page, attempt="edit")
    begun = WarningPage.objects.filter(
        replaces=page.translation_key, owner=user, first_published_at=None, locale=page.locale
    )
    if (present := begun.order_by("-pk").first()) is not None:
        return present
    draft = WarningPage(
        **{name: getattr(page, name) for name in _TAKEN_OVER},
        replaces=page.translation_key,
        expires_at=timezone.now() + timedelta(days=_terms().longest_days),
        triggered_on=timezone.localdate(),
        triggered_time=hour_of(timezone.now()),
        owner=user,
        live=False,
        sender_name=name_of(user),
        sender_unit=page.unit.name_vi if page.unit else "",
    )
    page.get_parent().specific.add_child(instance=draft)
    # It lacks what only the author of an update knows; it is asked for at submission.
    draft.save_revision(user=user, clean=False)
    StillTrueAsk.objects.open().filter(message__warning=page.translation_key).update(
        answer=Answer.UPDATE, answered_at=timezone.now(), answered_by=user
    )
    return draft


@transaction.atomic
def cancel(*, page, user, reason):
    """Cancel a warning that is in force: it stays readable, with the reason, as cancelled.

    The rule is that of everything that leaves the public: a publisher, with a reason.

    Returns:
        The :class:`WarningMessage`.

    Raises:
        PublicationRefused: with every reason why not.
    """
    reason = " ".join(reason.split())
    hold(page.translation_key)
    reasons = _reasons_unless_in_force(page)
    if not has_role(user, Role.PUBLISHER):
        reasons.append(_("Only a publisher of the Portal cancels a warning."))
    if len(reason) < MINIMUM_REASON:
        reasons.append(
            _("Give the reason, in at least %(count)d characters; readers see it.")
            % {"count": MINIMUM_REASON}
        )
    if reasons:
        refuse(reasons, page=page, attempt="unpublish")
    message = append_message(page, act=Act.CANCELLED, user=user, reason=reason)
    record_event(page=page, kind=EventKind.CALLED_OFF, actor=user, detail=reason)
    return message


@transaction.atomic
def confirm(*, page, user, until):
    """Keep a warning in force until ``until`` (aware datetime); its words stay as they are.

    Returns:
        The :class:`WarningMessage`, in CAP an update with the same text.

    Raises:
        PublicationRefused: with every reason why not.
    """
    hold(page.translation_key)
    reasons = _reasons_unless_in_force(page)
    reasons += reasons_against_confirming_person(page, user)
    latest = timezone.now() + timedelta(days=_terms().longest_days)
    if not reasons and until <= page.valid_until:
        reasons.append(_("The new moment must be later than the present one."))
    if until > latest:
        reasons.append(_("At most until %(moment)s.") % {"moment": _written(latest)})
    if reasons:
        refuse(reasons, page=page, attempt="edit")
    head = page.chain.head
    message = append_message(page, act=Act.CONFIRMED, user=user, expires_at=until)
    StillTrueAsk.objects.filter(message=head, answer="").update(
        answer=Answer.CONFIRM, answered_at=message.sent_at, answered_by=user
    )
    record_event(
        page=page,
        kind=EventKind.CONFIRMED,
        actor=user,
        detail=_("In force until %(moment)s.") % {"moment": _written(until)},
        data={"message": message.pk},
    )
    return message


@transaction.atomic
def let_expire(*, ask, user):
    """Record that the unit lets the warning expire; it stays in force until then.

    Raises:
        PublicationRefused: the question is answered, or another unit's.
    """
    ask = StillTrueAsk.objects.select_for_update().get(pk=ask.pk)
    page = page_of(ask.message)
    reasons = []
    if ask.answer:
        reasons.append(_("The question was already answered."))
    if not has_role(user, *UNIT_ROLES, unit=ask.unit_id) and not has_role(user, *DESK_ROLES):
        reasons.append(_("Only the supplying unit answers."))
    if reasons:
        refuse(reasons, page=page, attempt="decide")
    ask.answer, ask.answered_at, ask.answered_by = Answer.EXPIRE, timezone.now(), user
    ask.save(update_fields=["answer", "answered_at", "answered_by"])
    record_event(
        page=page, kind=EventKind.CONFIRMED, actor=user, detail=_("The unit lets it expire.")
    )
    return ask


def reasons_against_confirming_person(page, user):
    """Return why ``user`` may not confirm ``page``: the unit's leader does, if not its author."""
    unit = supplying_unit(page)
    if unit is None:
        held = has_role(user, Role.PUBLISHER)
        reasons = [] if held else [_("Only a publisher confirms what the Portal issued itself.")]
    else:
        held = has_role(user, Role.UNIT_LEADER, unit=unit)
        reasons = [] if held else [_("Only a leader of the supplying unit confirms a warning.")]
    authors = {page.owner_id, *page.revisions.values_list("user_id", flat=True)}
    if user.pk in authors:
        reasons.append(
            _("%(person)s wrote this warning: another one confirms it.") % {"person": user}
        )
    return reasons


def page_of(message):
    """Return the public page of a message, in Vietnamese where there is one, or None."""
    return (
        WarningPage.objects.live()
        .filter(translation_key=message.warning)
        .order_by("-locale__language_code")
        .first()
    )


def append_message(page, *, act, user, reason="", sent_at=None, expires_at=None):
    """Append a message about ``page`` to its chain and return it; who may, the callers decide.

    Args:
        sent_at: default: now.
        expires_at: default: as in the message before.
    """
    head = Chain.of(page.translation_key).head
    message = WarningMessage.objects.create(
        sender=_terms().cap_sender,
        warning=page.translation_key,
        chain=head.chain,
        act=act,
        previous=head,
        title=page.title[:300],
        sent_at=sent_at or timezone.now(),
        expires_at=expires_at or head.expires_at,
        reason=reason,
        decided_by=user,
    )
    page.__dict__.pop("chain", None)
    transaction.on_commit(band.forget)
    return message


def _reasons_unless_in_force(page):
    page.__dict__.pop("chain", None)
    if page.live and page.state == WarningState.IN_FORCE:
        return []
    return [_("The warning is not in force.")]


def _written(moment):
    return date_format(timezone.localtime(moment), "d/m/Y H:i")


def _terms(moment=None):
    return WarningTerms.objects.in_force(timezone.localdate(moment) if moment else None)
