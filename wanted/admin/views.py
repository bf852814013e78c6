"""Confirming a notice and ending a search, each on one page with one button."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.models import Page

from portal.base.roles import DESK_ROLES
from portal.units.guards import may_open
from portal.units.services import has_role

from ..models import NoticeTerms
from ..models.notices import NoticePage
from ..services import confirm_notice, end_notice, may_look_after
from ..tips.services import led_to_person
from ..withdrawal.tasks import prove_all
from .forms import EndForm


def confirm(request, page_id):
    """Say what confirming means; when that is confirmed, show the notice for another term."""
    page = _page_for(request, page_id)
    if request.method == "POST":
        confirmation = confirm_notice(page=page, user=request.user)
        messages.success(
            request,
            _("Notice %(code)s is shown until %(day)s.")
            % {"code": page.written_code, "day": f"{confirmation.until:%d/%m/%Y}"},
        )
        return _back(request, page)
    days = NoticeTerms.objects.in_force().confirm_every_days
    explanation = _(
        "You confirm that the decision is in force and that every word still holds. The notice is "
        "then shown for another %(count)d days."
    ) % {"count": days}
    return _form(request, page, None, _("Confirm the notice"), explanation=explanation)


def end(request, page_id):
    """Ask how the search ended, and take the notice off everywhere."""
    page = _page_for(request, page_id)
    # Whoever worked on the tips has said so already; who ends the search may say otherwise.
    by_tip = led_to_person(notice=page.translation_key)
    form = EndForm(request.POST or None, initial={"by_tip": by_tip})
    if request.method == "POST" and form.is_valid():
        end_notice(page=page, user=request.user, **form.cleaned_data)
        messages.success(
            request,
            _("The search has ended: notice %(code)s is gone from pages, lists, data and files.")
            % {"code": page.written_code},
        )
        return redirect(reverse("wanted_ended_notices"))
    return _form(request, page, form, _("End the search"), style="no")


@require_POST
def prove(request):
    """Have everybody looked for who was taken off; the proofs stand in the list when it is done.

    The search opens hundreds of pages: nobody can wait for it.
    """
    if not has_role(request.user, *DESK_ROLES):
        raise PermissionDenied
    transaction.on_commit(prove_all.enqueue)
    messages.success(
        request, _("The search has begun. Load this list again in some minutes: the proofs come.")
    )
    return redirect(reverse("wanted_withdrawal_proofs"))


def _page_for(request, page_id):
    """Return the notice, if ``request.user`` confirms or ends it.

    Raises:
        Http404: there is no such notice.
        PermissionDenied: somebody else does.
    """
    page = get_object_or_404(Page, pk=page_id).specific
    if not isinstance(page, NoticePage):
        raise Http404
    if not may_open(request.user, page) or not may_look_after(request.user, page):
        raise PermissionDenied
    return page


def _back(request, page):
    if request.GET.get("next") == "list":
        return redirect(reverse("wanted_notices"))
    return redirect(reverse("wagtailadmin_pages:edit", args=[page.pk]))


def _form(request, page, form, heading, *, style="", explanation=""):
    return render(
        request,
        "wanted/admin/form.html",
        {
            "page": page,
            "form": form,
            "heading": heading,
            "style": style,
            "explanation": explanation,
        },
    )
