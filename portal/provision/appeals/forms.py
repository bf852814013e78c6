"""What a unit asks, and what the office decides."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .models import Outcome
from .services import MINIMUM_REASON

_TEXT = {
    "min_length": MINIMUM_REASON,
    "max_length": 3000,
    "widget": forms.Textarea(attrs={"rows": 4}),
}


class AskForm(forms.Form):
    reason = forms.CharField(
        label=_("Why it should be looked at again"),
        help_text=_("The office and the desk read it."),
        **_TEXT,
    )


class DecideForm(forms.Form):
    outcome = forms.ChoiceField(
        label=_("Outcome"), choices=Outcome.choices, widget=forms.RadioSelect
    )
    grounds = forms.CharField(
        label=_("Reason of the decision"), help_text=_("The unit and the desk read it."), **_TEXT
    )
