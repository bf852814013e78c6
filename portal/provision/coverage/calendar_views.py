"""The calendar of events: a month in the admin, and a feed for a person's own program."""

import calendar
import datetime
from collections import defaultdict

from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from portal.base.ical import calendar_response
from portal.base.roles import DESK_ROLES, UNIT_ROLES
from portal.units.services import has_role

from .feeds import entries_for
from .models import CalendarToken, CoveredEvent

MONTH_PARAMETER = "thang"
#: Nobody reads more of one day in a calendar; the list has them all.
MOST_IN_A_FIELD = 6
#: The token is shown once, right after it was made.
_SESSION_KEY = "coverage_calendar_token"


@require_safe
@require_admin_access
def month(request):
    """Show one month of events, those of the person's units or all for the desk."""
    first = _month_asked(request.GET.get(MONTH_PARAMETER, ""))
    weeks = calendar.Calendar().monthdatescalendar(first.year, first.month)
    events = (
        CoveredEvent.objects.visible_to(request.user)
        .between(weeks[0][0], weeks[-1][-1])
        .first_of_each_day(MOST_IN_A_FIELD)
        .select_related("unit")
        # No more is read of each than stands in its field.
        .only("title", "starts_at", "status", "unit__code")
    )
    by_day = defaultdict(list)
    for event in events:
        by_day[event.day].append(event)
    token = request.session.pop(_SESSION_KEY, "")
    return render(
        request,
        "provision/coverage/month.html",
        {
            "first": first,
            "weeks": [[_field(day, by_day[day]) for day in week] for week in weeks],
            "today": timezone.localdate(),
            "earlier": _moved(first, -1),
            "later": _moved(first, 1),
            "may_announce": has_role(request.user, *(DESK_ROLES | UNIT_ROLES)),
            "has_feed": CalendarToken.objects.filter(user=request.user).exists(),
            "feed_address": request.build_absolute_uri(reverse("coverage_feed", args=[token]))
            if token
            else "",
        },
    )


def _field(day, events):
    """Return what the calendar shows of ``day``: its first ``events``, and how many are left."""
    return {"day": day, "events": events, "more": events[0].of_day - len(events) if events else 0}


def _month_asked(text):
    """Return the first day of the month that ``text`` ("2026-11") names; else of this month."""
    try:
        first = datetime.datetime.strptime(text, "%Y-%m").date()
        # The calendar looks a week beyond the month on both sides.
        _moved(first, -1), _moved(first, 2)
    except (ValueError, OverflowError):
        return timezone.localdate().replace(day=1)
    return first


def _moved(first, months):
    number = first.year * 12 + first.month - 1 + months
    return datetime.date(number // 12, number % 12 + 1, 1)


@require_POST
@require_admin_access
def issue_feed(request):
    """Give the person a new address for the calendar; the one before stops working."""
    request.session[_SESSION_KEY] = CalendarToken.issue(request.user)
    messages.success(
        request, _("Copy the address now: it is shown once. An earlier address no longer works.")
    )
    return redirect(reverse("coverage_month"))


@require_POST
@require_admin_access
def revoke_feed(request):
    """Take the address of the person's calendar back."""
    CalendarToken.objects.filter(user=request.user).delete()
    messages.success(request, _("The address of your calendar no longer works."))
    return redirect(reverse("coverage_month"))


@require_safe
def feed(request, token):
    """Hand out the calendar of the person whose token this is.

    Raises:
        Http404: nobody has this token, or the person no longer works here.
    """
    found = CalendarToken.objects.named_by(token)
    if found is None or not has_role(found.user, *(DESK_ROLES | UNIT_ROLES)):
        raise Http404
    response = calendar_response(
        entries_for(found.user, request=request),
        name=_("Events covered by the Portal"),
        filename="lich-su-kien.ics",
    )
    response["Cache-Control"] = "private, no-store"
    response["X-Robots-Tag"] = "noindex"
    return response
