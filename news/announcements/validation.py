"""What is wrong with an announcement as it was entered, by field."""

from django.utils.translation import gettext as _

from .enums import APPLICATION_KINDS, AnnouncementKind
from .results import read_results


def errors_of(page):
    """Return the mistakes in ``page``, a dict of sentences by field name."""
    errors = {}
    if page.kind in APPLICATION_KINDS:
        errors |= _errors_of_application(page)
    if page.held_from and page.held_to and page.held_to < page.held_from:
        errors["held_to"] = _("The last day lies before the first.")
    if page.held_to and not page.held_from:
        errors["held_from"] = _("Give the first day, too.")
    if (page.contact_phone or page.contact_email) and not page.contact_office:
        errors["contact_office"] = _("Name the office whose phone or e-mail this is.")
    if page.kind == AnnouncementKind.RESULTS:
        _results, problems = read_results(page.results)
        if problems:
            errors["results"] = problems
    return errors


def _errors_of_application(page):
    errors = {}
    if page.closes_at is None:
        errors["closes_at"] = _("Say until when people may apply; the page closes itself then.")
    elif page.opens_on and page.closes_on < page.opens_on:
        errors["closes_at"] = _("The closing date lies before the first day of applications.")
    for name, sentence in (
        ("eligibility", _("Say who may apply.")),
        ("how_to_apply", _("Say how to apply, step by step.")),
        ("contact_office", _("Say whom applicants may ask: an office, never a person.")),
    ):
        if not getattr(page, name).strip():
            errors[name] = sentence
    return errors
