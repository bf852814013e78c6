"""A person's own notices: the list, and marking as read. Nobody reaches another's."""

from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from portal.base.listings import BoundedPaginator

from .models import Notice

PER_PAGE = 30


@require_GET
@require_admin_access
def notice_list(request):
    """Show all notices of whoever asks, the newest first."""
    notices = Notice.objects.of(request.user)
    return render(
        request,
        "notices/list.html",
        {
            "notices": BoundedPaginator(notices, PER_PAGE).get_page(request.GET.get("p")),
            "unread": notices.unread().count(),
            "breadcrumbs_items": [
                {"url": reverse("wagtailadmin_home"), "label": _("Home")},
                {"url": "", "label": _("Notices")},
            ],
        },
    )


@require_POST
@require_admin_access
def mark_read(request, notice_id):
    """Mark one notice as read, and go where it leads if the person asks to."""
    notice = get_object_or_404(Notice.objects.of(request.user), pk=notice_id)
    Notice.objects.filter(pk=notice.pk).mark_read()
    return redirect(notice.url if notice.url and "open" in request.POST else _back(request))


@require_POST
@require_admin_access
def mark_all_read(request):
    """Mark every notice of whoever asks as read."""
    count = Notice.objects.of(request.user).mark_read()
    messages.success(request, _("%(count)d notices marked as read.") % {"count": count})
    return redirect(_back(request))


def _back(request):
    came_from_home = request.POST.get("from") == "home"
    return reverse("wagtailadmin_home" if came_from_home else "notices_list")
