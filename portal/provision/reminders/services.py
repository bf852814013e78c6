"""One run of the reminders: what is due and not yet sent, one digest a person a day.

Safe to run twice, beside another run, and after any number of missed ones: whatever was reached
meanwhile and is not recorded as sent goes into the next digest, each thing in one line.
"""

from collections import defaultdict
from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.db import IntegrityError, transaction
from django.db.models import Max
from django.utils import timezone

from portal.provision.enums import Waiting
from portal.provision.notices.services import languages_of
from portal.provision.work import Directory, Scope, open_work, receivers_of

from .messages import tell
from .models import Audience, Digest, ReminderSent, ReminderStep
from .schedule import Schedule, horizon_of

CHUNK = 2000


@dataclass(frozen=True)
class Reminder:
    """One step that is due for one thing."""

    item: object
    step: ReminderStep
    occurrence: int

    @property
    def series(self):
        return (self.item.key, self.item.due_on, self.step.pk)


def send_reminders(*, now=None):
    """Send what is due and not yet sent; return the new :class:`Digest` rows.

    Args:
        now: an aware datetime; default: the moment of the call.
    """
    now = now or timezone.now()
    today = timezone.localdate(now)
    people = get_user_model().objects.filter(is_active=True).in_bulk()
    done = set(Digest.objects.filter(day=today).values_list("user_id", flat=True))
    due = {
        people[user_id]: reminders
        for user_id, reminders in sorted(due_reminders(today).items())
        if user_id in people and user_id not in done
    }
    languages = languages_of(list(due))
    digests = [
        _send(user, reminders, now=now, today=today, language=languages[user.pk])
        for user, reminders in due.items()
    ]
    return [digest for digest in digests if digest is not None]


def due_reminders(today):
    """Return what has been reached by ``today`` and was not sent, by the keys of the people."""
    steps = list(ReminderStep.objects.valid_on(today))
    items = open_work(Scope(due_by=horizon_of(steps, today)))
    if not items:
        return {}
    schedule = Schedule(steps, today=today, earliest=items[0].due_on)
    directory = Directory(today)
    wanted = defaultdict(list)
    for item in items:
        for step, occurrence in schedule.reached(item.due_on):
            for user_id in _receivers(item, step, directory):
                wanted[user_id].append(Reminder(item, step, occurrence))
    sent = _sent({item.key for item in items})
    unsent = {
        user_id: [
            each for each in reminders if each.occurrence > sent.get((user_id, *each.series), -1)
        ]
        for user_id, reminders in wanted.items()
    }
    return {user_id: reminders for user_id, reminders in unsent.items() if reminders}


def _receivers(item, step, directory):
    if step.audience == Audience.HOLDER:
        return receivers_of(item, directory=directory)
    # The desk's leader is the office, which follows and urges (Điều 9 khoản 2).
    above = Waiting.LEADER if item.waiting_for == Waiting.UNIT else Waiting.OFFICE
    return receivers_of(item, holder=above, directory=directory)


def _sent(keys):
    """Return the last occurrence sent, by person and series; all before it were sent, too."""
    keys, found = sorted(keys), {}
    for start in range(0, len(keys), CHUNK):
        rows = ReminderSent.objects.filter(key__in=keys[start : start + CHUNK]).values_list(
            "user_id", "key", "due_on", "step_id"
        )
        found |= {tuple(series): last for *series, last in rows.annotate(Max("occurrence"))}
    return found


@transaction.atomic
def _send(user, reminders, *, now, today, language):
    """Write the digest of one person and have it sent; None where another run was quicker."""
    try:
        with transaction.atomic():
            digest = Digest.objects.create(user=user, day=today, sent_at=now)
    except IntegrityError:
        return None
    ReminderSent.objects.bulk_create(
        (
            ReminderSent(
                digest=digest,
                user=user,
                key=each.item.key,
                due_on=each.item.due_on,
                step=each.step,
                occurrence=each.occurrence,
            )
            for each in reminders
        ),
        batch_size=CHUNK,
    )
    items = list({each.item.key: each.item for each in reminders}.values())
    tell(user, items, now=now, language=language)
    return digest
