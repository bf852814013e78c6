"""Rules that results and products share. Each returns errors by the name of the field."""

import re

from django.core.validators import RegexValidator
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .enums import ScienceField

#: "10.", the number of the registrant, and a suffix of its own (DOI Handbook, 2.2).
check_doi = RegexValidator(
    r"^10\.\d{4,9}/\S+$",
    gettext_lazy("Enter the DOI alone, from “10.” on: for example 10.1234/abc.2026.5."),
)
check_classification = RegexValidator(
    r"^[1-6]\d{4}$",
    gettext_lazy("Enter the five digits of the national classification: for example 20203."),
)


def acceptance_errors(*, accepted_on, triggered_on):
    """Return what contradicts the date of acceptance, from which the clock runs (Điều 5 khoản 12).

    Arguments:
        accepted_on: the day of acceptance, or None.
        triggered_on: the day that the provenance gives as trigger, or None.

    Returns:
        dict: messages by field name.
    """
    errors = {}
    if accepted_on is None:
        return errors
    if accepted_on > timezone.localdate():
        errors["accepted_on"] = _(
            "The acceptance lies in the future: only accepted work is published."
        )
    elif triggered_on is not None and triggered_on != accepted_on:
        errors["accepted_on"] = _(
            "The time limit runs from the acceptance: this date and the trigger date "
            "(%(trigger)s, under “Provenance”) must be the same."
        ) % {"trigger": triggered_on.strftime("%d/%m/%Y")}
    return errors


def classification_errors(*, science_field, classification):
    """Return an error where a five-digit code belongs to another field than the one chosen."""
    if not classification or not science_field or classification.startswith(science_field):
        return {}
    message = _("This code belongs to another field: in “%(field)s” codes begin with %(digit)s.")
    field = ScienceField(science_field).label
    return {"classification": message % {"field": field, "digit": science_field}}


def words_of(text):
    """Return the keywords of ``text``, split at commas, semicolons and line breaks."""
    return [word.strip() for word in re.split(r"[,;\n]", text) if word.strip()]
