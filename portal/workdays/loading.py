"""Bringing the calendar of the database up to the seeds, without touching anybody's decision."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from django.db import transaction
from wagtail.log_actions import log

from .announcements import calendar_changes
from .arithmetic import SpecialDay
from .models import CalendarDay, LeadTime
from .seeding import seed_days

LEAD_TIMES = Path(__file__).parent / "data" / "lead_times.toml"


@dataclass
class LoadReport:
    """What a load did, day by day."""

    created: list[date] = field(default_factory=list)
    updated: list[date] = field(default_factory=list)
    unchanged: list[date] = field(default_factory=list)
    #: Rows that say something else than the seeds because somebody edited or entered them.
    kept: list[date] = field(default_factory=list)
    #: What followed from it, as sentences: due dates that moved.
    consequences: list = field(default_factory=list)


def load_calendar(
    *, days: Mapping[date, SpecialDay] | None = None, trial: bool = False
) -> LoadReport:
    """Create the missing rows and update those that nobody has edited since they were loaded.

    Each row that is written leaves an entry in the log. Running it again changes nothing.

    Args:
        days: what to load; by default the package with the corrections of the data file.
        trial: write nothing; the report says what would be written, and what would follow.
    """
    with calendar_changes.one_change(trial=trial) as change:
        report = _load_days(seed_days() if days is None else days)
    report.consequences = change.consequences
    return report


def _load_days(days: Mapping[date, SpecialDay]) -> LoadReport:
    report = LoadReport()
    existing = {row.date: row for row in CalendarDay.objects.select_for_update()}
    for day, special in days.items():
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


@transaction.atomic
def load_lead_times() -> list[LeadTime]:
    """Create the lead times of the data file that are missing and return them.

    A row that is there stays as it is: the office may have corrected it. A new number is a new
    row with a first day of its own.
    """
    created = []
    for values in tomllib.loads(LEAD_TIMES.read_text(encoding="utf-8"))["lead_times"]:
        row, is_new = LeadTime.objects.get_or_create(
            code=values.pop("code"), valid_from=values.pop("valid_from"), defaults=values
        )
        if is_new:
            log(instance=row, action="wagtail.create")
            created.append(row)
    return created
