"""Is something announced far enough ahead? Counted backwards from the event, which is day 0."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.utils import formats
from django.utils.translation import gettext as _

from .arithmetic import WorkingCalendar, subtract_working_days, working_days_ahead
from .models import LeadTime
from .services import SPARE_DAYS, calendar_for

#: Codes of the rows that the Portal looks up.
CITIZEN_RECEPTION = "citizen-reception"
PLANNED_DOWNTIME = "planned-downtime"


@dataclass(frozen=True, slots=True)
class Notice:
    """By when an event has to be announced, and under which row."""

    event_on: date
    lead_time: LeadTime
    #: The last day that still leaves the working days that the row asks for.
    latest_day: date
    calendar: WorkingCalendar

    def days_ahead(self, day: date) -> int:
        """Return how many working days ahead an announcement on ``day`` is."""
        return working_days_ahead(day, self.event_on, self.calendar)


def notice_for(*, code: str, event_on: date) -> Notice:
    """Return by when an event on ``event_on`` has to be announced.

    Raises:
        LeadTime.DoesNotExist: no row is in force on that day.
    """
    lead_time = LeadTime.objects.in_force(code=code, on=event_on)
    span = timedelta(days=lead_time.days * 7 // 5 + SPARE_DAYS)
    calendar = calendar_for(event_on - span, event_on)
    return Notice(
        event_on=event_on,
        lead_time=lead_time,
        latest_day=subtract_working_days(event_on, lead_time.days, calendar),
        calendar=calendar,
    )


def reasons_against_announcing(*, code: str, what: str, event_on: date, day: date) -> list[str]:
    """Return why an announcement that becomes public on ``day`` comes too late, if it does.

    Args:
        code: of the :class:`LeadTime`.
        what: the event, as the sentence should name it.
        event_on: the day of the event.
        day: the day on which the announcement becomes public.
    """
    try:
        notice = notice_for(code=code, event_on=event_on)
    except LeadTime.DoesNotExist:
        return [
            _("%(what)s: no lead time is in force on %(day)s; the office has to enter one.")
            % {"what": what, "day": formats.date_format(event_on, "SHORT_DATE_FORMAT")}
        ]
    if day <= notice.latest_day:
        return []
    return [
        _(
            "%(what)s: it must be public at least %(days)d working days ahead (%(basis)s), on "
            "%(latest)s at the latest. On %(day)s it would be %(ahead)d working days ahead."
        )
        % {
            "what": what,
            "days": notice.lead_time.days,
            "basis": notice.lead_time.basis,
            "latest": formats.date_format(notice.latest_day, "SHORT_DATE_FORMAT"),
            "day": formats.date_format(day, "SHORT_DATE_FORMAT"),
            "ahead": notice.days_ahead(day),
        }
    ]
