"""Taking a page over for its unit, comparing two versions, and the receipt."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page

from portal.units.guards import may_open

from ..desk import visible_to
from .models import Receipt
from .services import edit_for_unit


def take_over(request, page_id):
    """Say what editing for a unit means; when that is confirmed, open the editor."""
    page = get_object_or_404(Page, pk=page_id).specific
    if not may_open(request.user, page):
        raise PermissionDenied
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    if request.method == "POST":
        edit_for_unit(page=page, user=request.user)
        messages.success(request, _("You edit this for the unit now. Submit it when it is done."))
        return redirect(edit)
    return render(
        request,
        "edits/take_over.html",
        {"page": page, "heading": _("Edit for the unit"), "icon": "edit", "back": edit},
    )


def receipt(request, receipt_id):
    """Show the receipt of a publication to its unit and to the desk."""
    found = visible_to(request.user, Receipt.objects.select_related("unit", "provision"))
    row = found.filter(pk=receipt_id).first()
    if row is None:
        raise Http404
    return render(
        request,
        "edits/receipt.html",
        {"receipt": row, "heading": _("Receipt of publication"), "icon": "check"},
    )
