"""From a rule and its trigger date to the due date, with the days counted and the clause."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import get_language, override

from portal.workdays.arithmetic import ExplainedDay
from portal.workdays.services import count_working_days
from portal.workdays.wording import describe

from .clock_sentences import sentence_of
from .enums import ClockKind

if TYPE_CHECKING:  # pages, which are models, carry a panel that asks this module
    from .models import Commitment, Rule


@dataclass(frozen=True)
class Due:
    """By when, and why. ``on`` is None where the rule sets no day of its own.

    ``days`` holds one JSON-ready dict per day counted or skipped: ``date``, ``number`` (None for
    a day skipped), ``counted``, ``confirmed``, ``why_vi``, ``why_en``; empty where none is counted.
    """

    on: date | None
    rule: "Rule"
    triggered_on: date
    #: The minute at which it is due, where the moment of the trigger is known and a clock uses it.
    at: datetime | None = None
    #: The hours that the Portal understands by "at once", with the basis; None: it promises none.
    promise: "Commitment | None" = None
    #: The Portal does not attend: the host unit writes the story itself (Điều 5 khoản 3).
    fallback: bool = False
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
        return self.rule.commitment or self.fallback

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
            "due_at": self.at.isoformat() if self.at else None,
            "hours": self.promise.hours if self.promise else None,
            "extended": self.extended,
            "fallback": self.fallback,
            "confirmed": self.confirmed,
            "commitment": self.commitment,
            "sentence_vi": self.sentence_vi,
            "sentence_en": self.sentence_en,
            "days": self.days,
        }


@dataclass(frozen=True)
class Start:
    """What a clock starts from."""

    rule: "Rule"
    on: date
    at: datetime | None = None
    extended: bool = False
    fallback: bool = False


def due_date(
    *,
    rule: "Rule",
    triggered_on: date,
    extended: bool = False,
    triggered_at: datetime | None = None,
    fallback: bool = False,
) -> Due:
    """Return by when ``rule`` asks for the information, and why.

    Args:
        rule: the rule in force when the clock started.
        triggered_on: the day of the trigger, day 0.
        extended: count the longer limit (other units must coordinate).
        triggered_at: the moment of the trigger, where it is known: "at once" is then a minute.
        fallback: for ``BEFORE_EVENT``: the Portal cannot attend, and the host unit writes the
            story after the event.

    Raises:
        ValueError: the rule knows no longer limit or no fallback, the Portal has promised no time
            for the fallback, or the trigger lies at the end of time.
    """
    if extended and rule.extended_days is None:
        raise ValueError(f"{rule} has no extended limit")
    if fallback and rule.clock != ClockKind.BEFORE_EVENT:
        raise ValueError(f"{rule} has no fallback")
    start = Start(rule, triggered_on, triggered_at, extended, fallback)
    facts = (_story if fallback else _FACTS[ClockKind(rule.clock)])(start)
    sentences = _in_both_languages(lambda: sentence_of(start, facts))
    return Due(
        rule=rule,
        triggered_on=triggered_on,
        extended=extended,
        fallback=fallback,
        sentence_vi=sentences["vi"],
        sentence_en=sentences["en"],
        **facts,
    )


def _count(start: date, days: int) -> dict:
    result = count_working_days(start=start, count=days)
    return {
        "on": result.last_day,
        "confirmed": result.confirmed,
        "days": [_row(row) for row in result.rows],
    }


def _working_days(start: Start) -> dict:
    return _count(start.on, start.rule.extended_days if start.extended else start.rule.days)


def _story(start: Start) -> dict:
    promise = promise_of("story-after-event", start.on)
    if promise is None:
        raise ValueError("no commitment says how long a story after an event may take")
    return _count(start.on, promise.working_days) | {"promise": promise}


def _at_once(start: Start) -> dict:
    promise = promise_of("immediate", start.on)
    at = start.at + timedelta(hours=promise.hours) if promise and start.at else None
    return {
        "on": timezone.localdate(at) if at else start.on,
        "at": at,
        "immediate": True,
        "promise": promise,
    }


def _trigger_day(start: Start) -> dict:
    return {"on": start.on, "at": start.at}


def _no_day(start: Start) -> dict:
    return {"on": None}


def _fixed_date(start: Start) -> dict:
    this_year = date(start.on.year, start.rule.due_month, start.rule.due_day)
    passed = this_year < start.on
    return {"on": this_year.replace(year=start.on.year + 1) if passed else this_year}


def promise_of(code: str, on: date) -> "Commitment | None":
    """Return what the Portal has promised for ``code`` on the day ``on``."""
    from .models import Commitment  # pages, which are models, carry a panel that asks this module

    return Commitment.objects.in_force(code=code, on=on)


_FACTS: dict[ClockKind, Callable[[Start], dict]] = {
    ClockKind.IMMEDIATE: _at_once,
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
