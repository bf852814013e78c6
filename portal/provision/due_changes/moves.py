"""Which open clocks give another day now than the one that is stored. Nothing is written here."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from portal.provision.clocks import Due, due_date
from portal.provision.enums import ClockKind
from portal.provision.models import Provision, Rule
from portal.provision.models.rules import NoRuleInForce

#: Clocks whose day depends on the calendar; a fallback counts working days, too.
COUNTING = (ClockKind.WORKING_DAYS, ClockKind.ON_REQUEST, ClockKind.BEFORE_EVENT)


@dataclass(frozen=True)
class Move:
    """One open obligation and what its clock says now.

    Attributes:
        provision: as it is stored.
        due: what the rule and the calendar give today.
        old_on, old_at: the stored day and minute.
    """

    provision: Provision
    due: Due
    old_on: date | None
    old_at: datetime | None

    @property
    def moves(self) -> bool:
        """Whether the day or the minute changes, and not only the explanation."""
        return (self.due.on, self.due.at) != (self.old_on, self.old_at)

    def __str__(self):
        return _("%(title)s (%(unit)s): %(old)s → %(new)s") % {
            "title": self.provision.title,
            "unit": self.provision.unit.code,
            "old": day_in_words(self.old_on),
            "new": day_in_words(self.due.on),
        }


def day_in_words(day):
    """Return a due day, or that there is none."""
    return date_format(day, "SHORT_DATE_FORMAT") if day else _("no fixed date")


class Clockmaker:
    """Counts afresh; what several obligations have in common is counted once."""

    def __init__(self):
        self._rules = {}
        self._dues = {}

    def move_of(self, provision, *, again_by_rule=False):
        """Return the :class:`Move` of ``provision``, or None where nothing at all differs.

        Args:
            again_by_rule: ask which rule was in force on the trigger date, too; otherwise the
                rule stays the one it started under.
        """
        rule = self._rule_of(provision) if again_by_rule else provision.rule
        try:
            due = self._due_of(provision, rule)
        except ValueError:  # a limit that the rule no longer has: what was told stays
            return None
        if due.working_data() == provision.due_working and rule.pk == provision.rule_id:
            return None
        return Move(provision, due, provision.due_on, provision.due_at)

    def _rule_of(self, provision):
        key = (provision.rule.category_id, provision.triggered_on)
        if key not in self._rules:
            try:
                self._rules[key] = Rule.objects.in_force(
                    category=provision.rule.category, on=provision.triggered_on
                )
            except NoRuleInForce:
                self._rules[key] = None
        return self._rules[key] or provision.rule

    def _due_of(self, provision, rule):
        flags = {
            "extended": bool(provision.due_working.get("extended")),
            "fallback": bool(provision.due_working.get("fallback")),
        }
        key = (rule.pk, provision.triggered_on, provision.triggered_at, *flags.values())
        if key not in self._dues:
            self._dues[key] = due_date(
                rule=rule,
                triggered_on=provision.triggered_on,
                triggered_at=provision.triggered_at,
                **flags,
            )
        return self._dues[key]


def touched_by_days(days):
    """Return the open obligations whose count passes one of ``days``.

    A day after the stored due day cannot change a count that ends before it.
    """
    return (
        _clocks_of_the_law()
        .filter(rule__clock__in=COUNTING, triggered_on__lt=max(days), due_on__gte=min(days))
        .order_by("pk")
    )


def touched_by_rules(category_ids):
    """Return the open obligations of these categories."""
    return _clocks_of_the_law().filter(rule__category__in=category_ids).order_by("pk")


def _clocks_of_the_law():
    # A day that the Portal set itself, for a request, follows no count.
    return (
        Provision.objects.open()
        .exclude(due_working__has_key="set_by_portal")
        .select_related("unit", "rule__rule_set", "rule__category")
    )


def moves_of(provisions, *, again_by_rule=False):
    """Return what differs for ``provisions``, including mere changes of the explanation."""
    maker = Clockmaker()
    found = (
        maker.move_of(provision, again_by_rule=again_by_rule)
        for provision in provisions.iterator(2000)
    )
    return [move for move in found if move is not None]
