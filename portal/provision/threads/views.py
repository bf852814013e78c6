"""The thread about one page, for both sides."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page

from portal.units.guards import may_open

from ..independence import as_submitted
from .forms import MessageForm, fields_of
from .services import say, side_of, thread_of


def page_thread(request, page_id):
    """Show what was said about a page, and take what is said next."""
    page = get_object_or_404(Page, pk=page_id).specific
    if page.latest_revision is not None:
        page = as_submitted(page, page.latest_revision)
    if not may_open(request.user, page) or side_of(request.user, page) is None:
        raise PermissionDenied
    form = MessageForm(request.POST or None, page=page)
    if request.method == "POST" and form.is_valid():
        say(page=page, user=request.user, **form.cleaned_data)
        messages.success(request, _("Sent."))
        return redirect(reverse("threads_page", args=[page.pk]))
    thread = thread_of(page)
    labels = dict(fields_of(page))
    said = list(thread.messages.all()) if thread else []
    for message in said:
        message.about_label = labels.get(message.about, "")
    return render(
        request,
        "threads/page.html",
        {
            "page": page,
            "heading": _("Talk about the submission"),
            "icon": "comment",
            "thread": thread,
            "said": said,
            "form": form,
            "submit_label": _("Send"),
            "back": reverse("wagtailadmin_pages:edit", args=[page.pk]),
        },
    )
