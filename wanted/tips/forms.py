"""The public forms of tips."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from portal.base.text import nfc
from portal.units.models import Unit
from wanted.models import TipOfficer

from . import form_tokens
from .cleaning import EXTENSIONS, MOST_FILES, clean
from .receipts import read_receipt
from .uploads import LARGEST_FORM

LONGEST_TEXT = 5000
_MEGABYTE = 1024 * 1024


class FilesInput(forms.FileInput):
    allow_multiple_selected = True


class CleanFilesField(forms.FileField):
    """Any number of files up to the limits, each cleaned; gives a list of ``CleanFile``."""

    widget = FilesInput

    def clean(self, data, initial=None):
        uploads = data or []
        if len(uploads) > MOST_FILES:
            raise ValidationError(
                _now("At most %(count)d files at once: send the others with the receipt code.")
                % {"count": MOST_FILES}
            )
        if sum(upload.size for upload in uploads) > LARGEST_FORM:
            raise ValidationError(
                _now("Together the files are larger than %(size)d MB: send fewer at once.")
                % {"size": LARGEST_FORM // _MEGABYTE}
            )
        return [clean(upload) for upload in uploads]


class AnonymousForm(forms.Form):
    """A form that is known by its signed mark."""

    use_required_attribute = True

    mark = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean_mark(self):
        try:
            return form_tokens.read_token(self.cleaned_data["mark"])
        except form_tokens.FormTooFast:
            self.add_error(None, _now("That was very quick. Please press “send” once more."))
        except form_tokens.FormExpired:
            # Another mark for the same words.
            self.data = self.data.copy()
            self.data[self.add_prefix("mark")] = form_tokens.new_token()
            self.add_error(
                None, _now("The form was open for too long. Please press “send” once more.")
            )
        return ""


class MessageForm(AnonymousForm):
    text = forms.CharField(
        label=_("What do you know?"),
        max_length=LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 8, "autocomplete": "off"}),
        help_text=_(
            "Where and when did you see the person, with whom, in which vehicle? "
            "Leave out whatever could tell who you are."
        ),
    )
    files = CleanFilesField(
        label=_("Pictures or papers, if you have any"),
        required=False,
        help_text=_(
            "Pictures, PDF or text, up to 5 files of 10 MB. Place, time and device that a camera "
            "writes into a picture are taken out."
        ),
        widget=FilesInput(attrs={"accept": ",".join(f".{name}" for name in EXTENSIONS)}),
    )

    def clean_text(self):
        return nfc(self.cleaned_data["text"])


class TipForm(MessageForm):
    contact = forms.CharField(
        label=_("How may we reach you?"),
        required=False,
        max_length=300,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=_(
            "Best left empty: the receipt code is enough to go on talking. Kept apart, encrypted, "
            "and deleted soon after the tip is closed."
        ),
    )
    field_order = ["mark", "text", "files", "contact"]


class GeneralTipForm(TipForm):
    """A tip about no notice, or about one that the sender has no page of."""

    unit = forms.ModelChoiceField(
        label=_("Who should read it?"), queryset=Unit.objects.none(), required=False
    )
    field_order = ["mark", "text", "files", "unit", "contact"]

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        officers = TipOfficer.objects.in_charge().filter(unit=OuterRef("pk"))
        field = self.fields["unit"]
        field.queryset = Unit.objects.filter(Exists(officers))
        field.label_from_instance = lambda unit: unit.name
        self.default_unit = Unit.objects.filter(code=settings.PORTAL_TIPS_UNIT).first()
        if self.default_unit:
            field.empty_label = _now("I do not know: to %(unit)s") % {
                "unit": self.default_unit.name
            }
        else:
            field.required = True

    def clean_unit(self):
        return self.cleaned_data["unit"] or self.default_unit


class ReceiptForm(forms.Form):
    receipt = forms.CharField(
        label=_("Your receipt code"),
        max_length=60,
        widget=forms.TextInput(
            attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
        ),
        help_text=_("Sixteen characters; blanks, hyphens and small letters do not matter."),
    )

    def clean_receipt(self):
        # One that cannot be a code is looked up like any other: the answer is the same.
        return read_receipt(self.cleaned_data["receipt"]) or self.cleaned_data["receipt"]
