"""Answers of the admin to what its views cannot do: a sentence, never an error page."""

from django.db.models import ProtectedError
from django.http import HttpResponseBadRequest
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.datastructures import MultiValueDictKeyError
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from wagtail.admin import messages


class AdminErrorsMiddleware:
    """Tells what keeps something from being deleted, and refuses forms that lack a field.

    Wagtail's views for documents, images and users ask the database, which refuses what others
    still need (``PROTECT``); nothing is lost, so nobody has to see an error page.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not request.path.startswith(reverse("wagtailadmin_home")):
            return None
        if isinstance(exception, ProtectedError):
            messages.error(request, _why_kept(exception))
            return redirect(_where_from(request))
        if isinstance(exception, MultiValueDictKeyError):
            return HttpResponseBadRequest(_("The form was not sent whole: go back and try again."))
        return None


def _why_kept(error):
    """Return what still needs it, by kind alone: its titles are not for everybody."""
    kinds = sorted({str(row._meta.verbose_name) for row in error.protected_objects})
    return _("It cannot be deleted: it is still needed by %(kinds)s.") % {"kinds": ", ".join(kinds)}


def _where_from(request):
    address = request.headers.get("referer", "")
    allowed = url_has_allowed_host_and_scheme(
        address, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return address if allowed else reverse("wagtailadmin_home")
