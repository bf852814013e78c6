"""The form in which a clerk writes a warning."""

from datetime import datetime, time, timedelta

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.provision.forms import ProvidedPageForm


class WarningPageForm(ProvidedPageForm):
    """Proposes the longest lifetime, and shows what was issued without letting it be changed."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self.instance.pk and self.instance.first_published_at is not None:
            for name, field in self.fields.items():
                if name != "comments":
                    field.disabled = True

    def _prefill(self):
        super()._prefill()
        if "expires_at" in self.fields:
            self.initial["expires_at"] = end_of_longest_lifetime()


def end_of_longest_lifetime():
    """Return the last minute of the last day that a warning may stand if it is issued today."""
    from news.models import WarningTerms  # the models import this module

    days = WarningTerms.objects.in_force().longest_days
    day = timezone.localdate() + timedelta(days=days - 1)
    return timezone.make_aware(datetime.combine(day, time(23, 59)))


class CancelForm(forms.Form):
    """Why a warning is cancelled."""

    reason = forms.CharField(
        label=_("Reason"),
        max_length=1000,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("Readers see it on the page and in the feeds."),
    )


class ConfirmForm(forms.Form):
    """Until when a warning stays in force."""

    until = forms.DateTimeField(
        label=_("In force until"),
        widget=forms.DateTimeInput(attrs={"type": "datetime-local"}, format="%Y-%m-%dT%H:%M"),
        input_formats=["%Y-%m-%dT%H:%M", "%d/%m/%Y %H:%M"],
        help_text=_("The words of the warning stay as they are."),
    )
