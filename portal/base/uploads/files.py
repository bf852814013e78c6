"""What images and documents have in common: names, sizes, refusals."""

import os

from django.core.exceptions import ValidationError
from django.core.files import File
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _


class CheckedFile(File):
    """A file that was looked into and found to be what its name says."""


def refusal(message, *, code):
    """Return a ``ValidationError`` that stands at the field of the file."""
    return ValidationError({"file": ValidationError(message, code=code)})


def extension_of(name):
    """Return the extension of a file name: small letters, without the dot."""
    return os.path.splitext(name or "")[1].lower().lstrip(".")


def check_size(content, *, limit):
    """Refuse a file that is empty or larger than ``limit`` bytes.

    Raises:
        ValidationError: with both sizes in the sentence.
    """
    if not content.size:
        raise refusal(_("The file is empty."), code="empty")
    if content.size > limit:
        raise refusal(
            _("The file is too large: %(size)s. At most %(limit)s is accepted for this type.")
            % {"size": filesizeformat(content.size), "limit": filesizeformat(limit)},
            code="too_large",
        )
