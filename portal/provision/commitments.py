"""Loading what the Portal promises, without touching what the office has decided since."""

import tomllib
from pathlib import Path

from django.db import transaction
from wagtail.log_actions import log

from .models import Commitment

COMMITMENTS = Path(__file__).parent / "data" / "commitments.toml"


@transaction.atomic
def load_commitments():
    """Create the rows of the data file that are missing and return them; others stay."""
    created = []
    for values in tomllib.loads(COMMITMENTS.read_text(encoding="utf-8"))["commitments"]:
        row, is_new = Commitment.objects.get_or_create(
            code=values.pop("code"), valid_from=values.pop("valid_from"), defaults=values
        )
        if is_new:
            log(instance=row, action="wagtail.create")
            created.append(row)
    return created
