"""Asking the unit in time whether its warning is still true; safe to repeat, and after a miss."""

from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from news.models import StillTrueAsk, WarningMessage, WarningTerms
from portal.base.roles import DESK_ROLES, UNIT_ROLES
from portal.base.written import written_moment
from portal.provision.coordination.people import people_of_unit
from portal.provision.mail import mail_after_commit
from portal.provision.notices.enums import NoticeKind
from portal.provision.notices.services import languages_of, notify
from portal.units.services import has_role, units_of

from .permissions import allowed_actions
from .services import page_of


def due_messages(now=None):
    """Return the messages in force whose end is near and of which nobody was asked yet."""
    now = now or timezone.now()
    days = WarningTerms.objects.in_force(timezone.localdate(now)).ask_days
    return WarningMessage.objects.in_force(now).filter(
        expires_at__lte=now + timedelta(days=days), ask__isnull=True
    )


def ask_units(now=None):
    """Ask about every message that is due; return the questions that were asked."""
    asked = []
    for message in due_messages(now):
        page = page_of(message)
        if page is not None and page.unit_id:
            asked.append(_ask(message, page))
    return [ask for ask in asked if ask is not None]


@transaction.atomic
def _ask(message, page):
    """Write the question and tell the unit of it; None where another run was quicker."""
    ask, created = StillTrueAsk.objects.get_or_create(message=message, defaults={"unit": page.unit})
    if not created:
        return None
    _tell(ask, page)
    return ask


def _tell(ask, page):
    """Tell the people of the unit in the admin, and by mail, each in the own language."""
    people = list(people_of_unit(ask.unit))
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    notify(
        users=people,
        kind=NoticeKind.WORK,
        text=lambda: _("Is the warning “%(title)s” still true?") % {"title": page.title},
        url=address,
        unit=ask.unit,
    )
    moment = written_moment(ask.message.expires_at)
    languages = languages_of(people)
    for person in people:
        with override(languages[person.pk]):
            mail_after_commit(
                subject=_("The Portal: is a warning of your unit still true?"),
                body=_(
                    "The warning “%(title)s” expires at %(moment)s.\n\n"
                    "Please answer: confirm it (a leader of the unit does), draft an update, "
                    "or let it expire.\n\n%(address)s"
                )
                % {
                    "title": page.title,
                    "moment": moment,
                    "address": settings.WAGTAILADMIN_BASE_URL + address,
                },
                address=person.email,
            )


def visible_asks(user):
    """Return the questions that ``user`` may see: the own units', or all for the desk."""
    asks = StillTrueAsk.objects.select_related("message", "unit", "answered_by")
    if has_role(user, *DESK_ROLES):
        return asks
    return asks.filter(unit_id__in=units_of(user))


def open_rows(user):
    """Return the open questions of ``user`` with what the user may answer, as dicts."""
    rows = []
    for ask in visible_asks(user).open():
        page = page_of(ask.message)
        if page is not None:
            rows.append(
                {
                    "ask": ask,
                    "page": page,
                    "allowed": allowed_actions(page, user),
                    "may_let_expire": has_role(user, *UNIT_ROLES, unit=ask.unit_id)
                    or has_role(user, *DESK_ROLES),
                }
            )
    return rows
