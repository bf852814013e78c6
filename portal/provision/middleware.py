"""Carries who acts, and why, to the gate; brings its refusals back as sentences."""

from django.http import JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from wagtail.admin import messages

from portal.base.addresses import is_own_address
from portal.base.gate import PublicationRefused

from .context import acting
from .withdrawals import read_notice

#: The field of the confirmation pages in which a publisher says why.
REASON_FIELD = "takedown_reason"


class PublicationGateMiddleware:
    """Wraps each changing request; nothing is decided here."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        user = getattr(request, "user", None)
        if request.method in ("GET", "HEAD", "OPTIONS") or not getattr(user, "pk", None):
            return self.get_response(request)
        reason, notice = request.POST.get(REASON_FIELD, ""), read_notice(request)
        with acting(user=user, reason=reason, notice=notice):
            return self.get_response(request)

    def process_exception(self, request, exception):
        """Answer a refusal with its reasons, where the person came from."""
        if not isinstance(exception, PublicationRefused):
            return None
        if _wants_json(request):
            return JsonResponse(
                {"detail": str(exception), "reasons": exception.reasons}, status=403
            )
        messages.error(request, refusal_message(exception))
        return _back(request, exception)


def refusal_message(refusal):
    """Return a refusal with all its reasons as safe HTML."""
    return format_html(
        "{}<ul>{}</ul>",
        _("“%(title)s” was not changed:") % {"title": refusal.title},
        format_html_join("", "<li>{}</li>", ((reason,) for reason in refusal.reasons)),
    )


def _wants_json(request):
    return (
        request.headers.get("x-requested-with") == "XMLHttpRequest"
        or "application/json" in request.headers.get("accept", "")
        or request.content_type == "application/json"
    )


def _back(request, refusal):
    """Return to where the person came from, within this site."""
    referrer = request.headers.get("referer", "")
    if is_own_address(request, referrer):
        return redirect(referrer)
    if refusal.page_id:
        return redirect(reverse("wagtailadmin_pages:edit", args=[refusal.page_id]))
    return render(request, "provision/refused.html", {"refusal": refusal}, status=403)
