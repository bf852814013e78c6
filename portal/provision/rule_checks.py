"""What a rule must satisfy wherever it is written: in a file, in the admin, by a script."""

from datetime import date

from django.utils.translation import gettext as _

from .clauses import is_clause
from .enums import ClockKind

#: Clocks that count working days.
COUNTED_CLOCKS = frozenset({ClockKind.WORKING_DAYS, ClockKind.ON_REQUEST})
#: What a rule says in law. It stays as it is once an obligation was closed under the rule: that
#: would rewrite what people were told. Notes and the English wording may still be mended.
FROZEN_FIELDS = (
    "clause",
    "clock_clause",
    "clock",
    "days",
    "extended_days",
    "due_month",
    "due_day",
    "commitment",
    "consent_required",
    "trigger_vi",
)


def is_day_of_every_year(month: int | None, day: int | None) -> bool:
    """Return whether every year has this day."""
    try:
        date(2023, month, day)  # no leap year: 29 February is no fixed date
    except (TypeError, ValueError):
        return False
    return True


def problems_of_rule(rule) -> dict[str, list[str]]:
    """Return what does not fit together in an unsaved :class:`Rule`, by the name of the field."""
    problems = {}
    for name in ("clause", "clock_clause"):
        value = getattr(rule, name)
        if value and not is_clause(value):
            problems[name] = [_("Written as article.clause.point, for example 4.15.đ.")]
    problems |= _problems_of_days(rule)
    fixed = rule.clock == ClockKind.FIXED_DATE
    if fixed and not is_day_of_every_year(rule.due_month, rule.due_day):
        problems["due_day"] = [_("A fixed date needs month and day, a day that every year has.")]
    elif not fixed and (rule.due_month is not None or rule.due_day is not None):
        problems["due_day"] = [_("Month and day belong to a fixed date only: leave them empty.")]
    return problems


def _problems_of_days(rule):
    days, extended_days = rule.days, rule.extended_days
    if rule.clock not in COUNTED_CLOCKS:
        if days is not None or extended_days is not None:
            return {"days": [_("This clock counts no days: leave them empty.")]}
    elif days is None or days < 1:
        return {"days": [_("This clock needs working days, 1 or more.")]}
    elif extended_days is not None and extended_days <= days:
        return {"extended_days": [_("Enter more than the %(days)d days.") % {"days": days}]}
    return {}


def problems_of_closed(rule, stored) -> dict[str, list[str]]:
    """Return why ``rule`` cannot differ from ``stored``, by the name of the field.

    Args:
        rule: as it is to be saved.
        stored: as the database has it.
    """
    provisions = stored.provisions.all()
    changed = [name for name in FROZEN_FIELDS if getattr(rule, name) != getattr(stored, name)]
    problems = {}
    if changed and provisions.closed().exists():
        text = _(
            "Obligations were closed under this rule, so that it cannot change. Enter the change "
            "in a new rule set with its own first day."
        )
        problems = {name: [text] for name in changed}
    moved = [name for name in ("rule_set", "category") if _key(rule, name) != _key(stored, name)]
    if moved and provisions.exists():
        text = _("Obligations have started under this rule: it stays where it is.")
        problems |= {name: [text] for name in moved}
    return problems


def _key(rule, name):
    return getattr(rule, f"{name}_id")
