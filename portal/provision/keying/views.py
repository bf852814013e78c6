"""Keying in for a unit, begun in one step."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from .choices import values_of_unit
from .forms import KeyInForm
from .services import key_in, may_key_in


def begin(request):
    """Take the original and what is known of it, and open the editor on the new draft."""
    if not may_key_in(request.user):
        raise PermissionDenied
    form = KeyInForm(request.POST or None, request.FILES or None, user=request.user)
    if request.method == "POST" and form.is_valid():
        page = _begun(request, form)
        if page is not None:
            messages.success(
                request,
                _("The draft is begun for the unit. Type the text; somebody else verifies it."),
            )
            return redirect(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    return render(
        request,
        "keying/begin.html",
        {
            "heading": _("Key in for a unit"),
            "icon": "doc-full-inverse",
            "form": form,
            "submit_label": _("Begin the draft"),
        },
    )


def _begun(request, form):
    """Return the new page, or None where file or unit is refused: the form then says why."""
    values = dict(form.cleaned_data)
    section, model = form.beginnings[values.pop("beginning")]
    try:
        return key_in(user=request.user, section=section, model=model, **values)
    except ValidationError as error:
        about_unit = values_of_unit(model, values["unit"])
        for name, sentences in getattr(error, "message_dict", {"": error.messages}).items():
            form.add_error("unit" if name in about_unit else "original", sentences)
        return None
