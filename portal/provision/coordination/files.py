"""Files that go along with a request or an event: documents of the Portal, shown to both sides."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.text import format_lazy
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from portal.base.models import PortalDocument
from portal.base.uploads import DOCUMENT_KINDS, check_document

#: As many as one letter carries.
MOST_FILES = 10


class ManyFilesInput(forms.ClearableFileInput):
    allow_multiple_selected = True


class ManyFilesField(forms.FileField):
    """Any number of documents, each looked into before anything is saved."""

    widget = ManyFilesInput

    def __init__(self, **kwargs):
        kwargs.setdefault("required", False)
        kwargs.setdefault("label", _("Attachments"))
        kwargs.setdefault(
            "help_text",
            format_lazy(
                _("Several at once are possible: {kinds}."), kinds=", ".join(sorted(DOCUMENT_KINDS))
            ),
        )
        super().__init__(**kwargs)

    def clean(self, data, initial=None):
        uploads = [each for each in (data if isinstance(data, list | tuple) else [data]) if each]
        if len(uploads) > MOST_FILES:
            raise ValidationError(_now("At most %(count)d files at once.") % {"count": MOST_FILES})
        checked, errors = [], []
        for upload in uploads:
            try:
                checked.append(check_document(super().clean(upload), name=upload.name))
            except ValidationError as error:
                errors += [f"{upload.name}: {message}" for message in error.messages]
        if errors:
            raise ValidationError(errors)
        return checked


def keep_files(files, *, unit, user, source):
    """Store checked files as documents and return them.

    Args:
        files: what :class:`ManyFilesField` returned.
        unit: whose they are; None: the Portal's.
        source: who made them, as readers would be told.
    """
    return [
        PortalDocument.objects.create(
            title=file.name[:200], file=file, unit=unit, source=source, uploaded_by_user=user
        )
        for file in files
    ]
