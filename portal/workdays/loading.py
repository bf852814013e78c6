"""Bringing the calendar of the database up to the seeds, without touching anybody's decision."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction
from wagtail.log_actions import log

from .arithmetic import SpecialDay
from .models import CalendarDay
from .seeding import seed_days


@dataclass
class LoadReport:
    """What a load did, day by day."""

    created: list[date] = field(default_factory=list)
    updated: list[date] = field(default_factory=list)
    unchanged: list[date] = field(default_factory=list)
    #: Rows that say something else than the seeds because somebody edited or entered them.
    kept: list[date] = field(default_factory=list)


@transaction.atomic
def load_calendar(*, days: Mapping[date, SpecialDay] | None = None) -> LoadReport:
    """Create the missing rows and update those that nobody has edited since they were loaded.

    Each row that is written leaves an entry in the log. Running it again changes nothing.

    Args:
        days: what to load; by default the package with the corrections of the data file.
    """
    report = LoadReport()
    existing = {row.date: row for row in CalendarDay.objects.select_for_update()}
    for day, special in (seed_days() if days is None else days).items():
        row = existing.get(day) or CalendarDay(date=day)
        if row.pk and row.as_special_day() == special:
            report.unchanged.append(day)
        elif row.pk and not row.is_as_seeded:
            report.kept.append(day)
        else:
            (report.updated if row.pk else report.created).append(day)
            _write(row, special)
    return report


def _write(row: CalendarDay, special: SpecialDay) -> None:
    action = "wagtail.edit" if row.pk else "wagtail.create"
    for name in CalendarDay.SEEDED_FIELDS:
        setattr(row, name, getattr(special, name))
    row.kind = special.kind.value
    row.seed_digest = row.digest()
    row.save()
    log(instance=row, action=action)
