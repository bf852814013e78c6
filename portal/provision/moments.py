"""The minute from which a clock runs that counts hours (Điều 5 khoản 1, 6, 7), and its end.

A unit declares the hour with the day. Where it says none, the trigger is taken to be known when
the Portal hears of it on that very day; of an earlier day nothing is presumed, and the clock then
runs to the end of the day and says so.
"""

from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format

from portal.base.written import written_moment

from .enums import ClockKind


def start_moment(*, rule, triggered_on, declared=None, heard_at=None):
    """Return the moment from which ``rule`` counts, or None where only the day does.

    Args:
        rule: the rule in force on the day.
        triggered_on: the day of the trigger.
        declared: the moment that the supplier names, if any.
        heard_at: when the Portal heard of it (default: now).
    """
    if rule.clock != ClockKind.IMMEDIATE:
        return None
    if declared is not None:
        return declared
    heard_at = heard_at or timezone.now()
    return heard_at if timezone.localdate(heard_at) == triggered_on else None


def moment_of(day, hour):
    """Return the moment of ``hour`` (a time) on ``day`` (a date), or None where one is missing."""
    if day is None or hour is None:
        return None
    return timezone.make_aware(datetime.combine(day, hour))


def hour_of(moment):
    """Return the local hour and minute of ``moment``, or None where there is none."""
    return timezone.localtime(moment).time().replace(second=0, microsecond=0) if moment else None


def has_not_come(category, day, hour):
    """Return whether a trigger at ``hour`` of ``day`` is still to come, where its hour counts."""
    moment = moment_of(day, hour)
    if category is None or moment is None or moment <= timezone.now():
        return False
    return category.pk in categories_wanted_at_once(day)


def categories_wanted_at_once(day=None):
    """Return the keys of the categories whose rule on ``day`` (default: today) counts hours."""
    from .models import Rule  # pages, which are models, carry a panel that asks this module

    # A later rule set takes over for the categories that it has: the last one says it.
    rules = Rule.objects.valid_on(day or timezone.localdate()).order_by("rule_set__valid_from")
    clocks = dict(rules.values_list("category_id", "clock"))
    return [key for key, clock in clocks.items() if clock == ClockKind.IMMEDIATE]


def written_due(due_on, due_at):
    """Return by when something is due, as it is written: to the minute where the clock counts it.

    Args:
        due_on, due_at: the day and the moment; the moment goes first. Empty text without either.
    """
    if due_at:
        return written_moment(due_at)
    return date_format(due_on, "d/m/Y") if due_on else ""
