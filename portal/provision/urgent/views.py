"""Publishing at once, and reviewing what was."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page

from portal.units.guards import may_open

from ..checklists import checklist_of
from ..desk import is_at_desk
from .forms import ReviewForm, UrgentForm
from .models import UrgentPublication
from .services import (
    publish_urgently,
    reasons_against_publishing_urgently,
    reasons_against_reviewing,
    review,
)


def publish(request, page_id):
    """Ask the editor on duty for the points and the reason, and publish."""
    page = get_object_or_404(Page, pk=page_id).specific
    if not may_open(request.user, page):
        raise PermissionDenied
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    reasons = reasons_against_publishing_urgently(page=page, user=request.user)
    form = None
    if not reasons:
        checklist = checklist_of(page.current_workflow_task_state.revision)
        form = UrgentForm(request.POST or None, checklist=checklist)
    if request.method == "POST" and form is not None and form.is_valid():
        publish_urgently(
            page=page,
            user=request.user,
            reason=form.cleaned_data["reason"],
            confirmed=form.confirmed,
        )
        messages.success(request, _("Published. A third person reviews it now."))
        return redirect(edit)
    return render(
        request,
        "urgent/publish.html",
        {
            "page": page,
            "heading": _("Publish urgently"),
            "icon": "warning",
            "form": form,
            "reasons": reasons,
            "submit_label": _("Publish now"),
            "style": "no",
            "back": edit,
        },
    )


def review_publication(request, urgent_id):
    """Show an urgent publication to the desk, and take the third person's review."""
    if not is_at_desk(request.user):
        raise PermissionDenied
    row = get_object_or_404(
        UrgentPublication.objects.select_related(
            "unit", "published_by", "confirmed_by", "reviewed_by"
        ),
        pk=urgent_id,
    )
    reasons = reasons_against_reviewing(row=row, user=request.user)
    form = None if reasons else ReviewForm(request.POST or None)
    if request.method == "POST" and form is not None and form.is_valid():
        review(row=row, user=request.user, **form.cleaned_data)
        messages.success(request, _("The review is recorded."))
        return redirect(reverse("urgent_review", args=[row.pk]))
    return render(
        request,
        "urgent/review.html",
        {
            "row": row,
            "page": Page.objects.filter(pk=row.page_id).first(),
            "heading": _("Review of an urgent publication"),
            "icon": "warning",
            "form": form,
            "reasons": [] if row.reviewed_at else reasons,
            "submit_label": _("Record the review"),
        },
    )
