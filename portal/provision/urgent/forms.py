"""What the editor on duty confirms and says, and what the reviewer says afterwards."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .enums import Verdict
from .services import MINIMUM_REASON


class UrgentForm(forms.Form):
    """The points of the page's checklist, and why it cannot wait."""

    reason = forms.CharField(
        label=_("Why it cannot wait"),
        min_length=MINIMUM_REASON,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("It stays on record; the reviewer reads it."),
    )

    def __init__(self, *args, checklist, **kwargs):
        super().__init__(*args, **kwargs)
        self.points = [key for key, _text in checklist.items]
        for key, text in checklist.items:
            self.fields[key] = forms.BooleanField(label=text)
        self.order_fields([*self.points, "reason"])

    @property
    def confirmed(self):
        """The keys of the points that were ticked."""
        return [key for key in self.points if self.cleaned_data.get(key)]


class ReviewForm(forms.Form):
    """The outcome, and what is to be done."""

    verdict = forms.ChoiceField(
        label=_("Outcome"), choices=Verdict.choices, widget=forms.RadioSelect
    )
    note = forms.CharField(
        label=_("What is to be done"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Needed unless it is in order."),
    )
