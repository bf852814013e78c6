"""The two forms: a unit asks, a publisher decides."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from portal.base.roles import UNIT_ROLES, Role
from portal.provision.clocks import due_date
from portal.provision.reports import visible_provisions
from portal.units.services import has_role

from .forms import AskForm, DecideForm
from .models import Extension
from .services import ask_for_extension, decide_extension, reasons_against_asking


@require_admin_access
def ask_view(request, provision_id):
    """Let the unit ask; only the own unit reaches its rows here."""
    provision = get_object_or_404(visible_provisions(request.user), pk=provision_id)
    if not has_role(request.user, *UNIT_ROLES, unit=provision.unit_id):
        raise PermissionDenied
    form = AskForm(request.POST or None, unit=provision.unit)
    if request.method == "POST" and form.is_valid():
        try:
            ask_for_extension(provision=provision, user=request.user, **form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("The publishers of the Portal have been asked."))
            return redirect("provision_register_row", provision.pk)
    against = reasons_against_asking(provision=provision, user=request.user)
    return _show(
        request,
        form,
        provision,
        heading=_("Ask for the longer limit"),
        against=[] if form.errors else against,
        extended_on=_extended_day(provision),
    )


@require_admin_access
def decide_view(request, extension_id):
    """Let a publisher decide."""
    if not has_role(request.user, Role.PUBLISHER):
        raise PermissionDenied
    extension = get_object_or_404(
        Extension.objects.select_related("provision__unit", "provision__rule"), pk=extension_id
    )
    form = DecideForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            decide_extension(extension=extension, user=request.user, **form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("Decided; the unit has been told."))
            return redirect("provision_register_row", extension.provision_id)
    return _show(
        request,
        form,
        extension.provision,
        heading=_("Decide the longer limit"),
        extension=extension,
        extended_on=_extended_day(extension.provision),
    )


def _extended_day(provision):
    """Return the day that the longer limit would give, or None where there is none."""
    if provision.rule.extended_days is None:
        return None
    due = due_date(rule=provision.rule, triggered_on=provision.triggered_on, extended=True)
    return due.on


def _show(request, form, provision, *, heading, extended_on, extension=None, against=()):
    return render(
        request,
        "longer_limits/form.html",
        {
            "form": form,
            "provision": provision,
            "extension": extension,
            "heading": heading,
            "against": against,
            "extended_on": extended_on,
            "breadcrumbs_items": [
                {"url": reverse("wagtailadmin_home"), "label": _("Home")},
                {"url": reverse("provision_register"), "label": _("Register of provisions")},
                {
                    "url": reverse("provision_register_row", args=[provision.pk]),
                    "label": provision.title,
                },
                {"url": "", "label": heading},
            ],
        },
    )
