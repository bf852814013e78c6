"""One tip, as the officers in charge see it. Every answer here was recorded before it is given."""

from django.contrib import messages as notices
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from portal.base.uploads import IMAGE_FORMATS
from wanted.models import Tip, TipAttachment, TipRecord

from . import services, vault
from .admin_forms import AssessForm, HandOverForm, NoteForm, ReplyForm

_PDF = "application/pdf"


def _tip_for(request, pk):
    """Return the tip, if the person is in charge of it."""
    tip = get_object_or_404(Tip.objects.select_related("unit"), pk=pk)
    if not services.may_read(request.user, tip):
        raise PermissionDenied
    return tip


@never_cache
@require_safe
def detail(request, pk):
    """Show a tip with everything that was written in it."""
    return _page(request, _tip_for(request, pk))


@never_cache
@require_POST
def contact(request, pk):
    """Show the tip with the contact data; asked for on purpose, since few need them."""
    tip = _tip_for(request, pk)
    try:
        found = services.read_contact(tip=tip, user=request.user)
    except vault.Unreadable:
        found = _("No key opens this any more.")
    return _page(request, tip, contact=found)


@never_cache
@require_POST
def reply(request, pk):
    """Write to the sender."""
    return _do(request, pk, "reply_form", ReplyForm, services.reply, _("The reply is written."))


@never_cache
@require_POST
def note(request, pk):
    """Write a note for the unit."""
    return _do(request, pk, "note_form", NoteForm, services.note, _("The note is written."))


@never_cache
@require_POST
def assess(request, pk):
    """Set state and value."""
    return _do(request, pk, "assess_form", AssessForm, services.assess, _("Noted."))


@never_cache
@require_POST
def hand_over(request, pk):
    """Give the tip to another unit; the way back is the list, for it is no longer one's own."""
    tip = _tip_for(request, pk)
    form = HandOverForm(request.POST, tip=tip)
    if not _done(form, services.hand_over, tip=tip, user=request.user):
        return _page(request, tip, hand_over_form=form)
    notices.success(
        request,
        _("%(tip)s is with %(unit)s now.") % {"tip": tip, "unit": form.cleaned_data["unit"].name},
    )
    return redirect(reverse("tip_inbox:index"))


@never_cache
@require_safe
def attachment(request, pk, attachment_id):
    """Hand out one attachment, decrypted for this answer alone."""
    tip = _tip_for(request, pk)
    found = get_object_or_404(TipAttachment, pk=attachment_id, message__tip=tip)
    try:
        content = services.read_attachment(attachment=found, user=request.user)
    except (FileNotFoundError, vault.Unreadable) as error:
        raise Http404 from error
    response = HttpResponse(content, content_type=_content_type(found.extension))
    response["Content-Disposition"] = content_disposition_header(
        as_attachment=found.extension not in IMAGE_FORMATS, filename=found.file_name
    )
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["X-Content-Type-Options"] = "nosniff"
    return response


def _content_type(extension):
    if extension in IMAGE_FORMATS:
        return f"image/{IMAGE_FORMATS[extension].lower()}"
    return _PDF if extension == "pdf" else "text/plain; charset=utf-8"


def _do(request, pk, form_name, form_class, service, success):
    tip = _tip_for(request, pk)
    form = form_class(request.POST)
    if not _done(form, service, tip=tip, user=request.user):
        return _page(request, tip, **{form_name: form})
    notices.success(request, success)
    return redirect(reverse("tip_inbox:edit", args=[tip.pk]))


def _done(form, service, **arguments):
    """Return whether ``service`` did what the form asks; if not, the form says why."""
    if not form.is_valid():
        return False
    try:
        service(**arguments, **form.cleaned_data)
    except ValidationError as error:
        form.add_error(None, error)
        return False
    return True


def _page(request, tip, **context):
    opened = services.open_tip(tip=tip, user=request.user)
    forms = {
        "reply_form": ReplyForm(),
        "note_form": NoteForm(),
        "assess_form": AssessForm(initial={"state": tip.state, "value": tip.value}),
        "hand_over_form": HandOverForm(tip=tip),
    }
    records = TipRecord.objects.filter(tip_number=tip.pk).select_related("user", "unit", "to_unit")
    return render(
        request,
        "wanted/tips/admin/detail.html",
        {"tip": tip, "opened": opened, "records": records[:30], **forms, **context},
    )
