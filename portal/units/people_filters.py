"""Filters of page lists by person: a unit reads the names of its own people there."""

from django.contrib.auth import get_user_model
from wagtail.admin.views.pages.listing import GenericPageFilterSet

from portal.base.roles import DESK_ROLES

from .services import roles_of, units_of


class UnitPageFilterSet(GenericPageFilterSet):
    """Wagtail's filters, which would offer everybody who ever wrote a page of whatever unit."""

    def __init__(self, *args, request=None, **kwargs):
        super().__init__(*args, request=request, **kwargs)
        if request is None or request.user.is_superuser or roles_of(request.user) & DESK_ROLES:
            return
        colleagues = get_user_model().objects.filter(memberships__unit__in=units_of(request.user))
        for name in ("owner", "edited_by"):
            self.filters[name].queryset = colleagues.distinct()
