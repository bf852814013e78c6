"""What senders and officers do with tips: one function each, all or nothing.

Nothing here takes a request or a sender: there is no way to hand one in.
"""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from wanted.models import Tip, TipAttachment, TipMessage, TipOfficer, TipRecord

from . import storage, vault
from .enums import Author, TipAct, TipState, TipValue
from .notices import mail_officers
from .receipts import new_receipt


class SentAlready(Exception):
    """This very form was sent before: nothing is written twice."""


# What senders do ----------------------------------------------------------------------------------


@transaction.atomic
def send_tip(*, unit, text, form, contact="", files=(), notice=None, notice_code="", quietly=False):
    """Keep a tip for the officers in charge of ``unit``.

    Arguments:
        unit: the unit in charge.
        text: what the sender tells.
        form: by what the form is known (``form_tokens.read_token``).
        contact: how the sender wishes to be reached; empty for most.
        files: attachments as :class:`~wanted.tips.cleaning.CleanFile`.
        notice, notice_code: translation key and code of the notice it is about, if it is about one.
        quietly: tell no officer by mail.

    Returns:
        The receipt in its plain form. It is told once and kept nowhere.

    Raises:
        SentAlready: this form was sent before.
    """
    receipt = new_receipt()
    tip = Tip.objects.create(
        unit=unit,
        notice=notice,
        notice_code=notice_code,
        receipt_digest=vault.digest(receipt),
        sealed_contact=vault.seal_text(contact.strip()),
    )
    _write(tip, Author.SENDER, text, form=form, files=files)
    if not quietly:
        transaction.on_commit(lambda: mail_officers(tip))
    return receipt


@transaction.atomic
def add_to_tip(*, tip, text, form, files=()):
    """Add what a sender who came back has to say; a closed tip is opened again.

    Raises:
        SentAlready: this form was sent before.
    """
    _write(tip, Author.SENDER, text, form=form, files=files)
    tip.has_news = True
    tip.state = TipState.IN_WORK if tip.state == TipState.CLOSED else tip.state
    _touch(tip)
    transaction.on_commit(lambda: mail_officers(tip))


# What officers do ---------------------------------------------------------------------------------


def may_read(user, tip):
    """Return whether ``user`` is an officer in charge of the tip's unit today."""
    return tip.unit_id in units_in_charge(user)


def units_in_charge(user):
    """Return the ids of the units whose tips ``user`` reads today. Superusers read none by that."""
    if user is None or not user.is_authenticated or not user.is_active:
        return set()
    rows = TipOfficer.objects.in_charge().filter(user=user)
    return set(rows.values_list("unit_id", flat=True))


@dataclass(frozen=True)
class OpenedMessage:
    """One message as an officer reads it; ``text`` is None where no key opens it."""

    message: TipMessage
    text: str | None

    @property
    def is_from_sender(self):
        return self.message.author == Author.SENDER

    @property
    def is_note(self):
        return self.message.author == Author.NOTE


@transaction.atomic
def open_tip(*, tip, user):
    """Return the messages of a tip as a list of :class:`OpenedMessage`, and record the reading.

    Raises:
        PermissionDenied: ``user`` is not in charge.
    """
    _require_charge(user, tip)
    _record(tip, TipAct.READ, user=user)
    Tip.objects.filter(pk=tip.pk).update(has_news=False)
    messages = tip.messages.select_related("written_by").prefetch_related("attachments")
    return [OpenedMessage(message, _text_of(message)) for message in messages]


@transaction.atomic
def read_contact(*, tip, user):
    """Return the contact data, "" where there are none, and record the reading.

    Raises:
        PermissionDenied: ``user`` is not in charge.
        vault.Unreadable: no key opens them.
    """
    _require_charge(user, tip)
    _record(tip, TipAct.READ_CONTACT, user=user)
    return vault.unseal_text(tip.sealed_contact)


@transaction.atomic
def read_attachment(*, attachment, user):
    """Return the content of an attachment as bytes, and record the reading.

    Raises:
        PermissionDenied: ``user`` is not in charge.
        FileNotFoundError, vault.Unreadable: the file is gone, or no key opens it.
    """
    tip = attachment.message.tip
    _require_charge(user, tip)
    _record(tip, TipAct.READ_ATTACHMENT, user=user, detail=attachment.file_name)
    return storage.fetch(attachment.stored_as)


