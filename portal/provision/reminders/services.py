"""One run of the reminders: what is due and not yet sent, one digest a person a day.

Safe to run twice, beside another run, and after any number of missed ones: whatever was reached
meanwhile and is not recorded as sent goes into the next digest, each thing in one line.
"""

from collections import defaultdict
from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils import timezone

from portal.provision.enums import Waiting
from portal.provision.work import Directory, Scope, open_work, receivers_of

from .messages import tell
from .models import Audience, Digest, ReminderSent, ReminderStep
from .schedule import Schedule, horizon_of

CHUNK = 500


@dataclass(frozen=True)
class Reminder:
    """One step that is due for one thing."""

    item: object
    step: ReminderStep
    occurrence: int

    @property
    def identity(self):
        return (self.item.key, self.item.due_on, self.step.pk, self.occurrence)


def send_reminders(*, now=None):
    """Send what is due and not yet sent; return the new :class:`Digest` rows.

    Args:
        now: an aware datetime; default: the moment of the call.
    """
    now = now or timezone.now()
    today = timezone.localdate(now)
    people = get_user_model().objects.filter(is_active=True).in_bulk()
    done = set(Digest.objects.filter(day=today).values_list("user_id", flat=True))
    digests = []
    for user_id, reminders in sorted(due_reminders(today).items()):
        if user_id in people and user_id not in done:
            digests.append(_send(people[user_id], reminders, now=now, today=today))
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
        user_id: [each for each in reminders if (user_id, *each.identity) not in sent]
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
    keys, found = sorted(keys), set()
    for start in range(0, len(keys), CHUNK):
        found.update(
            ReminderSent.objects.filter(key__in=keys[start : start + CHUNK]).values_list(
                "user_id", "key", "due_on", "step_id", "occurrence"
            )
        )
    return found


@transaction.atomic
def _send(user, reminders, *, now, today):
    """Write the digest of one person and have it sent; None where another run was quicker."""
    digest, created = Digest.objects.get_or_create(user=user, day=today, defaults={"sent_at": now})
    if not created:
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
    tell(user, list({each.item.key: each.item for each in reminders}.values()), now=now)
    return digest
