"""What is wrong with an event as it was entered, by field."""

from django.utils.translation import gettext as _

from .enums import CHANGED_STATUSES, SETTLED_STATUSES


def errors_of(page):
    """Return the mistakes in ``page``, a dict of sentences by field name."""
    return {
        **_errors_of_time(page),
        **_errors_of_status(page),
        **_errors_of_press_contact(page),
    }


def _errors_of_time(page):
    errors = {}
    one_day = page.ends_on in (None, page.starts_on)
    if page.starts_on and page.ends_on and page.ends_on < page.starts_on:
        errors["ends_on"] = _("The last day lies before the first.")
    if not page.all_day and page.starts_time is None:
        errors["starts_time"] = _("Give the hour, or mark that it takes whole days.")
    elif page.starts_time and page.ends_time and one_day and page.ends_time <= page.starts_time:
        errors["ends_time"] = _("The event must end after it begins.")
    return errors


def _errors_of_status(page):
    errors = {}
    if page.status in CHANGED_STATUSES and not page.status_reason.strip():
        errors["status_reason"] = _("Say why; readers see it.")
    if page.status in SETTLED_STATUSES and not page.place.strip():
        errors["place"] = _("Say where it takes place, or choose “Planned”.")
    return errors


def _errors_of_press_contact(page):
    given = page.press_phone or page.press_email
    if given and not page.press_office:
        return {"press_office": _("Name the office whose phone or e-mail this is.")}
    if (given or page.press_office) and not page.press_is_public:
        return {
            "press_is_public": _(
                "Confirm that the unit publishes this contact, or empty its fields."
            )
        }
    return {}
