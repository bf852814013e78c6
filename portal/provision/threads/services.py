"""Saying something in a thread, and what follows: the state, the register, the notices."""

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.base.people import name_of
from portal.base.roles import Role
from portal.units.models import Membership
from portal.units.services import has_role, units_of

from ..desk import is_at_desk
from ..edits.services import people_of_unit
from ..enums import EventKind
from ..independence import supplying_unit
from ..notices.enums import NoticeKind
from ..notices.services import notify
from ..refusals import refuse
from ..register import record_event
from .models import Expected, Message, Side, Thread

#: Longest message that is taken.
LONGEST = 4000


def side_of(user, page):
    """Return on which :class:`Side` ``user`` speaks about ``page``; None where on neither.

    Who belongs to the supplying unit speaks for it, whatever else they are.
    """
    unit = supplying_unit(page)
    if unit is not None and unit.pk in units_of(user):
        return Side.UNIT
    if is_at_desk(user):
        return Side.DESK
    return None


def thread_of(page):
    """Return the thread about ``page``, or None."""
    return Thread.objects.filter(page_id=page.pk).first()


@transaction.atomic
def say(*, page, user, text, asks=False, about=""):
    """Add a message about ``page``; the clock of the obligation runs on.

    Args:
        page: the page, of its specific class, as it was submitted.
        user: who speaks: somebody of the supplying unit, or of the desk.
        text: what is said.
        asks: whether an answer is awaited. A unit that answers a question passes the turn back to
            the desk in any case.
        about: name of the field that it is about; may be empty.

    Returns:
        The :class:`Message`.

    Raises:
        PublicationRefused: nothing is said, or the person stands on neither side.
    """
    side = side_of(user, page)
    text = text.replace("\x00", "").strip()
    reasons = []
    if side is None:
        reasons.append(_("Only the supplying unit and the Portal's desk talk about a submission."))
    if not text:
        reasons.append(_("Message: say something."))
    if len(text) > LONGEST:
        reasons.append(_("Message: at most %(count)d characters.") % {"count": LONGEST})
    if supplying_unit(page) is None:
        reasons.append(_("The Portal wrote it itself: there is no unit to talk to."))
    if reasons:
        refuse(reasons, page=page, attempt="message")
    thread, _created = Thread.objects.select_for_update().get_or_create(page_id=page.pk)
    thread.title, thread.unit = page.title[:300], supplying_unit(page)
    message = Message.objects.create(
        thread=thread,
        side=side,
        text=text,
        about=about,
        asks=asks,
        author=user,
        author_name=name_of(user),
    )
    _pass_turn(thread, message, page)
    _tell(message, page)
    return message


def _pass_turn(thread, message, page):
    waiting = thread.waiting
    if message.side == Side.DESK and message.asks:
        waiting = Expected.UNIT
        record_event(page=page, kind=EventKind.ASKED, actor=message.author)
    elif message.side == Side.UNIT and (message.asks or thread.waiting == Expected.UNIT):
        waiting = Expected.DESK
        if thread.waiting == Expected.UNIT:
            record_event(page=page, kind=EventKind.EXPLAINED, actor=message.author)
    elif message.side == Side.DESK and thread.waiting == Expected.DESK:
        waiting = Expected.NOBODY
    if waiting != thread.waiting:
        thread.waiting = waiting
        thread.waiting_since = timezone.now() if waiting else None
    thread.save()


def _tell(message, page):
    """Tell the other side; whoever spoke need not be told."""
    is_desk = message.side == Side.DESK
    people = people_of_unit(page) if is_desk else _people_at_desk(message.thread)
    notify(
        users=[person for person in people if person.pk != message.author_id],
        kind=NoticeKind.MESSAGE,
        text=lambda: _sentence(message, page),
        url=reverse("threads_page", args=[page.pk]),
        unit=page.unit,
    )


def _sentence(message, page):
    words = (
        _("A question about “%(title)s”.") if message.asks else _("A message about “%(title)s”.")
    )
    return words % {"title": page.title}


def _people_at_desk(thread):
    """Return who of the desk spoke in the thread, or every editor where nobody did."""
    spoke = {
        message.author
        for message in thread.messages.filter(side=Side.DESK).select_related("author")
    }
    if spoke:
        return spoke
    editors = Membership.objects.valid_on().filter(role=Role.EDITOR).select_related("user")
    return {membership.user for membership in editors}


def settle(page_id):
    """Note that nobody's answer is awaited any more: the step was decided."""
    Thread.objects.filter(page_id=page_id).exclude(waiting=Expected.NOBODY).update(
        waiting=Expected.NOBODY, waiting_since=None
    )


def waiting_for(user):
    """Return the threads that wait for the side of ``user``, the longest wait first."""
    threads = Thread.objects.select_related("unit").order_by("waiting_since")
    if has_role(user, Role.EDITOR):
        return threads.filter(waiting=Expected.DESK)
    return threads.filter(waiting=Expected.UNIT, unit_id__in=units_of(user))
