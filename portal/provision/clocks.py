"""From a rule and its trigger date to the due date, with the days counted and the clause."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from portal.workdays.arithmetic import ExplainedDay
from portal.workdays.services import count_working_days
from portal.workdays.wording import describe

from .enums import ClockKind

if TYPE_CHECKING:  # pages, which are models, carry a panel that asks this module
    from .models import Rule


@dataclass(frozen=True)
class Due:
    """By when, and why. ``on`` is None where the rule sets no day of its own.

    ``days`` holds one JSON-ready dict per day counted or skipped: ``date``, ``number`` (None for
    a day skipped), ``counted``, ``confirmed``, ``why_vi``, ``why_en``; empty where none is counted.
    """

    on: date | None
    rule: "Rule"
    triggered_on: date
    #: The information is due on the trigger day itself, without delay.
    immediate: bool = False
    extended: bool = False
    #: Every day counted rests on the law or a notice; else the date is a forecast.
    confirmed: bool = True
    days: list[dict] = field(default_factory=list)
    sentence_vi: str = ""
    sentence_en: str = ""

    @property
    def commitment(self) -> bool:
        """Whether the limit is the Portal's own commitment, not law."""
        return self.rule.commitment

    @property
    def sentence(self) -> str:
        """The reason in the reader's language."""
        return self.sentence_en if get_language() == "en" else self.sentence_vi

    def working_data(self) -> dict:
        """Return the whole working as JSON-ready data, to be kept with the obligation."""
        return {
            "rule_set": self.rule.rule_set.code,
            "category": self.rule.category.code,
            "clause": self.rule.clause,
            "clock_clause": self.rule.clock_clause,
            "clock": self.rule.clock,
            "triggered_on": self.triggered_on.isoformat(),
            "due_on": self.on.isoformat() if self.on else None,
            "extended": self.extended,
            "confirmed": self.confirmed,
            "commitment": self.commitment,
            "sentence_vi": self.sentence_vi,
            "sentence_en": self.sentence_en,
            "days": self.days,
        }


def due_date(*, rule: "Rule", triggered_on: date, extended: bool = False) -> Due:
    """Return by when ``rule`` asks for the information, and why.

    Args:
        rule: the rule in force when the clock started.
        triggered_on: the day of the trigger, day 0.
        extended: count the longer limit (other units must coordinate).

    Raises:
        ValueError: the rule knows no longer limit, or the trigger lies at the end of time.
    """
    if extended and rule.extended_days is None:
        raise ValueError(f"{rule} has no extended limit")
    facts = _FACTS[ClockKind(rule.clock)](rule, triggered_on, extended)
    sentences = _in_both_languages(lambda: _sentence(rule, triggered_on, extended, facts))
    return Due(
        rule=rule,
        triggered_on=triggered_on,
        extended=extended,
        sentence_vi=sentences["vi"],
        sentence_en=sentences["en"],
        **facts,
    )


def _working_days(rule: "Rule", triggered_on: date, extended: bool) -> dict:
    count = rule.extended_days if extended else rule.days
    result = count_working_days(start=triggered_on, count=count)
    return {
        "on": result.last_day,
        "confirmed": result.confirmed,
        "days": [_row(row) for row in result.rows],
    }


def _trigger_day(rule: "Rule", triggered_on: date, extended: bool) -> dict:
    return {"on": triggered_on, "immediate": rule.clock == ClockKind.IMMEDIATE}


def _no_day(rule: "Rule", triggered_on: date, extended: bool) -> dict:
    return {"on": None}


def _fixed_date(rule: "Rule", triggered_on: date, extended: bool) -> dict:
    this_year = date(triggered_on.year, rule.due_month, rule.due_day)
    return {
        "on": this_year
        if this_year >= triggered_on
        else this_year.replace(year=triggered_on.year + 1)
    }


_FACTS: dict[ClockKind, Callable[["Rule", date, bool], dict]] = {
    ClockKind.IMMEDIATE: _trigger_day,
    ClockKind.WORKING_DAYS: _working_days,
    # The event itself is the last moment at which it can still be announced.
    ClockKind.BEFORE_EVENT: _trigger_day,
    ClockKind.SIMULTANEOUS: _trigger_day,
    ClockKind.ON_REQUEST: _working_days,
    ClockKind.EXTERNAL: _no_day,
    ClockKind.FIXED_DATE: _fixed_date,
    ClockKind.PROACTIVE: _no_day,
}


def _row(row: ExplainedDay) -> dict:
    why = _in_both_languages(lambda: describe(row))
    return {
        "date": row.day.isoformat(),
        "number": row.number,
        "counted": row.counted,
        "confirmed": row.confirmed,
        "why_vi": why["vi"],
        "why_en": why["en"],
    }


def _in_both_languages(text: Callable[[], str]) -> dict[str, str]:
    """Return the text as each language has it: what is kept must not depend on who saved."""
    result = {}
    for language in ("vi", "en"):
        with override(language):
            result[language] = text()
    return result


def _sentence(rule: "Rule", triggered_on: date, extended: bool, facts: dict) -> str:
    on = facts["on"]
    values = {
        "due": f"{on:%d/%m/%Y}" if on else "",
        "start": f"{triggered_on:%d/%m/%Y}",
        "days": rule.extended_days if extended else rule.days,
        "trigger": rule.trigger,
        "citation": rule.citation,
    }
    parts = [_main_clause(ClockKind(rule.clock), extended) % values]
    if rule.clock == ClockKind.EXTERNAL and rule.note:
        parts.append(rule.note)
    if rule.commitment:
        parts.append(_("This is the Portal's own commitment, not a time limit set by law."))
    if not facts.get("confirmed", True):
        parts.append(_("Forecast: the calendar of these days is not confirmed yet."))
    return " ".join(parts)


def _main_clause(clock: ClockKind, extended: bool) -> str:
    if extended:
        return _(
            "Due on %(due)s: %(days)s working days from %(start)s, when %(trigger)s, because other "
            "units must coordinate (%(citation)s)."
        )
    return {
        ClockKind.IMMEDIATE: _("At once, on %(due)s, as soon as %(trigger)s (%(citation)s)."),
        ClockKind.WORKING_DAYS: _(
            "Due on %(due)s: %(days)s working days from %(start)s, when %(trigger)s (%(citation)s)."
        ),
        ClockKind.BEFORE_EVENT: _(
            "To be announced before %(trigger)s, on %(due)s at the latest (%(citation)s)."
        ),
        ClockKind.SIMULTANEOUS: _("On %(due)s, at the same time as %(trigger)s (%(citation)s)."),
        ClockKind.ON_REQUEST: _(
            "Due on %(due)s: %(days)s working days from %(start)s, when %(trigger)s (%(citation)s)."
        ),
        ClockKind.EXTERNAL: _("Another regulation sets the time (%(citation)s)."),
        ClockKind.FIXED_DATE: _("Each year by %(due)s at the latest (%(citation)s)."),
        ClockKind.PROACTIVE: _(
            "No time limit: the unit supplies it on its own initiative (%(citation)s)."
        ),
    }[clock]
