"""The small forms of the units' reports."""

from django import forms
from django.utils.translation import gettext_lazy as _


class SignForm(forms.Form):
    position = forms.CharField(
        label=_("Your position, as it stands under the signature"), max_length=150
    )


class ReturnForm(forms.Form):
    reason = forms.CharField(
        label=_("What is to be mended"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


class GuidanceForm(forms.Form):
    guidance = forms.CharField(
        label=_("Guidance of the office"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 6}),
        help_text=_("The unit sees it in its report; the summary shows it beside the difficulty."),
    )
