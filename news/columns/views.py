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
    found = list(supplies(user=request.user))
    columns = {each.part.page for each in found}
    return render(
        request,
        "news/admin/column_supply.html",
        {
            "supplies": found,
            "editable": {
                column.pk
                for column in columns
                if column.permissions_for_user(request.user).can_edit()
            },
            "may_ask": has_role(request.user, *DESK_ROLES),
        },
    )
