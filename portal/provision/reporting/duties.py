"""What must be made public, as the rules in force say it: each kind, its form, time and clause."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..clauses import cite
from ..enums import ClockKind
from ..models import Category, Rule


@dataclass(frozen=True)
class Duty:
    """One kind of information under the rule in force.

    Attributes:
        title: the kind, in the reader's language.
        clause, time_clause: where the content and the time limit stand, as one cites them.
        time: by when it is supplied, a sentence.
        commitment: the limit is the Portal's own commitment, not law.
        note: a remark on the rule.
        kinds: kinds of pages that it is published as; empty: any.
    """

    title: str
    clause: str
    time: str
    time_clause: str
    commitment: bool
    note: str
    kinds: tuple


def duties(on=None):
    """Return the :class:`Duty` of each kind of information in force on ``on`` (default: today).

    A rule set that came later takes over, kind by kind; those that have ended are passed over.
    """
    day = on or timezone.localdate()
    rules = (
        Rule.objects.valid_on(day)
        .filter(category__in=Category.objects.answered_by_pages())
        .select_related("category", "rule_set")
        .order_by("category__sort_order", "category__code", "-rule_set__valid_from")
    )
    newest = {}
    for rule in rules:
        newest.setdefault(rule.category_id, rule)
    return [_duty(rule) for rule in newest.values()]


def _duty(rule):
    return Duty(
        title=rule.category.title,
        clause=f"{cite(rule.clause)}, {rule.rule_set.cited}",
        time=time_of(rule),
        time_clause=cite(rule.clock_clause),
        commitment=rule.commitment,
        note=rule.note,
        kinds=tuple(rule.kinds),
    )


def time_of(rule):
    """Return by when ``rule`` asks for the information, without a date: for everybody to read."""
    within = ngettext(
        "Within %(days)s working day after %(trigger)s.",
        "Within %(days)s working days after %(trigger)s.",
        rule.days or 0,
    )
    by_request = ngettext(
        "By the day that the Portal sets, else %(days)s working day.",
        "By the day that the Portal sets, else %(days)s working days.",
        rule.days or 0,
    )
    text = {
        ClockKind.IMMEDIATE: _("At once, as soon as %(trigger)s."),
        ClockKind.WORKING_DAYS: within,
        ClockKind.BEFORE_EVENT: _("Before %(trigger)s."),
        ClockKind.SIMULTANEOUS: _("At the same time as %(trigger)s."),
        ClockKind.ON_REQUEST: by_request,
        ClockKind.EXTERNAL: _("As another regulation lays down."),
        ClockKind.FIXED_DATE: _("Each year on a fixed day."),
        ClockKind.PROACTIVE: _("On the unit's own initiative, without a time limit."),
    }[ClockKind(rule.clock)] % {"trigger": rule.trigger, "days": rule.days}
    if rule.extended_days:
        longer = ngettext(
            "%(days)s working day where other units must coordinate.",
            "%(days)s working days where other units must coordinate.",
            rule.extended_days,
        )
        text += " " + longer % {"days": rule.extended_days}
    return text
