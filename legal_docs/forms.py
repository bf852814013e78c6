"""Uploading a document: which file for which unit, then what was understood of it."""

from pathlib import PurePath

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import fields_for_model
from django.template.defaultfilters import filesizeformat
from django.utils.functional import lazy
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from portal.base.roles import DESK_ROLES
from portal.base.text import nfc
from portal.provision.models import Category
from portal.units.models import Unit
from portal.units.services import has_role, units_of

from .deriving import check_structure
from .models import LegalDocumentPage
from .services import ImportRefused, SubmittedFile, check_acceptable, check_not_imported
from .structure.reading import MAXIMUM_BYTES, SUFFIXES

capfirst_lazy = lazy(capfirst, str)


def importable_units(user):
    """Return the units for which ``user`` may import: the own ones, or any for the desk."""
    units = Unit.objects.valid_on()
    if has_role(user, *DESK_ROLES):
        return units
    return units.filter(pk__in=units_of(user))


class UploadForm(forms.Form):
    """The file, and whose it is."""

    file = forms.FileField(
        label=_("File"),
        max_length=200,
        help_text=_("Word (.docx), PDF with text, or plain text (.txt, .md); at most %(size)s.")
        % {"size": filesizeformat(MAXIMUM_BYTES)},
        widget=forms.ClearableFileInput(attrs={"accept": ",".join(SUFFIXES)}),
    )
    unit = forms.ModelChoiceField(
        label=capfirst_lazy(_("supplying unit")), queryset=Unit.objects.none()
    )
    category = forms.ModelChoiceField(
        label=capfirst_lazy(_("category of information")),
        queryset=Category.objects.all(),
        required=False,
        help_text=_("It may be chosen later, before the draft is submitted."),
    )

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, **kwargs)
        units = importable_units(user)
        self.fields["unit"].queryset = units
        first = list(units[:2])
        if len(first) == 1:
            self.fields["unit"].empty_label = None

    def clean_file(self):
        uploaded = self.cleaned_data["file"]
        if uploaded.size > MAXIMUM_BYTES:
            raise ValidationError(
                _(
                    "The file has %(size)s; at most %(maximum)s can be read. Split it, or save it "
                    "without pictures."
                )
                % {"size": filesizeformat(uploaded.size), "maximum": filesizeformat(MAXIMUM_BYTES)}
            )
        name = nfc(PurePath(uploaded.name.replace("\\", "/")).name)
        file = SubmittedFile(name=name, data=uploaded.read())
        try:
            check_acceptable(file)
        except ImportRefused as error:
            raise ValidationError(error.reasons) from error
        return file

    def clean(self):
        cleaned = super().clean()
        if "file" in cleaned and "unit" in cleaned:
            try:
                check_not_imported(file=cleaned["file"], unit=cleaned["unit"])
            except ImportRefused as error:
                self.add_error("file", error.reasons)
        return cleaned


class UnderstoodForm(forms.Form):
    """What was read in the document, to be corrected before a draft is made of it."""

    FIELDS = (
        "title",
        "kind",
        "number",
        "abstract",
        "issuer",
        "signatory",
        "signatory_title",
        "issued_on",
        "effective_on",
    )
    _DATES = ("issued_on", "effective_on")

    def __init__(self, *args, file, **kwargs):
        super().__init__(*args, **kwargs)
        self.file = file
        widgets = dict.fromkeys(self._DATES, AdminDateInput)
        widgets["abstract"] = forms.Textarea(attrs={"rows": 3})
        self.fields.update(fields_for_model(LegalDocumentPage, fields=self.FIELDS, widgets=widgets))
        for name in self._DATES:
            self.fields[name].input_formats = ["%d/%m/%Y", "%Y-%m-%d"]

    def clean(self):
        cleaned = super().clean()
        if "kind" in cleaned:
            try:
                check_structure(self.file.structure, text=self.file.text, kind=cleaned["kind"])
            except ValidationError as error:
                self.add_error("kind", error)
        return cleaned
