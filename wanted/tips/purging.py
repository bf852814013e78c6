"""Deleting by schedule; safe to repeat, and after a miss."""

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from wanted.models import NoticeTerms, Tip, TipAttachment, TipRecord

from . import storage
from .enums import TipAct, TipState


@dataclass(frozen=True)
class Purged:
    """How many tips, contact data and forgotten files were deleted."""

    tips: int
    contacts: int
    files: int


def purge(*, day=None):
    """Delete what has been kept long enough by the terms in force on ``day`` (today).

    A tip goes with its words and files after it was quiet for the time of the terms, closed or
    forgotten; the contact data of a closed one go earlier. What was done with it stays recorded.
    """
    day = day or timezone.localdate()
    terms = NoticeTerms.objects.in_force(day=day)
    tips = contacts = 0
    for tip in Tip.objects.filter(quiet_since__lt=day - timedelta(days=terms.tip_retention_days)):
        _delete(tip)
        tips += 1
    keeping = Tip.objects.filter(
        state=TipState.CLOSED,
        quiet_since__lt=day - timedelta(days=terms.contact_retention_days),
    ).exclude(sealed_contact="")
    for tip in keeping:
        _forget_contact(tip)
        contacts += 1
    return Purged(tips=tips, contacts=contacts, files=_remove_forgotten_files())


@transaction.atomic
def _delete(tip):
    TipRecord.objects.create(tip_number=tip.pk, unit=tip.unit, act=TipAct.PURGED)
    names = TipAttachment.objects.filter(message__tip=tip).values_list("stored_as", flat=True)
    for name in list(names):
        transaction.on_commit(lambda name=name: storage.remove(name))
    tip.delete()


@transaction.atomic
def _forget_contact(tip):
    TipRecord.objects.create(tip_number=tip.pk, unit=tip.unit, act=TipAct.CONTACT_PURGED)
    Tip.objects.filter(pk=tip.pk).update(sealed_contact="")


def _remove_forgotten_files():
    """Remove files that no row names: of a tip whose storing failed half-way, or a missed removal.

    Only those that are a day old: a younger one may belong to a tip that is being written.
    """
    kept = set(TipAttachment.objects.values_list("stored_as", flat=True))
    limit = timezone.now() - timedelta(days=1)
    place = storage.storage()
    forgotten = [
        name
        for name in storage.names()
        if name not in kept and place.get_modified_time(name) < limit
    ]
    for name in forgotten:
        storage.remove(name)
    return len(forgotten)
