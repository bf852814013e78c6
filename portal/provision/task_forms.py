"""What a reviewer fills in: a comment, a time, or a ground and a remedy."""

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .enums import Ground

_ROWS = forms.Textarea(attrs={"rows": 3})


class ApprovalForm(forms.Form):
    """A step is approved; a comment may go along."""

    comment = forms.CharField(label=_("Comment"), required=False, widget=_ROWS)


class PublicationForm(ApprovalForm):
    """The last step: now, or at a set time."""

    publish_at = forms.DateTimeField(
        label=_("Publish at"),
        required=False,
        help_text=_("Leave empty to publish now. Otherwise dd/mm/yyyy hh:mm, Việt Nam time."),
        widget=forms.DateTimeInput(
            attrs={"placeholder": "dd/mm/yyyy hh:mm", "autocomplete": "off"}
        ),
    )

    def clean_publish_at(self):
        publish_at = self.cleaned_data["publish_at"]
        if publish_at is not None and publish_at <= timezone.now():
            raise forms.ValidationError(
                _("This time is past: give a later one, or leave it empty to publish now.")
            )
        return publish_at


class RefusalForm(forms.Form):
    """Returned or refused: always with a ground and with what would cure it (Điều 7 khoản 4)."""

    ground = forms.ChoiceField(label=_("Ground"), choices=[("", "—"), *Ground.choices])
    remedy = forms.CharField(
        label=_("What would cure it"),
        min_length=5,
        widget=_ROWS,
        help_text=_("The unit reads this: name the passage and what to change."),
    )
    comment = forms.CharField(label=_("Comment"), required=False, widget=_ROWS)


def checklist_form(checklist):
    """Return the form that approves with every point of ``checklist`` confirmed."""
    points = {key: forms.BooleanField(label=text) for key, text in checklist.items}
    # The points come first, the comment after them.
    return type("ChecklistForm", (ApprovalForm,), {**points, "field_order": [*points, "comment"]})