@transaction.atomic
def reply(*, tip, user, text):
    """Answer the sender, who reads it on coming back with the receipt.

    Raises:
        PermissionDenied: ``user`` is not in charge.
        ValidationError: nothing was written.
    """
    _require_charge(user, tip)
    _write(tip, Author.UNIT, _required(text), user=user)
    _begin_work(tip)
    _record(tip, TipAct.REPLIED, user=user)


@transaction.atomic
def note(*, tip, user, text):
    """Write a note that stays in the unit and goes with the tip.

    Raises:
        PermissionDenied: ``user`` is not in charge.
        ValidationError: nothing was written.
    """
    _require_charge(user, tip)
    _write(tip, Author.NOTE, _required(text), user=user)
    _begin_work(tip)
    _record(tip, TipAct.NOTED, user=user)


@transaction.atomic
def assess(*, tip, user, state, value):
    """Say how far the work is and what the tip was worth.

    Raises:
        PermissionDenied: ``user`` is not in charge.
        ValidationError: it led to the person, but names no notice.
    """
    _require_charge(user, tip)
    if value == TipValue.LED_TO_PERSON and not tip.notice:
        raise ValidationError(
            _("This tip is about no notice: “led to the person” cannot be said of it.")
        )
    tip.state, tip.value = TipState(state), TipValue(value)
    _touch(tip)
    detail = f"{tip.get_state_display()}; {tip.get_value_display()}"
    _record(tip, TipAct.ASSESSED, user=user, detail=detail)


@transaction.atomic
def hand_over(*, tip, user, unit, reason):
    """Give a tip to another unit; from then on its officers alone read it.

    Raises:
        PermissionDenied: ``user`` is not in charge.
        ValidationError: with every reason why it may not go there.
    """
    _require_charge(user, tip)
    reasons = []
    if unit.pk == tip.unit_id:
        reasons.append(_("The tip is with this unit already."))
    if not TipOfficer.objects.in_charge().filter(unit=unit).exists():
        reasons.append(_("That unit has no officer in charge of tips: nobody could read it there."))
    if not reason.strip():
        reasons.append(_("Write why: the other unit reads it first."))
    if reasons:
        raise ValidationError(reasons)
    _write(tip, Author.NOTE, reason, user=user)
    _record(tip, TipAct.HANDED_OVER, user=user, to_unit=unit)
    tip.unit, tip.state, tip.has_news = unit, TipState.NEW, True
    _touch(tip)
    transaction.on_commit(lambda: mail_officers(tip))


def led_to_person(*, notice):
    """Return whether a tip about this notice led to the person.

    Arguments:
        notice: translation key of the notice. Whoever ends a search is offered it as the default
            of ``end_notice(by_tip=…)``.
    """
    return Tip.objects.filter(notice=notice, value=TipValue.LED_TO_PERSON).exists()


# How it is done -----------------------------------------------------------------------------------


def _require_charge(user, tip):
    if not may_read(user, tip):
        raise PermissionDenied


def _required(text):
    if not text.strip():
        raise ValidationError(_("Write something first."))
    return text


def _write(tip, author, text, *, user=None, form="", files=()):
    try:
        with transaction.atomic():
            message = TipMessage.objects.create(
                tip=tip,
                author=author,
                sealed_text=vault.seal_text(text.strip()),
                written_by=user,
                form_digest=form,
            )
    except IntegrityError as error:
        raise SentAlready from error
    for file in files:
        name = storage.store(file.content)
        TipAttachment.objects.create(
            message=message, extension=file.extension, size=len(file.content), stored_as=name
        )


def _begin_work(tip):
    if tip.state == TipState.NEW:
        tip.state = TipState.IN_WORK
    _touch(tip)


def _touch(tip):
    tip.quiet_since = timezone.localdate()
    tip.save(update_fields=["unit", "state", "value", "has_news", "quiet_since"])


def _record(tip, act, *, user, **details):
    TipRecord.objects.create(tip_number=tip.pk, unit=tip.unit, act=act, user=user, **details)


def _text_of(message):
    try:
        return message.text
    except vault.Unreadable:
        return None
