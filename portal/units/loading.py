"""Reference data on units: read from the file in ``data/``, without touching the office's work."""

import hashlib
import json
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from django.db import transaction

from .models import Unit, UnitFormerName

UNITS_FILE = Path(__file__).parent / "data" / "units.json"


@dataclass
class LoadResult:
    """Codes of the units that a load created, brought up to date, or left to the office."""

    created: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)


@transaction.atomic
def load_units(path=UNITS_FILE):
    """Create the units of a file and bring those up to date that nobody has touched since.

    A row that the office confirmed or edited stays as it is, and so do units that the file does
    not name.

    Args:
        path: a JSON file: ``{"units": [{"code", "name_vi", "name_en", "kind", "parent" (a code or
            null; parents come before their children), "former_names": [{"name", "code",
            "valid_from", "valid_to"}]}]}``; of a former name only "name" must be there.

    Returns:
        A ``LoadResult``.

    Raises:
        Unit.DoesNotExist: a parent is neither in the file before its child nor in the database.
    """
    result = LoadResult()
    for entry in json.loads(Path(path).read_text(encoding="utf-8"))["units"]:
        unit = Unit.objects.filter(code=entry["code"]).first()
        if unit and (unit.confirmed or unit.loaded_fingerprint != _fingerprint(unit)):
            result.kept.append(unit.code)
            continue
        target = unit or Unit(code=entry["code"])
        for name in ("name_vi", "name_en", "kind"):
            setattr(target, name, entry[name])
        target.former_names = [_former_name(row) for row in entry["former_names"]]
        target.parent = Unit.objects.get(code=entry["parent"]) if entry["parent"] else None
        fingerprint = _fingerprint(target)
        if target.loaded_fingerprint == fingerprint:
            continue
        target.loaded_fingerprint = fingerprint
        target.full_clean()
        target.save()
        (result.updated if unit else result.created).append(target.code)
    return result


def _former_name(row):
    dates = {
        name: date.fromisoformat(row[name]) for name in ("valid_from", "valid_to") if row.get(name)
    }
    return UnitFormerName(name=row["name"], code=row.get("code", ""), **dates)


def _fingerprint(unit):
    """Return a digest of what the file could have said of ``unit``, dates and successor too."""
    stated = [
        unit.name_vi,
        unit.name_en,
        unit.kind,
        unit.parent.code if unit.parent else None,
        [
            (row.name, row.code, str(row.valid_from or ""), str(row.valid_to or ""))
            for row in sorted(unit.former_names.all(), key=lambda row: row.name)
        ],
        unit.valid_from,
        unit.valid_to,
        unit.successor_id,
    ]
    return hashlib.sha256(json.dumps(stated, default=str).encode()).hexdigest()
