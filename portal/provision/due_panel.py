"""What the panel beside category and trigger date shows; the JSON view answers with the same."""

from datetime import date

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from .clocks import Due, due_date
from .models.rules import NoRuleInForce, Rule
from .moments import start_moment


def due_date_context(instance) -> dict:
    """Return the context of the panel for a page, saved or not.

    ``due`` and ``due_days`` once category and trigger date are set, or ``due_error`` with the
    sentence that says why there is no due date.
    """
    category = getattr(instance, "category", None)
    triggered_on = getattr(instance, "triggered_on", None)
    if category is None or triggered_on is None:
        return {"due": None}
    try:
        rule = Rule.objects.in_force(category=category, on=triggered_on)
        moment = start_moment(
            rule=rule, triggered_on=triggered_on, declared=getattr(instance, "trigger_moment", None)
        )
        due = due_date(rule=rule, triggered_on=triggered_on, triggered_at=moment)
    except NoRuleInForce as error:
        return {"due": None, "due_error": str(error)}
    except ValueError:  # the count would leave the calendar of this world
        return {"due": None, "due_error": _("No due date follows from this trigger date.")}
    return {"due": due, "due_days": days_for_reading(due)}


def days_for_reading(due: Due) -> list[dict]:
    """Return the days counted and skipped, each with its reason in the reader's language."""
    return _days(due.days)


def days_of_working(working: dict) -> list[dict]:
    """Return the same of a working that the register has kept."""
    return _days(working.get("days", []))


def sentence_of_working(working: dict) -> str:
    """Return the reason that the register has kept, in the reader's language."""
    by_rule = working.get("sentence_en" if get_language() == "en" else "sentence_vi", "")
    if not (working.get("set_by_portal") and working.get("due_on")):
        return by_rule
    day = f"{date.fromisoformat(working['due_on']):%d/%m/%Y}"
    said = _("The Portal has set the day: %(day)s.") % {"day": day}
    return f"{said} {_('By the rule alone:')} {by_rule}" if by_rule else said


def _days(rows: list[dict]) -> list[dict]:
    why = "why_en" if get_language() == "en" else "why_vi"
    return [
        {
            "date": date.fromisoformat(row["date"]),
            "number": row["number"],
            "counted": row["counted"],
            "why": row[why],
        }
        for row in rows
    ]
