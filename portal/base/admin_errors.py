"""Answers of the admin to what its views cannot do: a sentence, never an error page."""

import logging
import re
from urllib.parse import unquote

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError
from django.db.models import ProtectedError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.datastructures import MultiValueDictKeyError
from django.utils.translation import gettext as _
from wagtail.admin import messages

from .addresses import is_own_address

logger = logging.getLogger(__name__)

#: Views of Wagtail's that believe whatever is sent to come from their own pages, by the beginning
#: of their names, and what they raise where it does not.
_TRUSTING_VIEWS = {
    "wagtailadmin_choose_page_external_link": AttributeError,
    "wagtailadmin_editing_sessions:ping": ValueError,
    "wagtailadmin_pages:copy": ValueError,
    "wagtailredirects:process_import": LookupError,
    "wagtailsnippetchoosers_": AttributeError,
}
#: Fields by which Wagtail's editor counts and orders blocks.
_BLOCK_NUMBER = re.compile(r"-(?:count|\d+-order)$")
_NUMBER = re.compile(r"[0-9]{1,6}")


class AdminErrorsMiddleware:
    """Tells what keeps something from being deleted, and refuses what cannot be read.

    Wagtail's views for documents, images and users ask the database, which refuses what others
    still need (``PROTECT``); nothing is lost, so nobody has to see an error page. Its lists ask the
    database for whatever number stands in the address, also for one that no column holds. Two who
    save the same at one moment are told apart by the database alone: the second learns of it.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        # PostgreSQL keeps no NUL; nobody can type one.
        if _in_admin(request) and "\0" in unquote(request.META.get("QUERY_STRING", "")):
            return _unreadable(request)
        return self.get_response(request)

    def process_view(self, request, view, arguments, named_arguments):
        if request.method != "POST" or not _in_admin(request):
            return None
        numbers = (value for name, value in request.POST.items() if _BLOCK_NUMBER.search(name))
        return None if all(map(_NUMBER.fullmatch, numbers)) else _not_whole(request)

    def process_exception(self, request, exception):
        if not _in_admin(request):
            return None
        if isinstance(exception, ProtectedError):
            messages.error(request, _why_kept(exception))
            return redirect(_where_from(request))
        if isinstance(exception, IntegrityError):
            # The message of the database would repeat what was entered.
            logger.error("Refused by the database: %s", _constraint_of(exception))
            return _not_saved(request)
        if isinstance(exception, ValidationError):
            # A rule that was kept when the form was looked at, and no longer when it was saved.
            return _not_saved(request, exception.messages)
        if isinstance(exception, MultiValueDictKeyError) or _is_trusted(request, exception):
            return _not_whole(request)
        if isinstance(exception, OverflowError | DataError):
            logger.warning("A number that no column holds: %s", exception)
            return _unreadable(
                request,
                _("A number or a date is larger than the Portal can keep: go back and change it."),
            )
        return None


def _in_admin(request):
    return request.path.startswith(reverse("wagtailadmin_home"))


def _is_trusted(request, exception):
    """Return whether one of the views that trust what they are sent raised ``exception``."""
    name = request.resolver_match.view_name if request.resolver_match else ""
    return any(
        name.startswith(view) and isinstance(exception, expected)
        for view, expected in _TRUSTING_VIEWS.items()
    )


def _not_whole(request):
    return _unreadable(request, _("The form was not sent whole: go back and try again."))


def _not_saved(request, reasons=()):
    return render(request, "409.html", {"reasons": reasons}, status=409)


def _unreadable(request, sentence=""):
    return render(request, "400.html", {"sentence": sentence}, status=400)


def _constraint_of(error):
    """Return the name of the constraint that was violated, where the database tells it."""
    return getattr(getattr(error.__cause__, "diag", None), "constraint_name", None) or "unnamed"


def _why_kept(error):
    """Return what still needs it, by kind alone: its titles are not for everybody."""
    kinds = sorted({str(row._meta.verbose_name) for row in error.protected_objects})
    return _("It cannot be deleted: it is still needed by %(kinds)s.") % {"kinds": ", ".join(kinds)}


def _where_from(request):
    address = request.headers.get("referer", "")
    return address if is_own_address(request, address) else reverse("wagtailadmin_home")
