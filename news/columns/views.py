"""The desk's view of topic columns."""

from django.shortcuts import render
from django.views.decorators.http import require_safe
from wagtail.admin.auth import require_admin_access

from portal.base.roles import DESK_ROLES
from portal.units.services import has_role

from .supply import supplies


@require_safe
@require_admin_access
def column_supply(request):
    """Show the agreed parts: who supplies which, what has come, what is missing."""
    return render(
        request,
        "news/admin/column_supply.html",
        {
            "supplies": supplies(user=request.user),
            "may_ask": has_role(request.user, *DESK_ROLES),
        },
    )
