"""Requests in the admin, as the desk sees them: ask, see who has answered, act on all of it."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from portal.base.roles import DESK_ROLES
from portal.units.models import Unit
from portal.units.services import has_role

from ..coordination.views import DeskFormView, ReasonForm
from ..models import Category
from . import services
from .enums import FOR_ALL, TRANSITIONS
from .forms import AskForm, DueForm
from .models import InformationRequest

_ICON = "mail"


class AskView(DeskFormView):
    """The desk asks units; another screen may have filled in what it knows."""

    form_class = AskForm
    page_title = _("New request to units")
    header_icon = _ICON
    submit_label = _("Send the request")

    def dispatch(self, request, *args, **kwargs):
        if not has_role(request.user, *DESK_ROLES):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_initial(self):
        asked = self.request.GET
        return {
            "title": asked.get("title", "")[:200],
            "details": asked.get("details", "")[:4000],
            "why": asked.get("why", "")[:1000],
            "follows": asked.get("follows", "")[:100],
            "units": Unit.objects.filter(code__in=asked.getlist("unit")),
            "category": Category.objects.filter(code=asked.get("category", "")).first(),
        }

    def carry_out(self, values):
        return services.ask(user=self.request.user, **values)

    def address_after(self, result):
        messages.success(self.request, _now("The request has been sent."))
        return result.get_absolute_url()


@require_safe
@require_admin_access
def show_request(request, pk):
    """Show a request with all its units to the desk; a unit is led to its own part."""
    asked = get_object_or_404(InformationRequest.objects.visible_to(request.user), pk=pk)
    rows = asked.rows.visible_to(request.user).with_people()
    if not (has_role(request.user, *DESK_ROLES) or request.user.is_superuser):
        return redirect(rows.first().get_absolute_url())
    return render(
        request,
        "provision/requests/request.html",
        {
            "asked": asked,
            "rows": rows.prefetch_related("deliveries__page"),
            "actions": [
                (reverse("requests_for_all", args=[asked.pk, name]), TRANSITIONS[name].label)
                for name in FOR_ALL
                if has_role(request.user, *DESK_ROLES)
                and any(row.state in TRANSITIONS[name].sources for row in rows)
            ],
        },
    )


class ForAllView(DeskFormView):
    """One action of the desk with all units of a request."""

    header_icon = _ICON

    def dispatch(self, request, *args, **kwargs):
        self.name = kwargs["action"]
        self.asked = get_object_or_404(
            InformationRequest.objects.visible_to(request.user), pk=kwargs["pk"]
        )
        if not has_role(request.user, *DESK_ROLES) or self.name not in FOR_ALL:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_form_class(self):
        return DueForm if self.name == "prolong" else ReasonForm

    def get_page_title(self):
        return _("%(action)s: all units") % {"action": TRANSITIONS[self.name].label}

    def get_page_subtitle(self):
        return self.asked.title

    @property
    def submit_label(self):
        return TRANSITIONS[self.name].label

    def carry_out(self, values):
        return services.for_all_units(
            request=self.asked, name=self.name, user=self.request.user, **values
        )

    def address_after(self, result):
        return self.asked.get_absolute_url()
