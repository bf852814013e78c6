"""The reason of a due date as a sentence, in the language in force."""

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .enums import ClockKind


def sentence_of(start, facts: dict) -> str:
    """Return why the information is due when it is.

    Args:
        start: a :class:`~portal.provision.clocks.Start`.
        facts: what the clock found: ``on`` and, where they apply, ``at``, ``promise``,
            ``confirmed``.
    """
    rule, on = start.rule, facts["on"]
    values = {
        "due": f"{on:%d/%m/%Y}" if on else "",
        "start": f"{start.on:%d/%m/%Y}",
        "days": _days(start, facts),
        "trigger": rule.trigger,
        "citation": rule.citation,
    }
    parts = [_main_clause(start, values["days"] or 0) % values, *_about_hours(start, facts)]
    if rule.clock == ClockKind.EXTERNAL and rule.note:
        parts.append(rule.note)
    if rule.commitment or start.fallback:
        parts.append(_("This is the Portal's own commitment, not a time limit set by law."))
    if not facts.get("confirmed", True):
        parts.append(_("Forecast: the calendar of these days is not confirmed yet."))
    return " ".join(parts)


def _days(start, facts):
    if start.fallback:
        return facts["promise"].working_days
    return start.rule.extended_days if start.extended else start.rule.days


def _about_hours(start, facts):
    """Yield what the Portal understands by "at once"; the law does not say."""
    promise, at = facts.get("promise"), facts.get("at")
    if start.fallback or promise is None:
        return
    values = {"hours": promise.hours, "basis": promise.basis}
    if at is None:
        unknown_hour = ngettext(
            "The Portal's own commitment: within %(hours)s hour (%(basis)s); as the hour of the "
            "trigger is not known, to the end of the day.",
            "The Portal's own commitment: within %(hours)s hours (%(basis)s); as the hour of the "
            "trigger is not known, to the end of the day.",
            promise.hours,
        )
        yield unknown_hour % values
        return
    moments = {
        "begin": f"{timezone.localtime(start.at):%H:%M %d/%m/%Y}",
        "end": f"{timezone.localtime(at):%H:%M %d/%m/%Y}",
    }
    known_hour = ngettext(
        "The Portal's own commitment: within %(hours)s hour (%(basis)s), from %(begin)s to "
        "%(end)s.",
        "The Portal's own commitment: within %(hours)s hours (%(basis)s), from %(begin)s to "
        "%(end)s.",
        promise.hours,
    )
    yield known_hour % (values | moments)


def _main_clause(start, days) -> str:
    if start.fallback:
        return ngettext(
            "Due on %(due)s: %(days)s working day from %(start)s, the day of the event: the "
            "Portal cannot attend, so the host unit writes the story (%(citation)s).",
            "Due on %(due)s: %(days)s working days from %(start)s, the day of the event: the "
            "Portal cannot attend, so the host unit writes the story (%(citation)s).",
            days,
        )
    if start.extended:
        return ngettext(
            "Due on %(due)s: %(days)s working day from %(start)s, when %(trigger)s, because other "
            "units must coordinate (%(citation)s).",
            "Due on %(due)s: %(days)s working days from %(start)s, when %(trigger)s, because other "
            "units must coordinate (%(citation)s).",
            days,
        )
    counted = ngettext(
        "Due on %(due)s: %(days)s working day from %(start)s, when %(trigger)s (%(citation)s).",
        "Due on %(due)s: %(days)s working days from %(start)s, when %(trigger)s (%(citation)s).",
        days,
    )
    return {
        ClockKind.IMMEDIATE: _("At once, on %(due)s, as soon as %(trigger)s (%(citation)s)."),
        ClockKind.WORKING_DAYS: counted,
        ClockKind.BEFORE_EVENT: _(
            "To be announced before %(trigger)s, on %(due)s at the latest (%(citation)s)."
        ),
        ClockKind.SIMULTANEOUS: _("On %(due)s, at the same time as %(trigger)s (%(citation)s)."),
        ClockKind.ON_REQUEST: counted,
        ClockKind.EXTERNAL: _("Another regulation sets the time (%(citation)s)."),
        ClockKind.FIXED_DATE: _("Each year by %(due)s at the latest (%(citation)s)."),
        ClockKind.PROACTIVE: _(
            "No time limit: the unit supplies it on its own initiative (%(citation)s)."
        ),
    }[ClockKind(start.rule.clock)]
