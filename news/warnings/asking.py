"""Asking the unit in time whether its warning is still true; safe to repeat, and after a miss."""

from datetime import timedelta

from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from news.models import StillTrueAsk, WarningMessage, WarningTerms
from portal.base.roles import DESK_ROLES, UNIT_ROLES
from portal.units.models import Membership
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
    """Write the question, and mail it when it is committed; None where another run was quicker."""
    ask, created = StillTrueAsk.objects.get_or_create(message=message, defaults={"unit": page.unit})
    if not created:
        return None
    transaction.on_commit(lambda: _mail(ask, page))
    return ask


def _mail(ask, page):
    members = Membership.objects.valid_on().filter(unit=ask.unit, role__in=UNIT_ROLES)
    addresses = sorted(
        set(
            members.filter(user__is_active=True)
            .exclude(user__email="")
            .values_list("user__email", flat=True)
        )
    )
    if not addresses:
        return
    with override(settings.LANGUAGE_CODE):
        subject = _("Is this warning still true? %(title)s") % {"title": page.title}
        body = _(
            "The warning “%(title)s” expires at %(moment)s.\n\n"
            "Please answer: confirm it (a leader of the unit does), draft an update, or let it "
            "expire.\n\n%(address)s"
        ) % {
            "title": page.title,
            "moment": date_format(timezone.localtime(ask.message.expires_at), "H:i d/m/Y"),
            "address": settings.WAGTAILADMIN_BASE_URL
            + reverse("wagtailadmin_pages:edit", args=[page.pk]),
        }
    for address in addresses:
        send_mail(subject, body, settings.DEFAULT_FROM_EMAIL, [address], fail_silently=True)


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
