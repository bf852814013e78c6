"""Asking for a review of a refusal, and deciding on it."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from ..desk import visible_to
from ..models import ApprovalRecord
from .forms import AskForm, DecideForm
from .models import Appeal
from .services import ask, decide, reasons_against_asking, reasons_against_deciding


def ask_for_review(request, record_id):
    """Take a unit's request about one refusal."""
    record = _one(request, ApprovalRecord.objects.select_related("unit"), record_id)
    if reasons_against_asking(record=record, user=request.user):
        raise PermissionDenied
    form = AskForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        appeal = ask(record=record, user=request.user, reason=form.cleaned_data["reason"])
        messages.success(request, _("The office was asked."))
        return redirect(reverse("appeals_appeal", args=[appeal.pk]))
    return _page(request, record, None, form, _("Ask for a review"))


def appeal(request, appeal_id):
    """Show a request to its unit, the desk and the office; the office decides here."""
    rows = Appeal.objects.select_related("refusal__unit", "asked_by", "decided_by")
    row = _one(request, rows, appeal_id)
    form = None
    if not reasons_against_deciding(appeal=row, user=request.user):
        form = DecideForm(request.POST or None)
    if request.method == "POST" and form is not None and form.is_valid():
        decide(appeal=row, user=request.user, **form.cleaned_data)
        messages.success(request, _("The decision is recorded."))
        return redirect(reverse("appeals_appeal", args=[row.pk]))
    return _page(request, row.refusal, row, form, _("Decide"))


def _one(request, rows, key):
    found = visible_to(request.user, rows).filter(pk=key).first()
    if found is None:
        raise Http404
    return found


def _page(request, record, row, form, submit_label):
    return render(
        request,
        "appeals/appeal.html",
        {
            "record": record,
            "appeal": row,
            "form": form,
            "heading": _("Review of a refusal"),
            "icon": "rotate",
            "submit_label": submit_label,
        },
    )
