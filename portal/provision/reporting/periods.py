"""Periods that people choose in reports: whole years, quarters and months."""

import datetime
import re

from django.db.models import Min
from django.utils import timezone
from django.utils.translation import gettext as _

from .models import SupplyFigure

_YEAR = re.compile(r"^(\d{4})(?:-(?:Q([1-4])|(\d{2})))?$")
ALL = "all"


def bounds(code):
    """Return the first and the last day of a period; (None, None) for all time.

    Args:
        code: "2026", "2026-Q3", "2026-07" or "all".

    Raises:
        ValueError: it is none of these.
    """
    if code == ALL:
        return None, None
    match = _YEAR.match(code)
    if not match:
        raise ValueError(code)
    year, quarter, month = (int(part) if part else None for part in match.groups())
    first, months = 1, 12
    if quarter:
        first, months = 3 * quarter - 2, 3
    elif month:
        first, months = month, 1
    start = datetime.date(year, first, 1)
    after = datetime.date(year + (first + months > 12), (first + months - 1) % 12 + 1, 1)
    return start, after - datetime.timedelta(days=1)


def name_of(code):
    """Return a period as people call it."""
    if code == ALL:
        return _("All time")
    year, _hyphen, part = code.partition("-")
    if part.startswith("Q"):
        return _("Quarter %(quarter)s/%(year)s") % {"quarter": part[1:], "year": year}
    if part:
        return _("Month %(month)s/%(year)s") % {"month": int(part), "year": year}
    return _("Year %(year)s") % {"year": year}


def choices(today=None):
    """Return the periods to choose from, the present year first, back to the first obligation."""
    today = today or timezone.localdate()
    first = SupplyFigure.objects.aggregate(first=Min("month"))["first"] or today
    codes = [ALL]
    for year in range(today.year, min(first.year, today.year) - 1, -1):
        months = today.month if year == today.year else 12
        codes.append(str(year))
        codes += [f"{year}-Q{quarter}" for quarter in range((months + 2) // 3, 0, -1)]
        codes += [f"{year}-{month:02}" for month in range(months, 0, -1)]
    return [(code, name_of(code)) for code in codes]
