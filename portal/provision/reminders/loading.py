"""Loading the steps that come with the Portal, without touching what the office has decided."""

import tomllib
from pathlib import Path

from django.db import transaction
from wagtail.log_actions import log

from .models import ReminderStep

STEPS = Path(__file__).parent.parent / "data" / "reminders.toml"


@transaction.atomic
def load_reminder_steps():
    """Create the steps of the data file that are missing and return them; others stay."""
    created = []
    for values in tomllib.loads(STEPS.read_text(encoding="utf-8"))["steps"]:
        names = ("offset", "audience", "valid_from")
        row, is_new = ReminderStep.objects.get_or_create(
            **{name: values.pop(name) for name in names}, defaults=values
        )
        if is_new:
            log(instance=row, action="wagtail.create")
            created.append(row)
    return created
