"""What a unit says of its event, and what becomes of the event itself."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from ...coordination.files import keep_files
from ...coordination.telling import tell, tell_desk
from ...coordination.threads import said
from ...coordination.transitions import sides_of
from ...notices.enums import NoticeKind
from ..enums import EXPECTED, TRANSITIONS, AssignmentStatus
from ..models import CoverageMaterial, CoveredEvent
from .changes import change, concerned_by, locked, note, require_side, tell_concerned
from .writing import end_task, move_task, story_due

#: What a unit may put right at any time without a reason.
DETAILS = (
    *("title", "about", "host", "leaders", "contact_name", "contact_phone"),
    *("accreditation", "wants_reporter", "wants_photographer"),
)


@transaction.atomic
def announce(*, user, unit, to_publish=(), for_work=(), **values):
    """Announce an event to the desk, before it takes place (Điều 5 khoản 2 and 3).

    Args:
        user: who announces it, of the unit; or of the desk for what came by letter.
        to_publish, for_work: checked files; only the former go along with the story.
        values: the fields of the event.

    Raises:
        ValidationError: with every reason why not.
    """
    event = CoveredEvent(unit=unit, announced_by=user, **values)
    reasons = []
    if not sides_of(user, unit=unit):
        reasons.append(_("Announce events of your own unit only."))
    reasons += _reasons_against_time(event.starts_at, event.ends_at)
    if not (event.wants_reporter or event.wants_photographer):
        reasons.append(_("Say what is wanted: a reporter, a photographer, or both."))
    if not reasons:
        # Asked now, so that the desk can decline later without a surprise.
        story_due(event)
    if reasons:
        raise ValidationError(reasons)
    event.save()
    _add_materials(event, to_publish, user=user, for_publication=True)
    _add_materials(event, for_work, user=user, for_publication=False)
    tell_desk(
        text=lambda: (
            _("%(unit)s announces an event: %(title)s") % {"unit": unit.code, "title": event.title}
        ),
        url=event.get_absolute_url(),
        unit=event.unit,
        by=user,
    )
    return event


def _reasons_against_time(starts_at, ends_at):
    reasons = []
    if starts_at <= timezone.now():
        reasons.append(
            _("Begins: this moment is past. An event is announced before; write the story instead.")
        )
    if ends_at is not None and ends_at <= starts_at:
        reasons.append(_("Ends: this must be later than the beginning."))
    return reasons


def _add_materials(event, files, *, user, for_publication):
    for document in keep_files(files, unit=event.unit, user=user, source=event.unit.name_vi):
        CoverageMaterial.objects.create(
            event=event, document=document, for_publication=for_publication
        )


@transaction.atomic
def amend(*, event, user, to_publish=(), for_work=(), **values):
    """Put details right; a new time or place is :func:`move`."""
    event = change(locked(event), "amend", user=user)
    changed = [name for name in DETAILS if name in values and getattr(event, name) != values[name]]
    for name in changed:
        setattr(event, name, values[name])
    event.save()
    _add_materials(event, to_publish, user=user, for_publication=True)
    _add_materials(event, for_work, user=user, for_publication=False)
    names = [str(CoveredEvent._meta.get_field(name).verbose_name) for name in changed]
    if names:
        note(event, user=user, text=_("Changed: %(fields)s.") % {"fields": ", ".join(names)})
        tell_concerned(event, label=TRANSITIONS["amend"].label, user=user)
    return event


@transaction.atomic
def move(*, event, user, starts_at, place, reason, ends_at=None):
    """Give the event another time or place; those sent there have to confirm anew."""
    return _at_new_time("move", event, user, starts_at, ends_at, place, reason)


@transaction.atomic
def resume(*, event, user, starts_at, place, reason, ends_at=None):
    """Say when a postponed event takes place; the desk decides anew whether it attends."""
    return _at_new_time("resume", event, user, starts_at, ends_at, place, reason)


def _at_new_time(name, event, user, starts_at, ends_at, place, reason):
    event = locked(event)
    change(
        event,
        name,
        user=user,
        reason=reason,
        more=_reasons_against_time(starts_at, ends_at),
        starts_at=starts_at,
        ends_at=ends_at,
        place=place.strip(),
    )
    event.save()
    move_task(event, user=user)
    event.assignments.filter(status=AssignmentStatus.CONFIRMED).update(
        status=AssignmentStatus.ASKED, changed_at=timezone.now()
    )
    _note_and_tell(event, name, user)
    return event


@transaction.atomic
def postpone(*, event, user, reason):
    """Put the event off without a date: nobody is expected anywhere, and nobody has to write."""
    return _off(event, "postpone", user, reason)


@transaction.atomic
def cancel(*, event, user, reason):
    """Call the event off: nobody is expected anywhere, and nobody has to write."""
    return _off(event, "cancel", user, reason)


def _off(event, name, user, reason):
    event = change(locked(event), name, user=user, reason=reason)
    people = concerned_by(event)
    end_task(event, user=user, reason=event.reason)
    event.save()
    event.assignments.filter(status__in=EXPECTED).update(
        status=AssignmentStatus.RELEASED, reason=event.reason, changed_at=timezone.now()
    )
    _note_and_tell(event, name, user, people=people)
    return event


def _note_and_tell(event, name, user, people=None):
    label = TRANSITIONS[name].label
    note(event, user=user, text=f"{label}: {event.reason}")
    tell(
        concerned_by(event) if people is None else people,
        text=lambda: f"{label}: {event.title} ({event.reason})",
        url=event.get_absolute_url(),
        unit=event.unit,
        by=user,
    )


@transaction.atomic
def say(*, event, user, text):
    """Append a message to the thread, and tell the others.

    Raises:
        ValidationError: it is empty or too long, or the event is another unit's.
    """
    require_side(event, user)
    text = said(text)
    message = note(event, user=user, text=text)
    tell(
        concerned_by(event),
        text=lambda: _("New message: %(title)s") % {"title": event.title},
        url=event.get_absolute_url(),
        unit=event.unit,
        by=user,
        kind=NoticeKind.MESSAGE,
    )
    return message
