"""Public contacts: what a number or address must look like, and the link that it becomes."""

import re

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator, URLValidator
from django.utils.translation import gettext as _

from .enums import ContactKind

_PHONE = re.compile(r"^[+(]?\d[\d\s.()/-]{1,28}\Z")
_DIALLED = {ContactKind.PHONE, ContactKind.HOTLINE}


def contact_address(kind, value):
    """Return the address that a link to a contact has: ``tel:``, ``mailto:``, https; or ""."""
    if kind in _DIALLED:
        return "tel:" + re.sub(r"[^\d+]", "", value)
    if kind == ContactKind.EMAIL:
        return f"mailto:{value}"
    return value if kind == ContactKind.WEBSITE else ""


def check_contact(kind, value):
    """Check that ``value`` is what its kind says.

    Raises:
        ValidationError: it is not; the message says what is expected.
    """
    if kind in _DIALLED and not _PHONE.match(value):
        raise ValidationError(_("Write a telephone number, for example 069 234 0000 or 113."))
    if kind == ContactKind.EMAIL:
        EmailValidator(_("Write an e-mail address, for example ten@bocongan.gov.vn."))(value)
    if kind == ContactKind.WEBSITE:
        URLValidator(
            schemes=["https", "http"],
            message=_("Write the whole address, beginning with https://."),
        )(value)
