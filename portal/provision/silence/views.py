"""The office's list of what did not come."""

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import render
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
from . import services
from .models import Dismissal
from .registry import detectors, find_all

KIND_PARAMETER, UNIT_PARAMETER = "loai", "don-vi"
#: Lines of each kind beside the others, and of one kind alone.
MOST_SHOWN, MOST_OF_ONE_KIND = 20, 200


@require_safe
@require_admin_access
def silence_list(request):
    """Show what should have come and did not, by kind; beneath it what was dismissed, and why."""
    if not (has_role(request.user, *DESK_ROLES) or request.user.is_superuser):
        raise PermissionDenied
    code = request.GET.get(KIND_PARAMETER, "")
    unit = Unit.objects.filter(code=request.GET.get(UNIT_PARAMETER, "")).first()
    most = MOST_OF_ONE_KIND if code else MOST_SHOWN
    found = services.sections(code=code, unit=unit, most=most)
    return render(
        request,
        "provision/silence/list.html",
        {
            "sections": found,
            "total": sum(len(section.lines) for section in found),
            "is_cut": any(section.is_cut for section in found),
            "detectors": detectors(),
            "code": code,
            "unit": unit,
            "units": Unit.objects.valid_on(),
            "dismissed": Dismissal.objects.select_related("unit", "dismissed_by")[:50],
        },
    )


class DismissView(DeskFormView):
    """Take a line off the list, with the reason."""

    form_class = ReasonForm
    page_title = _("Take it off the list")
    header_icon = "view"
    submit_label = _("Take it off the list")
    explanation = _("The reason is kept and stands beneath the list.")

    def dispatch(self, request, *args, **kwargs):
        if not has_role(request.user, *DESK_ROLES):
            raise PermissionDenied
        self.key = request.GET.get("key", "")
        texts = {each.key: each.text for _detector, found in find_all() for each in found}
        if self.key not in texts:
            raise Http404
        self.text = texts[self.key]
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self):
        return self.text

    def carry_out(self, values):
        return services.dismiss(key=self.key, user=self.request.user, **values)

    def address_after(self, result):
        messages.success(self.request, _now("Taken off the list; the reason is kept."))
        return reverse("silence_list")
