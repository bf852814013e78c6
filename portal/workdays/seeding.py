"""The calendar as first loaded: the ``holidays`` package, corrected by ``data/calendar.toml``.

The package is pinned, so the same code gives the same rows; what it cannot know (notices, swaps
announced late) and gets wrong stands in the data file, each entry with its reason.
"""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

import holidays

from .arithmetic import DayKind, SpecialDay

CORRECTIONS = Path(__file__).parent / "data" / "calendar.toml"

# How the package labels, in Vietnamese, a day off in lieu and a day off in exchange for another.
IN_LIEU_SUFFIX = " (nghỉ bù)"
SWAP_LABEL = re.compile(r"thay cho ngày (\d{2}/\d{2}/\d{4})")


@dataclass(frozen=True, slots=True)
class Swap:
    """A weekday off against a day of the weekend worked."""

    off: date
    worked: date
    notice: str = ""


def seed_days(path: Path = CORRECTIONS) -> dict[date, SpecialDay]:
    """Return the days to load, by date.

    Args:
        path: the corrections file (TOML); its head explains the tables.

    Raises:
        KeyError: the file lacks a table, or a year between its first and last.
    """
    corrections = tomllib.loads(path.read_text(encoding="utf-8"))
    years = {entry["year"]: entry for entry in corrections["years"]}
    days: dict[date, SpecialDay] = {}
    swaps: dict[date, Swap] = {}
    for day, name_vi, name_en in _package_days(corrections["first_year"], corrections["last_year"]):
        exchanged = SWAP_LABEL.search(name_vi)
        if exchanged:
            worked = datetime.strptime(exchanged[1], "%d/%m/%Y").date()
            swaps[day] = Swap(off=day, worked=worked)
        else:
            year, decided = years[day.year], corrections["decided_by_notice"]
            days[day] = _holiday(name_vi, name_en, year=year, decided_by_notice=decided)
    swaps.update({entry["off"]: Swap(**entry) for entry in corrections["swaps"]})
    for swap in swaps.values():
        days.update(_swapped(swap))
    for entry in corrections["days"]:
        _correct(days, entry)
    return dict(sorted(days.items()))


def _package_days(first: int, last: int) -> Iterator[tuple[date, str, str]]:
    """Yield the package's days with both names, the languages named: the default could change."""
    years = range(first, last + 1)
    vietnamese = holidays.Vietnam(years=years, language="vi")
    english = holidays.Vietnam(years=years, language="en_US")
    for day in sorted(vietnamese):
        # A year can pull a day of its neighbour in.
        if day.year in years:
            yield day, vietnamese[day], english[day]


def _holiday(name_vi: str, name_en: str, *, year: dict, decided_by_notice: list[str]) -> SpecialDay:
    in_lieu = name_vi.endswith(IN_LIEU_SUFFIX)
    sources = [year["in_lieu_law"] if in_lieu else year["law"]]
    if any(part in name_vi for part in decided_by_notice):
        sources.append(year.get("notice", ""))
    return SpecialDay(
        kind=DayKind.IN_LIEU if in_lieu else DayKind.HOLIDAY,
        name_vi=name_vi,
        name_en=name_en,
        notice="; ".join(source for source in sources if source),
        confirmed=year["confirmed"],
    )


def _swapped(swap: Swap) -> dict[date, SpecialDay]:
    """Return both days of the swap; one that cites no notice is a forecast."""
    common = {"notice": swap.notice, "confirmed": bool(swap.notice)}
    return {
        swap.off: SpecialDay(
            kind=DayKind.SWAPPED_OFF,
            name_vi=f"Nghỉ hoán đổi, làm bù ngày {swap.worked:%d/%m/%Y}",
            name_en=f"Day off, worked on {swap.worked:%d/%m/%Y} instead",
            **common,
        ),
        swap.worked: SpecialDay(
            kind=DayKind.MAKE_UP,
            name_vi=f"Làm bù cho ngày {swap.off:%d/%m/%Y}",
            name_en=f"Worked instead of {swap.off:%d/%m/%Y}",
            **common,
        ),
    }


def _correct(days: dict[date, SpecialDay], entry: dict) -> None:
    """Apply one entry of the table of single days: remove, change or add."""
    values = dict(entry)
    day = values.pop("date")
    if values.pop("remove", False):
        days.pop(day, None)
        return
    if "kind" in values:
        values["kind"] = DayKind(values["kind"])
    days[day] = replace(days[day], **values) if day in days else SpecialDay(**values)
