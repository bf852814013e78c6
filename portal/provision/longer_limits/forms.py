"""What a unit and a publisher fill in; the rules are in the services."""

from django import forms
from django.utils.translation import gettext_lazy as _

from portal.units.models import Unit


class AskForm(forms.Form):
    reason = forms.CharField(
        label=_("Reason"),
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Why other units must coordinate, in a sentence or two."),
    )
    co_units = forms.ModelMultipleChoiceField(
        label=_("Units that must coordinate"),
        queryset=Unit.objects.none(),
        widget=forms.SelectMultiple(attrs={"size": 10}),
        help_text=_("Hold Ctrl to choose several."),
    )

    def __init__(self, *args, unit, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["co_units"].queryset = Unit.objects.valid_on().exclude(pk=unit.pk)


class DecideForm(forms.Form):
    granted = forms.TypedChoiceField(
        label=_("Decision"),
        choices=[("yes", _("Grant the longer limit")), ("no", _("Leave the limit as it is"))],
        coerce=lambda value: value == "yes",
        widget=forms.RadioSelect,
    )
    answer = forms.CharField(
        label=_("Answer"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Needed where the limit stays as it is."),
    )
