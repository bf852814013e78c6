"""What readers may know of a page's way to them: duty, supplier, days; never a person's data."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from .clauses import cite
from .enums import ClockKind
from .models import Category, Provision, Rule
from .models.rules import NoRuleInForce


@dataclass(frozen=True)
class Provenance:
    """The public side of a page's row in the register.

    Attributes:
        unit: the supplying unit, or None.
        category: the kind of information, or None.
        duty: the clause that asks for it and the text it stands in, in the reader's language.
        triggered_on: the day from which the time limit runs.
        trigger: what happened on that day, in the reader's language.
        received_at: when the Portal received it.
        due_on: the last day of the time limit; None where the text sets none.
        days_allowed: working days of the limit; None where it is not counted in days.
        days_used: working days until it was received; None where unknown.
        late: whether it was received after the due day, or the due minute.
    """

    unit: object = None
    category: Category | None = None
    duty: str = ""
    triggered_on: date | None = None
    trigger: str = ""
    received_at: datetime | None = None
    due_on: date | None = None
    days_allowed: int | None = None
    days_used: int | None = None
    late: bool = False


def provenance_of(page):
    """Return the :class:`Provenance` of ``page``, a ``ProvidedPage``, in at most two queries."""
    provision = (
        Provision.objects.for_page(page)
        .select_related("rule__rule_set", "rule__category", "unit")
        .first()
        if page.pk
        else None
    )
    if provision is None:
        rule = _rule_of(page)
        return Provenance(
            unit=page.unit,
            category=page.category,
            duty=_duty(rule),
            triggered_on=page.triggered_on,
            trigger=rule.trigger if rule else "",
        )
    rule = provision.rule
    received_on = timezone.localdate(provision.received_at) if provision.received_at else None
    return Provenance(
        unit=provision.unit,
        category=page.category,
        duty=_duty(rule),
        triggered_on=provision.triggered_on,
        trigger=rule.trigger,
        received_at=provision.received_at,
        due_on=provision.due_on,
        days_allowed=_days_allowed(provision),
        days_used=_days_used(provision, received_on),
        late=bool(received_on and provision.is_late),
    )


def _rule_of(page):
    """Return the rule that was in force on the trigger date, or None."""
    if page.category_id is None or page.triggered_on is None:
        return None
    try:
        return Rule.objects.in_force(category=page.category, on=page.triggered_on)
    except NoRuleInForce:
        return None


def _duty(rule):
    return f"{cite(rule.clause)}, {rule.rule_set.cited}" if rule else ""


def _days_allowed(provision):
    if provision.rule.clock != ClockKind.WORKING_DAYS:
        return None
    extended = provision.due_working.get("extended")
    return provision.rule.extended_days if extended else provision.rule.days


def _days_used(provision, received_on):
    """Count the working days up to the day of receipt, from the working that was kept."""
    days = provision.due_working.get("days") or []
    if received_on is None or not days or received_on.isoformat() > days[-1]["date"]:
        return None
    counted = [day for day in days if day["number"] and day["date"] <= received_on.isoformat()]
    return len(counted)
