"""Which steps have been reached for a due day, by counting alone: nothing of what was sent."""

from datetime import date, timedelta
from itertools import accumulate

from portal.workdays.arithmetic import add_working_days, subtract_working_days
from portal.workdays.services import calendar_for

#: More than the longest run of days of rest.
LONGEST_REST = timedelta(days=60)


def horizon_of(steps, today: date) -> date:
    """Return the last due day for which one of ``steps`` may have been reached on ``today``."""
    ahead = max((-step.offset for step in steps), default=0)
    if ahead <= 0:
        return today
    calendar = calendar_for(today, today + LONGEST_REST + timedelta(days=2 * ahead))
    # A day of rest has the same working days before it as the working day after the last one.
    return add_working_days(today, ahead, calendar) + LONGEST_REST // 4


class Schedule:
    """The steps in force on one day.

    Args:
        steps: the :class:`ReminderStep` rows.
        today: the day of the run.
        earliest: the earliest due day that will be asked about.
    """

    def __init__(self, steps, *, today: date, earliest: date):
        self.steps = list(steps)
        self.today = today
        ahead = max((-step.offset for step in self.steps), default=0)
        self.calendar = calendar_for(earliest, today + LONGEST_REST + timedelta(days=2 * ahead))
        self._passed = self._count_from(min(earliest, today))
        self._reached = {}

    def _count_from(self, first):
        days = [first + timedelta(days=n) for n in range((self.today - first).days + 1)]
        counts = accumulate(self.calendar.is_working(day) for day in days)
        return dict(zip(days, counts, strict=True))

    def reached(self, due_on: date) -> list[tuple]:
        """Return as (step, occurrence) what has been reached for something due on ``due_on``."""
        if due_on not in self._reached:
            self._reached[due_on] = [
                (step, occurrence)
                for step in self.steps
                for occurrence in range(self._times(step, due_on))
            ]
        return self._reached[due_on]

    def _times(self, step, due_on):
        if step.offset < 0:
            return int(subtract_working_days(due_on, -step.offset, self.calendar) <= self.today)
        if due_on > self.today:
            return 0
        passed = self._passed[self.today] - self._passed[due_on]
        if passed < step.offset:
            return 0
        return 1 + (passed - step.offset) // step.repeat_every if step.repeat_every else 1
