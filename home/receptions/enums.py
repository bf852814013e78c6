from django.db import models
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _


class Period(models.TextChoices):
    """What one schedule covers."""

    JANUARY = "m01", pgettext_lazy("period", "January")
    FEBRUARY = "m02", pgettext_lazy("period", "February")
    MARCH = "m03", pgettext_lazy("period", "March")
    APRIL = "m04", pgettext_lazy("period", "April")
    MAY = "m05", pgettext_lazy("period", "May")
    JUNE = "m06", pgettext_lazy("period", "June")
    JULY = "m07", pgettext_lazy("period", "July")
    AUGUST = "m08", pgettext_lazy("period", "August")
    SEPTEMBER = "m09", pgettext_lazy("period", "September")
    OCTOBER = "m10", pgettext_lazy("period", "October")
    NOVEMBER = "m11", pgettext_lazy("period", "November")
    DECEMBER = "m12", pgettext_lazy("period", "December")
    FIRST_QUARTER = "q1", pgettext_lazy("period", "First quarter")
    SECOND_QUARTER = "q2", pgettext_lazy("period", "Second quarter")
    THIRD_QUARTER = "q3", pgettext_lazy("period", "Third quarter")
    FOURTH_QUARTER = "q4", pgettext_lazy("period", "Fourth quarter")

    @property
    def months(self):
        """The months covered, as numbers in order."""
        number = int(self.value[1:])
        if self.value.startswith("m"):
            return (number,)
        return tuple(range(3 * number - 2, 3 * number + 1))

    @classmethod
    def of_month(cls, day):
        """Return the month of ``day``."""
        return cls(f"m{day.month:02}")


def name_of_period(period, year):
    """Return the period with its year, for example “December 2026”."""
    return gettext("%(period)s %(year)d") % {"period": period.label, "year": year}


class SessionStatus(models.TextChoices):
    """What became of a session that was announced."""

    PLANNED = "planned", _("Takes place as planned")
    POSTPONED = "postponed", _("Postponed")
    CANCELLED = "cancelled", _("Cancelled")


#: A change that readers were not told of when the session was announced: it needs its reason.
CHANGED_STATUSES = frozenset({SessionStatus.POSTPONED, SessionStatus.CANCELLED})
