"""What a unit asks, and what a verifier decides, about findings."""

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from .services import MINIMUM_REASON, key_of

_REASON = {
    "min_length": MINIMUM_REASON,
    "max_length": 2000,
    "widget": forms.Textarea(attrs={"rows": 3}),
}


class AskForm(forms.Form):
    """A unit says why a finding may be public all the same."""

    reason = forms.CharField(
        label=_("Why it may be public"),
        help_text=_("The Portal's verifiers read this and decide."),
        **_REASON,
    )


class OverrideForm(forms.Form):
    """A verifier chooses the findings that may pass, with one reason."""

    keys = forms.MultipleChoiceField(
        label=_("Findings to let pass"),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Choose at least one finding.")},
    )
    reason = forms.CharField(label=_("Reason"), help_text=_("It stays on record."), **_REASON)

    def __init__(self, *args, findings, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["keys"].choices = [
            (key_of(finding), self._label(finding))
            for finding in findings
            if finding.can_be_overridden
        ]

    @staticmethod
    def _label(finding):
        place = f" · {finding.where}" if finding.where else ""
        return format_html("{}{}: {}", finding.heading, place, finding.shown)
