"""What a warning's form must be told, each error at its field."""

import re

from django.apps import apps
from django.core.exceptions import NON_FIELD_ERRORS
from django.utils.translation import gettext as _

from .chain import reasons_against_following, reasons_against_lifetime
from .enums import Extent

#: So many digits in a row, however they are grouped, are a number that somebody could call.
_WHOLE_NUMBER = re.compile(r"\d(?:[ .\-]?\d){7,}")


def errors_of(page):
    """Return the errors of ``page`` as a dict of lists by field; empty where there are none."""
    errors = {}
    if page.extent == Extent.PROVINCES and not page.provinces:
        errors["provinces"] = [_("Choose the provinces, or another answer to “Where”.")]
    if page.extent != Extent.PROVINCES and page.provinces:
        errors["provinces"] = [
            _("Provinces are chosen only where it happens in certain provinces.")
        ]
    if _WHOLE_NUMBER.search(page.masked_numbers or ""):
        errors["masked_numbers"] = [
            _("Hide at least three digits of each number: write 0912 xxx 345.")
        ]
    if page.expire_at:
        errors[NON_FIELD_ERRORS] = [
            _("A warning is not taken off at a set time: it expires, and stays readable as past.")
        ]
    if page.first_published_at is None:
        if page.expires_at is not None and (late := reasons_against_lifetime(page)):
            errors["expires_at"] = late
        errors.setdefault(NON_FIELD_ERRORS, []).extend(
            [*reasons_against_following(page), *_differences_between_languages(page)]
        )
    return {name: found for name, found in errors.items() if found}


def _differences_between_languages(page):
    """Return what this language says of the facts otherwise than one that was issued."""
    issued = (
        apps.get_model("news.WarningPage")
        .objects.filter(translation_key=page.translation_key, first_published_at__isnull=False)
        .exclude(pk=page.pk)
        .first()
    )
    if issued is None:
        return []
    return [
        _("%(field)s: this must be as in the language that was issued first.")
        % {"field": page._meta.get_field(name).verbose_name}
        for name in page.SHARED_FIELDS
        if getattr(page, name) != getattr(issued, name)
    ]
