"""What somebody in charge is asked when a notice is confirmed or its search ends."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from portal.provision.forms import ProvidedPageForm

from ..enums import CHOSEN_OUTCOMES, DECIDED_OUTCOMES, LegalStage, NoticeKind, Section


class EndForm(forms.Form):
    """How a search ended; the services check it all again."""

    outcome = forms.ChoiceField(
        label=_("How the search ended"),
        choices=CHOSEN_OUTCOMES,
        widget=forms.RadioSelect,
        help_text=_("The notice goes off at once, in all languages, with its photographs."),
    )
    decision_number = forms.CharField(
        label=_("Number of the decision to end the search"),
        max_length=60,
        required=False,
        help_text=_("For example 20/QĐ-CSHS (đình nã); not needed where it was an error."),
    )
    decided_on = forms.DateField(
        label=_("Date of that decision"),
        required=False,
        widget=AdminDateInput,
    )
    by_tip = forms.BooleanField(
        label=_("A tip from the public helped"),
        required=False,
        help_text=_("Counted in the statistics; nothing of the tip is shown."),
    )

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("outcome") in DECIDED_OUTCOMES:
            for name in ("decision_number", "decided_on"):
                if not cleaned.get(name) and name not in self.errors:
                    self.add_error(name, _("This outcome stands on a decision: enter it."))
        return cleaned


class WantedNoticePageForm(ProvidedPageForm):
    """In the section of sought people only their kind is offered, and nobody is accused."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        section = getattr(self.parent_page.specific, "section", "") if self.parent_page else ""
        kind = self.fields.get("kind")
        if kind is None:
            return
        is_sought = section == Section.SOUGHT
        kind.choices = [
            choice for choice in NoticeKind.choices if (choice[0] == NoticeKind.SOUGHT) == is_sought
        ]
        if is_sought and not self.instance.pk:
            self.initial["kind"] = NoticeKind.SOUGHT
            self.initial["legal_stage"] = LegalStage.NONE
