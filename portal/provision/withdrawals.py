"""Taking off so that readers learn of it: a notice at the address, and a feed of what is gone."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from django.conf import settings
from django.db import transaction
from django.http import Http404
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import get_language_from_path, override
from django.utils.translation import gettext as _
from wagtail.models import Page, Site

from portal.base.feeds import guid_of

from .enums import GIVEN_REASONS, WithdrawalReason
from .models import Withdrawal

#: Fields of the confirmation pages in which a publisher says what readers are told.
NOTICE_FIELDS = ("notice_reason", "notice_explanation", "notice_replacement", "notice_show_title")
_LONGEST_EXPLANATION = 1000


@dataclass(frozen=True)
class Notice:
    """What readers are told of a page that is taken off.

    Attributes:
        reason: a :class:`WithdrawalReason`.
        explanation: one or two sentences more; may be empty.
        show_title: whether the title stays.
        replacement: the published page that replaces it, or None.
        problems: why the notice cannot stand as it was given, as sentences.
    """

    reason: str = WithdrawalReason.OTHER
    explanation: str = ""
    show_title: bool = False
    replacement: object = None
    problems: list = field(default_factory=list)


def read_notice(request):
    """Return the :class:`Notice` that a form of confirmation holds, or None where it has none."""
    if not any(name in request.POST for name in NOTICE_FIELDS):
        return None
    problems = []
    reason = request.POST.get("notice_reason", "")
    if reason not in GIVEN_REASONS:
        problems.append(_("Reason for readers: choose one from the list."))
        reason = WithdrawalReason.OTHER
    explanation = " ".join(request.POST.get("notice_explanation", "").replace("\x00", "").split())
    if len(explanation) > _LONGEST_EXPLANATION:
        problems.append(
            _("Explanation for readers: at most %(count)d characters.")
            % {"count": _LONGEST_EXPLANATION}
        )
    address = request.POST.get("notice_replacement", "").strip()
    replacement = _page_at(request, address) if address else None
    if address and replacement is None:
        problems.append(_("Page that replaces it: there is no published page at this address."))
    return Notice(
        reason=reason,
        explanation=explanation[:_LONGEST_EXPLANATION],
        show_title=bool(request.POST.get("notice_show_title")),
        replacement=replacement,
        problems=problems,
    )


def _page_at(request, address):
    """Return the published page at ``address``, a path or full address of the Portal, or None."""
    parts = urlsplit(address)
    site = Site.find_for_request(request)
    if parts.hostname not in {None, request.get_host().partition(":")[0], site and site.hostname}:
        return None
    path = parts.path
    language = get_language_from_path(path) or settings.LANGUAGE_CODE
    if language != settings.LANGUAGE_CODE:
        path = path.removeprefix(f"/{language}")
    if hasattr(request, "_wagtail_route_for_request"):
        del request._wagtail_route_for_request
    try:
        with override(language):
            page = Page.find_for_request(request, path)
    except Http404:
        return None
    finally:
        if hasattr(request, "_wagtail_route_for_request"):
            del request._wagtail_route_for_request
    return page


@transaction.atomic
def record_withdrawal(*, page, notice=None, user=None):
    """Leave a notice at the address of ``page``, which is about to leave the public.

    Args:
        page: the page, of any class, with the address that readers know.
        notice: a :class:`Notice`; where it is None, one that is there already stays, else the
            notice gives no particular reason.
        user: who takes it off; None for a job.

    Returns:
        The :class:`Withdrawal`; None where the page has no address.
    """
    parts = page.get_url_parts()
    if parts is None:
        return None
    present = Withdrawal.objects.in_force().filter(page_id=page.pk).first()
    if notice is None and present is not None:
        return present
    notice = notice or Notice()
    withdrawal = present or Withdrawal(page_id=page.pk)
    withdrawal.guid = guid_of(page)
    withdrawal.language = page.locale.language_code
    withdrawal.path = parts[2]
    withdrawal.reason = notice.reason
    if getattr(page.specific_class, "withdraws_at_once", False):
        # Whatever route it took: neither title nor other words that tell whom it was about.
        withdrawal.title, withdrawal.show_title = "", False
        objections = page.specific.reasons_against_notice(notice)
        withdrawal.explanation = "" if objections else notice.explanation
    else:
        withdrawal.title = page.title[:300]
        withdrawal.show_title = notice.show_title
        withdrawal.explanation = notice.explanation
    withdrawal.replacement = notice.replacement
    withdrawal.withdrawn_at = timezone.now()
    withdrawal.withdrawn_by = user if getattr(user, "pk", None) else None
    withdrawal.save()
    return withdrawal


def lift_withdrawal(page):
    """Note that ``page`` is public again: its own words answer at the address."""
    Withdrawal.objects.in_force().filter(page_id=page.pk).update(lifted_at=timezone.now())


def withdrawal_at(path):
    """Return the withdrawal that answers at ``path`` or above it, the nearest one, or None."""
    pieces = [piece for piece in path.split("/") if piece]
    candidates = ["/" + "".join(f"{piece}/" for piece in pieces[:end]) for end in _ends(pieces)]
    found = (
        Withdrawal.objects.in_force()
        .filter(path__in=candidates)
        .select_related("replacement__locale")
    )
    return max(found, key=lambda withdrawal: len(withdrawal.path), default=None)


def _ends(pieces):
    # A page is never deeper than this in the tree; addresses that nobody made are cut.
    return range(1, min(len(pieces), 12) + 1)


class WithdrawalMiddleware:
    """Answers 410 with the notice where a page was taken off, instead of 404.

    It looks at answers that are 404 anyway, so a page that is public, or a redirect that the desk
    made, comes first; and it serves every page type, moved or deleted pages included.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        if response.status_code != 404 or request.method not in ("GET", "HEAD"):
            return response
        withdrawal = withdrawal_at(request.path_info)
        if withdrawal is None:
            return response
        answer = render(request, "provision/withdrawn.html", {"withdrawal": withdrawal}, status=410)
        answer["X-Robots-Tag"] = "noindex"
        return answer
