"""One unit's part of a request: what is asked, what has come, what both sides say and may do."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access

from portal.base.views import private_document

from ..coordination.drafts import kinds_for, page_of
from ..coordination.transitions import Side, sides_of
from ..coordination.views import ActionView, MessageForm
from . import services
from .enums import TRANSITIONS
from .forms import DeliverForm, DueForm
from .models import RequestAttachment, UnitRequest
from .services.answering import pages_to_link


def _row(request, pk):
    """Return the row that the address names, if ``request.user`` may see it.

    Raises:
        Http404: there is none, or it is another unit's.
    """
    return get_object_or_404(UnitRequest.objects.visible_to(request.user).with_people(), pk=pk)


@require_safe
@require_admin_access
def show_row(request, pk):
    """Show one unit's part of a request."""
    return _show(request, _row(request, pk), MessageForm())


def _show(request, row, message_form):
    sides = sides_of(request.user, unit=row.unit_id)
    return render(
        request,
        "provision/requests/row.html",
        {
            "row": row,
            "asked": row.request,
            "attachments": row.request.attachments.select_related("document"),
            "deliveries": row.deliveries.select_related("page", "provision"),
            "begun": page_of(row.provision),
            "kinds": kinds_for(row.request.category) if _may_draft(row, sides) else [],
            "actions": [
                (reverse("requests_row_action", args=[row.pk, name]), each.label)
                for name, each in TRANSITIONS.offered(row.state, sides)
            ],
            "thread": row.messages.all(),
            "message_url": reverse("requests_message", args=[row.pk]) if sides else "",
            "message_form": message_form,
            "is_desk": Side.DESK in sides or request.user.is_superuser,
        },
    )


def _may_draft(row, sides):
    return Side.UNIT in sides and row.is_owed


class RowActionView(ActionView):
    """One action on one unit's part."""

    table = TRANSITIONS
    header_icon = "mail"
    forms = {"prolong": DueForm, "ask_again": DueForm, "complete": DueForm, "deliver": DeliverForm}

    def find(self):
        return _row(self.request, self.kwargs["pk"])

    def sides(self):
        return sides_of(self.request.user, unit=self.object.unit_id)

    def state(self):
        return self.object.state

    def get_form_kwargs(self):
        kwargs = super().get_form_kwargs()
        if self.name == "deliver":
            kwargs["pages"] = pages_to_link(self.request.user, self.object)
        return kwargs

    def carry_out(self, values):
        service = getattr(services, self.name)
        return service(row=self.object, user=self.request.user, **values)

    def address_after(self, result):
        return self.object.get_absolute_url()


@require_POST
@require_admin_access
def draft(request, pk):
    """Begin the page that answers the request, and open it in the editor."""
    row = _row(request, pk)
    if Side.UNIT not in sides_of(request.user, unit=row.unit_id):
        raise PermissionDenied
    try:
        page = services.draft_answer(row=row, user=request.user, kind=request.POST.get("kind", ""))
    except ValidationError as refusal:
        messages.error(request, " ".join(refusal.messages))
        return redirect(row.get_absolute_url())
    messages.success(request, _("This draft answers the request; submit it when it is ready."))
    return redirect(reverse("wagtailadmin_pages:edit", args=[page.pk]))


@require_POST
@require_admin_access
def message(request, pk):
    """Append a message to the thread; what cannot be taken stays in its field, with the reason."""
    row = _row(request, pk)
    form = MessageForm(request.POST)
    if form.is_valid() and form.say(services.say, row=row, user=request.user):
        return redirect(row.get_absolute_url())
    return _show(request, row, form)


@require_safe
@require_admin_access
def attachment(request, pk):
    """Hand out a document that goes along with a request, to those who may see the request."""
    found = get_object_or_404(RequestAttachment.objects.select_related("document"), pk=pk)
    get_object_or_404(
        UnitRequest.objects.visible_to(request.user)
        .filter(request=found.request_id)
        .order_by("pk")[:1]
    )
    return private_document(request, found.document)
