"""Handing over in the admin, the list of units without a focal point, and the log."""

from django import forms
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access
from wagtail.admin.ui.tables import Column
from wagtail.admin.widgets import AdminDateInput
from wagtail.permissions import policy_registry

from portal.base.listings import PortalReportView
from portal.units.models import FocalPoint, Membership

from .models import FocalPointChange
from .services import alarming_units, hand_over, open_work


class HandOverForm(forms.Form):
    name = forms.CharField(label=gettext_lazy("Name of the successor"), max_length=150)
    user = forms.ModelChoiceField(
        label=gettext_lazy("The successor's account"),
        queryset=get_user_model().objects.none(),
        required=False,
        help_text=gettext_lazy("Open work moves to it; without one, to all writers of the unit."),
    )
    position = forms.CharField(label=gettext_lazy("Position"), max_length=150, required=False)
    phone = forms.CharField(label=gettext_lazy("Phone"), max_length=30, required=False)
    email = forms.EmailField(label=gettext_lazy("E-mail"), required=False)
    day = forms.DateField(
        label=gettext_lazy("First day"), widget=AdminDateInput, initial=timezone.localdate
    )

    def __init__(self, *args, focal_point, **kwargs):
        super().__init__(*args, **kwargs)
        members = Membership.objects.valid_on().filter(unit=focal_point.unit).values("user")
        accounts = get_user_model().objects.filter(pk__in=members, is_active=True)
        self.fields["user"].queryset = accounts.exclude(pk=focal_point.user_id)
        self.fields["user"].label_from_instance = _named


def _named(user):
    return f"{user.get_full_name()} ({user.get_username()})".strip()


def _told(focal_point, successor):
    """Say who has got a notice: only those who have an account."""
    if successor is None:
        return _("Handed over. The successor has no account here: tell them yourself.")
    if focal_point.user_id is None:
        return _("Handed over; the successor and the unit's leaders have been told.")
    return _("Handed over; both have been told.")


@require_admin_access
def hand_over_view(request, focal_point_id):
    """Hand over one focal point; for the own unit's leader and the office."""
    focal_point = get_object_or_404(FocalPoint.objects.select_related("unit"), pk=focal_point_id)
    policy = policy_registry.get_by_type(FocalPoint)
    if not policy.user_has_permission_for_instance(request.user, "change", focal_point):
        raise PermissionDenied
    form = HandOverForm(request.POST or None, focal_point=focal_point)
    if request.method == "POST" and form.is_valid():
        try:
            hand_over(focal_point=focal_point, actor=request.user, **form.cleaned_data)
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _told(focal_point, form.cleaned_data["user"]))
            return redirect("focal_points:index")
    return render(
        request,
        "focal_points/hand_over.html",
        {
            "form": form,
            "focal_point": focal_point,
            "ended_on": focal_point.valid_to if focal_point.has_ended() else None,
            "open_work": open_work(focal_point).order_by("due_on", "pk"),
            "changes": FocalPointChange.objects.filter(
                focal_point_id=focal_point.pk, unit=focal_point.unit
            ).select_related("actor"),
            "breadcrumbs_items": [
                {"url": reverse("wagtailadmin_home"), "label": _("Home")},
                {"url": reverse("focal_points:index"), "label": _("Focal points")},
                {"url": "", "label": _("Hand over")},
            ],
        },
    )


class UnitsWithoutFocalPointView(PortalReportView):
    """The units that name nobody; for the office, and a leader's own."""

    page_title = gettext_lazy("Units without a focal point")
    header_icon = "warning"
    index_url_name = "units_without_focal_point"
    index_results_url_name = "units_without_focal_point_results"
    columns = [
        Column("code", label=gettext_lazy("Code")),
        Column("name", label=gettext_lazy("Name")),
        Column("get_kind_display", label=gettext_lazy("Kind")),
    ]
    list_export = ["code", "name_vi", "get_kind_display"]

    def get_queryset(self):
        return alarming_units(self.request.user).order_by("code")
