"""The findings of one page: the unit asks, the verifier decides."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page

from portal.units.guards import may_open

from ..digest import content_digest
from .forms import AskForm, OverrideForm
from .models import LeakOverride, OverrideRequest
from .services import ask_for_override, open_findings, override, reasons_against_override


def page_findings(request, page_id):
    """Show what the guard found in the latest version of a page, and take what is said to it."""
    page = get_object_or_404(Page, pk=page_id).specific
    if not may_open(request.user, page):
        raise PermissionDenied
    revision = page.latest_revision
    digest = content_digest(revision.content) if revision else ""
    findings = open_findings(revision.as_object(), digest=digest) if revision else []
    may_override = not reasons_against_override(user=request.user, page=page)
    form = _form(request, findings, may_override=may_override)
    if request.method == "POST" and form is not None and form.is_valid():
        return _answer(request, page, form, may_override=may_override)
    return render(
        request,
        "leaks/page.html",
        {
            "page": page,
            "heading": _("Leak guard"),
            "icon": "warning",
            "findings": findings,
            "form": form,
            "may_override": may_override and form is not None,
            "requests": OverrideRequest.objects.filter(page_id=page.pk, content_hash=digest),
            "overrides": LeakOverride.objects.filter(page_id=page.pk, content_hash=digest),
            "submit_label": _("Let pass with this reason") if may_override else _("Ask the Portal"),
            "back": reverse("wagtailadmin_pages:edit", args=[page.pk]),
        },
    )


def _form(request, findings, *, may_override):
    """Return the form that fits the person, or None where nothing can be let pass."""
    if not any(finding.can_be_overridden for finding in findings):
        return None
    data = request.POST or None
    return OverrideForm(data, findings=findings) if may_override else AskForm(data)


def _answer(request, page, form, *, may_override):
    reason = form.cleaned_data["reason"]
    if may_override:
        override(page=page, keys=form.cleaned_data["keys"], reason=reason, user=request.user)
        messages.success(request, _("Let pass in this version, with your reason on record."))
    else:
        ask_for_override(page=page, reason=reason, user=request.user)
        messages.success(request, _("The Portal's verifiers were asked."))
    return redirect(reverse("leaks_page", args=[page.pk]))
