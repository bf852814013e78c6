"""The one form with which the desk begins what came from outside."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput, AdminDateTimeInput, AdminTimeInput

from portal.units.models import Unit, UnitKind

from ..enums import Channel
from ..models import Category
from ..moments import categories_wanted_at_once, has_not_come
from .choices import beginnings, key_of, needs_day
from .models import KEYED_CHANNELS
from .services import day_is_missing


class KeyInForm(forms.Form):
    """How it came, what it is, who sent it, who approved it."""

    channel = forms.ChoiceField(
        label=_("How it came"), choices=[(each.value, each.label) for each in KEYED_CHANNELS]
    )
    received_at = forms.DateTimeField(
        label=_("Received"),
        widget=AdminDateTimeInput,
        help_text=_("When it reached the Portal: the time limit is judged by this."),
    )
    original = forms.FileField(
        label=_("The original"),
        help_text=_("The scan of the paper, or the file as it came. Readers never see it."),
    )
    unit = forms.ModelChoiceField(label=_("Supplying unit"), queryset=Unit.objects.none())
    beginning = forms.ChoiceField(
        label=_("What it becomes"),
        help_text=_("A page in the directory of units describes the supplying unit."),
    )
    happens_on = forms.DateField(
        label=_("Day that it is about"),
        widget=AdminDateInput,
        required=False,
        help_text=_(
            "For an event, a statement, a schedule, a result of science, a wanted notice: the day "
            "on which it takes place or was decided. Times are filled in in the editor."
        ),
    )
    title = forms.CharField(label=_("Title"), max_length=255)
    category = forms.ModelChoiceField(
        label=_("Category of information"), queryset=Category.objects.all()
    )
    triggered_on = forms.DateField(
        label=_("Trigger date"),
        widget=AdminDateInput,
        help_text=_("The day from which the time limit runs: signed, approved, received …"),
    )
    triggered_time = forms.TimeField(
        label=_("Hour of the trigger"),
        widget=AdminTimeInput,
        required=False,
        help_text=_(
            "What is wanted at once is due within hours: they run from here. If left empty: from "
            "the arrival, where that is on the trigger date; else to the end of that day."
        ),
    )
    sender_name = forms.CharField(label=_("Sender's full name"), max_length=150)
    sender_position = forms.CharField(label=_("Sender's position"), max_length=150, required=False)
    sender_phone = forms.CharField(label=_("Sender's personal phone"), max_length=30)
    approver_name = forms.CharField(
        label=_("Leader who approved"),
        max_length=150,
        required=False,
        help_text=_(
            "Where the original shows the signature: fill in all four, and the leader's step is "
            "done. Otherwise leave them empty; the unit's leader approves in the admin."
        ),
    )
    approver_position = forms.CharField(
        label=_("Leader's position"), max_length=150, required=False
    )
    approved_on = forms.DateField(
        label=_("Date of the approval"), widget=AdminDateInput, required=False
    )
    approval_reference = forms.CharField(
        label=_("Reference of the approval"), max_length=100, required=False
    )

    APPROVAL = ("approver_name", "approver_position", "approved_on", "approval_reference")

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["unit"].queryset = Unit.objects.valid_on().exclude(kind=UnitKind.PORTAL_DESK)
        found = beginnings(user)
        self.beginnings = {
            key_of(section, model): (section, model) for section, model, _label in found
        }
        self.fields["beginning"].choices = [
            ("", _("Choose what it becomes")),
            *((key_of(section, model), label) for section, model, label in found),
        ]
        keys = " ".join(str(key) for key in sorted(categories_wanted_at_once()))
        #: For which categories the hour is shown (``shown-for.js``).
        self.hour_shown_for = f"category:{keys}"
        if not self.is_bound:
            self.initial.setdefault("received_at", timezone.localtime())
            self.initial.setdefault("channel", Channel.PAPER)

    def clean_received_at(self):
        received_at = self.cleaned_data["received_at"]
        if received_at > timezone.now():
            raise forms.ValidationError(_("This time has not come yet."))
        return received_at

    def clean(self):
        cleaned = super().clean()
        _section, model = self.beginnings.get(cleaned.get("beginning"), (None, None))
        if model and needs_day(model) and not cleaned.get("happens_on"):
            self.add_error("happens_on", day_is_missing(model))
        trigger = [cleaned.get(name) for name in ("category", "triggered_on", "triggered_time")]
        if has_not_come(*trigger):
            self.add_error("triggered_time", _("This time has not come yet."))
        given = [name for name in self.APPROVAL if cleaned.get(name)]
        if given:
            for name in self.APPROVAL:
                if name not in given and name not in self.errors:
                    self.add_error(
                        name, _("A signature counts with name, position, date and reference.")
                    )
        return cleaned
