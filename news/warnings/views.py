"""CAP messages at addresses of their own, and what the admin does with an issued warning."""

from django.contrib import messages as notices
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from news.models import StillTrueAsk, WarningMessage, WarningPage
from portal.units.guards import may_open

from . import cap, services
from .forms import CancelForm, ConfirmForm, end_of_longest_lifetime
from .permissions import allowed_actions


@require_safe
def cap_message(request, identifier):
    """Hand out one message of a chain as CAP 1.2."""
    return cap.response(get_object_or_404(WarningMessage, identifier=identifier))


def draft_update(request, page_id):
    """Say what an update is; when that is confirmed, draft it and open it in the editor."""
    page = _page_for(request, page_id, "update")
    if request.method != "POST":
        return _form(
            request,
            page,
            None,
            _("Draft an update"),
            explanation=_(
                "What was issued stays as it is. A new draft takes over its words; when it is "
                "published, it replaces this warning."
            ),
        )
    draft = services.draft_update(page=page, user=request.user)
    notices.success(
        request, _("This draft replaces “%(title)s” when it is published.") % {"title": page.title}
    )
    return redirect(reverse("wagtailadmin_pages:edit", args=[draft.pk]))


def cancel(request, page_id):
    """Ask for the reason, and cancel a warning."""
    page = _page_for(request, page_id, "cancel")
    form = CancelForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        services.cancel(page=page, user=request.user, reason=form.cleaned_data["reason"])
        notices.success(request, _("The warning is cancelled."))
        return redirect(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    return _form(request, page, form, _("Cancel the warning"), style="no")


def confirm(request, page_id):
    """Ask until when, and confirm that a warning is still true."""
    page = _page_for(request, page_id, "confirm")
    form = ConfirmForm(request.POST or None, initial={"until": end_of_longest_lifetime()})
    if request.method == "POST" and form.is_valid():
        services.confirm(page=page, user=request.user, until=form.cleaned_data["until"])
        notices.success(request, _("The warning stays in force."))
        return redirect(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    return _form(request, page, form, _("Confirm that it is still true"))


@require_POST
def let_expire(request, ask_id):
    """Record that the unit lets a warning expire."""
    ask = get_object_or_404(StillTrueAsk.objects.select_related("message", "unit"), pk=ask_id)
    services.let_expire(ask=ask, user=request.user)
    notices.success(request, _("Noted: the warning will expire."))
    return redirect(reverse("wagtailadmin_home"))


def _page_for(request, page_id, action):
    """Return the warning, if ``request.user`` may take this action with it."""
    page = get_object_or_404(WarningPage, pk=page_id)
    if not may_open(request.user, page) or action not in allowed_actions(page, request.user):
        raise PermissionDenied
    return page


def _form(request, page, form, heading, *, style="", explanation=""):
    return render(
        request,
        "news/admin/warning_form.html",
        {
            "page": page,
            "form": form,
            "heading": heading,
            "style": style,
            "explanation": explanation,
        },
    )
