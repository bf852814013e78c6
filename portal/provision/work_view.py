"""Everything that waits for whoever asks, by due day: where digests and notices lead."""

from django.core.paginator import Paginator
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET
from wagtail.admin.auth import require_admin_access

from portal.units.models import Unit

from .own_work import OwnWork

PER_PAGE = 50


@require_GET
@require_admin_access
def work_view(request):
    """Show the own open work; nobody sees another's here."""
    now = timezone.now()
    items = Paginator(OwnWork(request.user, now), PER_PAGE).get_page(request.GET.get("p"))
    codes = dict(
        Unit.objects.filter(pk__in={item.unit_id for item in items}).values_list("pk", "code")
    )
    return render(
        request,
        "provision/work.html",
        {
            "items": items,
            "rows": [(item, codes.get(item.unit_id, ""), item.is_overdue(now)) for item in items],
            "breadcrumbs_items": [
                {"url": reverse("wagtailadmin_home"), "label": _("Home")},
                {"url": "", "label": _("My work")},
            ],
        },
    )
