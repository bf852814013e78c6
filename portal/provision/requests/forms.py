"""What is filled in on a request."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput
from wagtail.models import Page

from portal.units.models import Unit

from ..coordination.files import ManyFilesField
from ..coordination.views import REASON_ROWS, ReasonForm
from .models import InformationRequest


class AskForm(forms.ModelForm):
    """A request to one or many units."""

    units = forms.ModelMultipleChoiceField(
        label=_("Units"),
        queryset=Unit.objects.none(),
        widget=forms.CheckboxSelectMultiple(attrs={"class": "desk-choices"}),
        help_text=_("Tick one unit or several; each gets a request of its own."),
    )
    due_on = forms.DateField(
        label=_("Due on"),
        required=False,
        widget=AdminDateInput,
        help_text=_("Leave empty for the term of the desk, counted in working days from today."),
    )
    files = ManyFilesField()
    follows = forms.CharField(required=False, widget=forms.HiddenInput, max_length=100)

    field_order = ["units", "title", "details", "why", "category", "due_on", "files"]

    class Meta:
        model = InformationRequest
        fields = ["title", "details", "why", "category", "follows"]
        widgets = {"details": forms.Textarea(attrs={"rows": 5}), "why": REASON_ROWS}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["units"].queryset = Unit.objects.valid_on()


class DueForm(ReasonForm):
    """Until when, and why."""

    due_on = forms.DateField(label=_("Due on"), widget=AdminDateInput)
    field_order = ["due_on", "reason"]


class DeliverForm(forms.Form):
    """A page that the unit has already."""

    page = forms.ModelChoiceField(
        label=_("Page"),
        queryset=Page.objects.none(),
        help_text=_("The newest pages of the unit, drafts too."),
    )
    whole = forms.TypedChoiceField(
        label=_("What it answers"),
        choices=[("1", _("All that was asked for")), ("0", _("A part; the rest follows"))],
        coerce=lambda value: value == "1",
        widget=forms.RadioSelect,
        initial="1",
    )
    note = forms.CharField(
        label=_("Note for the desk"), max_length=1000, required=False, widget=REASON_ROWS
    )

    def __init__(self, *args, pages, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["page"].queryset = pages
        self.fields["page"].label_from_instance = lambda page: page.get_admin_display_title()
