"""Asks the guards before any view of the admin runs."""

from django.urls import reverse
from wagtail.admin.auth import permission_denied

from .guards import refuses


class UnitIsolationMiddleware:
    """Turns people away from addresses that name what is another unit's."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view_func, view_args, view_kwargs):
        # The session is asked only in the admin: public answers must not vary with it.
        if not request.path.startswith(reverse("wagtailadmin_home")):
            return None
        if not request.user.is_authenticated:
            return None
        return permission_denied(request) if refuses(request, request.resolver_match) else None
