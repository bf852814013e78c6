"""Forms with which officers work on a tip."""

from django import forms
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from portal.base.roles import Role
from portal.units.models import Membership, Unit
from portal.units.services import units_of
from wanted.models import TipOfficer

from .enums import TipState, TipValue

_LONGEST = 5000


class ReplyForm(forms.Form):
    text = forms.CharField(
        label=_("Reply to the sender"),
        max_length=_LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_(
            "The sender reads it with the receipt code. Do not ask who it is; write nothing that a "
            "stranger who finds the code must not read."
        ),
    )


class NoteForm(forms.Form):
    text = forms.CharField(
        label=_("Note for the unit"),
        max_length=_LONGEST,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("The sender does not see it; it is deleted with the tip."),
    )


class AssessForm(forms.Form):
    state = forms.ChoiceField(label=_("State"), choices=TipState.choices)
    value = forms.ChoiceField(label=_("What it was worth"), choices=TipValue.choices)


class HandOverForm(forms.Form):
    unit = forms.ModelChoiceField(label=_("To the unit"), queryset=Unit.objects.none())
    reason = forms.CharField(
        label=_("Why"), max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args, tip, **kwargs):
        super().__init__(*args, **kwargs)
        officers = TipOfficer.objects.in_charge().filter(unit=OuterRef("pk"))
        units = Unit.objects.filter(Exists(officers)).exclude(pk=tip.unit_id)
        self.fields["unit"].queryset = units


class TipOfficerForm(WagtailAdminModelForm):
    """An officer in charge, for a unit that the person leads."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        led = units_of(self.for_user, roles=[Role.UNIT_LEADER]) if self.for_user else ()
        if "unit" in self.fields:
            self.fields["unit"].queryset = self.fields["unit"].queryset.filter(pk__in=led)
            if len(led) == 1:
                self.fields["unit"].initial = next(iter(led))
        if "user" in self.fields:
            members = Membership.objects.valid_on().filter(unit__in=led, user=OuterRef("pk"))
            people = self.fields["user"].queryset.filter(Exists(members), is_active=True)
            self.fields["user"].queryset = people.order_by("last_name", "first_name")
            self.fields["user"].label_from_instance = _named


def _named(user):
    return f"{user.get_full_name()} ({user.get_username()})".strip()
