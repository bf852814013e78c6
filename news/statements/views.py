"""The register of statements, all on one matter side by side, and joint releases."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods, require_safe
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access
from wagtail.admin.widgets import AdminDateTimeInput
from wagtail.models import Page

from portal.base.roles import DESK_ROLES, Role
from portal.provision.coordination.views import DeskFormView, ReasonForm
from portal.provision.releases import services as releases
from portal.provision.releases.models import Release
from portal.provision.releases.readings import has_read, mark_read
from portal.units.services import has_role

from ..models import StatementPage
from .dossier import digest_of, others_beside


def _only_for(request, *roles):
    if not (has_role(request.user, *roles) or request.user.is_superuser):
        raise PermissionDenied


@require_http_methods(["GET", "POST"])
@require_admin_access
def dossier(request, page_id):
    """Show a statement beside all others on its matter; sending the form says: read."""
    _only_for(request, *DESK_ROLES)
    page = get_object_or_404(StatementPage, pk=page_id)
    shown = page.latest_revision.as_object() if page.latest_revision else page
    others = others_beside(shown)
    digest = digest_of(others)
    if request.method == "POST":
        if request.POST.get("digest") != digest:
            messages.warning(request, _now("Something new has come meanwhile: read it, too."))
            return redirect(request.path)
        mark_read(user=request.user, page=page, digest=digest)
        messages.success(request, _now("Noted: you have read the statements on this matter."))
        return redirect(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    statements = sorted([*others, shown], key=lambda each: (each.stated_at, each.pk))
    return render(
        request,
        "news/admin/dossier.html",
        {
            "page": page,
            "matter": shown.matter,
            "statements": statements,
            "digest": digest,
            "already": has_read(user=request.user, page=page, digest=digest),
        },
    )


class ReleaseForm(forms.Form):
    """Which statements go out together, and when."""

    title = forms.CharField(label=_("Name of the release"), max_length=200)
    release_at = forms.DateTimeField(label=_("Release at"), widget=AdminDateTimeInput)
    pages = forms.ModelMultipleChoiceField(
        label=_("Pages"),
        queryset=Page.objects.none(),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Statements that are approved in every step and not public yet."),
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        ready = [
            page.pk
            for page in StatementPage.objects.filter(alias_of__isnull=True)
            if releases.is_ready(page)
        ]
        self.fields["pages"].queryset = Page.objects.filter(pk__in=ready)


@require_safe
@require_admin_access
def release_list(request):
    """Show the joint releases, the next and the newest first."""
    _only_for(request, *DESK_ROLES)
    return render(
        request,
        "news/admin/releases.html",
        {
            "releases": Release.objects.prefetch_related("items__page").select_related(
                "created_by"
            )[:100],
            "may_plan": has_role(request.user, Role.PUBLISHER),
        },
    )


class PlanReleaseView(DeskFormView):
    """A publisher plans a joint release."""

    form_class = ReleaseForm
    page_title = _("Plan a joint release")
    header_icon = "time"
    submit_label = _("Plan the release")
    explanation = _(
        "At the set minute all of them become public, or none. Approve each at a later time first: "
        "in a release it gives up its own time."
    )

    def dispatch(self, request, *args, **kwargs):
        if not has_role(request.user, Role.PUBLISHER):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def carry_out(self, values):
        return releases.plan(user=self.request.user, address=reverse("releases_list"), **values)

    def address_after(self, result):
        messages.success(self.request, _now("The release is planned."))
        return reverse("releases_list")


class CallOffView(DeskFormView):
    """A publisher calls a planned release off."""

    form_class = ReasonForm
    page_title = _("Call the release off")
    header_icon = "time"
    submit_label = _("Call the release off")
    style = "no"

    def dispatch(self, request, *args, **kwargs):
        if not has_role(request.user, Role.PUBLISHER):
            raise PermissionDenied
        self.release = get_object_or_404(Release, pk=kwargs["pk"])
        return super().dispatch(request, *args, **kwargs)

    def get_page_subtitle(self):
        return self.release.title

    def carry_out(self, values):
        return releases.call_off(release=self.release, user=self.request.user, **values)

    def address_after(self, result):
        return reverse("releases_list")
