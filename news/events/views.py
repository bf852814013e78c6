"""The short way in the admin: what became of an announced event, in one form."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from news.models import EventPage
from portal.units.guards import may_open

from .enums import EventStatus
from .forms import EventChangeForm
from .services import announce_change, may_announce_change


def change(request, page_id):
    """Ask what happens and why, and send that version into review."""
    page = get_object_or_404(EventPage, pk=page_id)
    if not may_open(request.user, page) or not may_announce_change(page=page, user=request.user):
        raise PermissionDenied
    form = EventChangeForm(request.POST or None, page=page, user=request.user)
    if request.method == "POST" and form.is_valid():
        announce_change(
            page=page,
            user=request.user,
            status=form.cleaned_data["status"],
            reason=form.cleaned_data["reason"],
            arrangement=form.arrangement,
            sender_phone=form.cleaned_data["sender_phone"],
        )
        messages.success(
            request,
            _("The change of “%(title)s” is under review.") % {"title": page.title},
        )
        return redirect(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    return render(
        request,
        "news/admin/event_change.html",
        {
            "page": page,
            "form": form,
            "moved": EventStatus.MOVED,
            "move_fields": [form[name] for name in form.MOVE_FIELDS],
            "other_fields": [form[name] for name in ("sender_phone",)],
            "has_draft": page.has_unpublished_changes,
        },
    )
