"""What is said, about which field, and whether an answer is awaited."""

from django import forms
from django.utils.translation import gettext_lazy as _

from .services import LONGEST


class MessageForm(forms.Form):
    text = forms.CharField(
        label=_("Message"),
        max_length=LONGEST,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text=_("The unit and the Portal's desk read it; nobody else."),
    )
    about = forms.ChoiceField(label=_("About the field"), required=False)
    asks = forms.BooleanField(
        label=_("I wait for an answer"),
        required=False,
        help_text=_("The other side is told that it is its turn. The time limit runs on."),
    )

    def __init__(self, *args, page, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["about"].choices = [("", _("The whole submission")), *fields_of(page)]


def fields_of(page):
    """Return the fields of a page's editor as pairs (name, label)."""
    form_class = page.get_edit_handler().get_form_class()
    names = getattr(form_class._meta, "fields", None) or ()
    return [
        (name, str(page._meta.get_field(name).verbose_name).capitalize())
        for name in names
        if name in {field.name for field in page._meta.concrete_fields}
    ]
