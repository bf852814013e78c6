"""The form of an event, and the short one that announces a change."""

import copy

from django import forms
from django.utils import timezone
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from portal.base.provinces import province_choices
from portal.provision.agreement import fitting_categories
from portal.provision.forms import ChangeNotesForm

from .enums import EventStatus
from .validation import errors_of


class EventPageForm(ChangeNotesForm):
    """Fills in what follows from the event: its category and the day from which its clock runs."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "triggered_on" in self.fields:
            self.fields["triggered_on"].required = False
            self.fields["triggered_on"].help_text = _(
                "If empty, the day of the event as it was first announced."
            )

    def _prefill(self):
        super()._prefill()
        fitting = fitting_categories(kind=self.instance.content_kind, on=timezone.localdate())
        if "category" in self.fields and len(fitting) == 1:
            self.initial["category"] = fitting[0].pk

    def clean(self):
        cleaned = super().clean()
        if "triggered_on" in self.fields and not cleaned.get("triggered_on"):
            announced = self.instance.changes.first() if self.instance.pk else None
            day = announced.former_starts_on if announced else cleaned.get("starts_on")
            cleaned["triggered_on"] = day
        return cleaned


class EventChangeForm(forms.Form):
    """What became of an announced event, why, and where it moves to."""

    status = forms.ChoiceField(
        label=_("What happens"),
        choices=[
            (EventStatus.POSTPONED, _("Postponed: the new time is not known yet")),
            (EventStatus.MOVED, _("Moved: to another time or another place")),
            (EventStatus.CANCELLED, _("Cancelled")),
            (EventStatus.CONFIRMED, _("Confirmed: it takes place as announced")),
        ],
        widget=forms.RadioSelect,
    )
    reason = forms.CharField(
        label=_("Reason"),
        max_length=300,
        required=False,
        help_text=_("One sentence for readers. Not needed to confirm the event."),
    )
    starts_on = forms.DateField(label=_("New first day"), required=False)
    ends_on = forms.DateField(label=_("New last day"), required=False)
    starts_time = forms.TimeField(label=_("New time, from"), required=False)
    ends_time = forms.TimeField(label=_("New time, to"), required=False)
    place = forms.CharField(label=_("New place"), max_length=250, required=False)
    province = forms.ChoiceField(
        label=_("Province or city"),
        choices=[("", "---------"), *province_choices()],
        required=False,
    )
    sender_phone = forms.CharField(
        label=_("Your personal phone"), max_length=30, help_text=_("For the desk. Never public.")
    )

    #: What is asked only of a move, in the order in which it is shown.
    MOVE_FIELDS = ("starts_on", "ends_on", "starts_time", "ends_time", "place", "province")

    def __init__(self, *args, page, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.page = page
        for name in self.MOVE_FIELDS:
            self.initial.setdefault(name, getattr(page, name))
        if page.sender_name == user.get_full_name():
            self.initial.setdefault("sender_phone", page.sender_phone)
        self.fields["starts_on"].widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        self.fields["ends_on"].widget = forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
        for name in ("starts_time", "ends_time"):
            self.fields[name].widget = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")

    def clean(self):
        cleaned = super().clean()
        if "status" not in cleaned or self.errors:
            return cleaned
        if self.arrangement is not None and not cleaned["starts_on"]:
            self.add_error("starts_on", _now("Give the day, also where it stays the same."))
            return cleaned
        changed = copy.copy(self.page)
        changed.status, changed.status_reason = cleaned["status"], cleaned["reason"]
        for name, value in (self.arrangement or {}).items():
            setattr(changed, name, value)
        for name, sentence in errors_of(changed).items():
            name = "reason" if name == "status_reason" else name
            self.add_error(name if name in self.fields else None, sentence)
        moves = cleaned["status"] == EventStatus.MOVED and not self.errors
        if moves and not changed.arrangement.departs_from(self.page.arrangement):
            self.add_error("starts_on", _now("Nothing was moved: give the new time or place."))
        return cleaned

    @property
    def arrangement(self):
        """The new time and place by field, for the service; None where nothing moves."""
        if self.cleaned_data["status"] != EventStatus.MOVED:
            return None
        values = {name: self.cleaned_data[name] for name in self.MOVE_FIELDS}
        values["ends_on"] = values["ends_on"] or values["starts_on"]
        return {**values, "all_day": values["starts_time"] is None}
