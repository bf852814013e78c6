"""Reading a page that one may not change: the office decides on what others wrote."""

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.preview import ViewDraftView
from wagtail.models import Page

from portal.base.roles import DESK_ROLES
from portal.units.services import has_role


class ReadOrEditView(EditView):
    """Leads who may read a page and not change it to its newest version, not to a refusal.

    Lists, notices and reviews lead everybody to where a page is edited.
    """

    def dispatch(self, request, *args, **kwargs):
        try:
            return super().dispatch(request, *args, **kwargs)
        except PermissionDenied:
            if request.method != "GET" or not has_role(request.user, *DESK_ROLES):
                raise
            return redirect("wagtailadmin_pages:view_draft", kwargs["page_id"])


class ReadView(ViewDraftView):
    """Shows the newest version of a page to the whole desk, as readers would see it."""

    def dispatch(self, request, page_id, *args, **kwargs):
        if not has_role(request.user, *DESK_ROLES):
            return super().dispatch(request, page_id, *args, **kwargs)
        page = get_object_or_404(Page, pk=page_id).get_latest_revision_as_object()
        modes = [mode for mode, _label in page.preview_modes]
        mode = request.GET.get("mode", modes[0] if modes else "")
        if mode not in modes:
            raise PermissionDenied
        return page.make_preview_request(request, mode)
