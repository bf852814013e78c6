"""Claiming, assigning and handing back from the inbox."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from portal.base.addresses import is_own_address
from portal.base.people import name_of
from portal.base.roles import DESK_ROLES
from portal.units.services import has_role

from ..models import Provision
from . import services
from .inbox import people_of_the_desk


class AssignForm(forms.Form):
    owner = forms.ModelChoiceField(
        label=gettext_lazy("Who is to look after it"), queryset=people_of_the_desk().none()
    )

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["owner"].queryset = people_of_the_desk()
        self.fields["owner"].label_from_instance = name_of


@require_POST
def claim(request, pk):
    """Take something on, and go back to where one came from."""
    provision = _provision_for(request, pk)
    return _done(
        request,
        lambda: services.claim(provision=provision, user=request.user),
        _("You look after “%(title)s” now.") % {"title": provision.title},
    )


@require_POST
def hand_back(request, pk):
    """Let something be nobody's again."""
    provision = _provision_for(request, pk)
    return _done(
        request,
        lambda: services.hand_back(provision=provision, by=request.user),
        _("Nobody looks after “%(title)s” now.") % {"title": provision.title},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def assign(request, pk):
    """Ask whom to give something to; below stands who had it before."""
    provision = _provision_for(request, pk)
    if not has_role(request.user, *services.ASSIGNERS):
        raise PermissionDenied
    form = AssignForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        owner = form.cleaned_data["owner"]
        return _done(
            request,
            lambda: services.assign(provision=provision, owner=owner, by=request.user),
            _("%(person)s looks after “%(title)s” now.")
            % {"person": name_of(owner), "title": provision.title},
        )
    claims = provision.claims.select_related("owner", "given_by", "ended_by")
    context = {"provision": provision, "form": form, "claims": claims}
    return render(request, "workplace/assign.html", context)


def _provision_for(request, pk):
    if not has_role(request.user, *DESK_ROLES):
        raise PermissionDenied
    return get_object_or_404(Provision, pk=pk)


def _done(request, act, sentence):
    try:
        act()
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, sentence)
    address = request.POST.get("next", "")
    return redirect(address if is_own_address(request, address) else reverse("workplace_inbox"))
