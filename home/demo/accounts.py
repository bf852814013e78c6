"""Demo accounts: one for every role, with names that no real person has."""

import json
from datetime import date
from pathlib import Path

from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import make_password

from portal.units.models import Membership, Unit

#: For the demonstration on one's own machine only; the accounts exist nowhere else.
PASSWORD, PEOPLE = json.loads(
    (Path(__file__).parent / "data" / "people.json").read_text(encoding="utf-8")
).values()


def load_accounts():
    """Create the accounts and memberships that are missing; return users by user name."""
    users = {}
    # One hash for all: their password is the same, and printed; hashing is slow on purpose.
    password = make_password(PASSWORD)
    for person in PEOPLE:
        user, created = get_user_model().objects.get_or_create(
            username=person["username"],
            defaults={
                "first_name": person["first_name"],
                "last_name": person["last_name"],
                "email": f"{person['username']}@example.org",
            },
        )
        if created:
            user.password = password
            user.save()
        Membership.objects.get_or_create(
            user=user,
            unit=Unit.objects.get(code=person["unit"]),
            role=person["role"],
            defaults={"valid_from": date(2020, 1, 1)},
        )
        users[person["username"]] = user
    return users
