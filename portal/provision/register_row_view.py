"""One row of the register: its clock with every day of it, and on whose desk the time went."""

from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET
from wagtail.admin.auth import require_admin_access

from .due_panel import days_of_working, sentence_of_working
from .enums import EventKind, Waiting
from .hops import hops_of, time_by_holder
from .reports import visible_provisions
from .row_actions import actions_on


@require_GET
@require_admin_access
def register_row_view(request, provision_id):
    """Show a row to the own unit and the desk; nobody else is told that it exists."""
    provision = get_object_or_404(visible_provisions(request.user), pk=provision_id)
    hops = hops_of(provision)
    totals = time_by_holder(hops)
    return render(
        request,
        "provision/register_row.html",
        {
            "provision": provision,
            "sentence": sentence_of_working(provision.due_working),
            "days": days_of_working(provision.due_working),
            "changes": provision.events.filter(kind=EventKind.DUE_CHANGED).select_related("actor"),
            "events": provision.events.select_related("actor").order_by("-at", "-pk"),
            "hops": hops,
            "totals": [(holder, totals[holder]) for holder in Waiting if holder in totals],
            "page_address": _address_of(provision),
            "actions": actions_on(request.user, provision),
            "breadcrumbs_items": [
                {"url": reverse("wagtailadmin_home"), "label": _("Home")},
                {"url": reverse("provision_register"), "label": _("Register of provisions")},
                {"url": "", "label": provision.title},
            ],
        },
    )


def _address_of(provision):
    """Return where the page that answers ``provision`` is edited, or ""."""
    page_id = provision.page_id
    return reverse("wagtailadmin_pages:edit", args=[page_id]) if page_id else ""
