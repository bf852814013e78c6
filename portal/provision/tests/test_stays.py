"""Stays derived from the log: the same as those that were kept while it happened."""

from datetime import date

import pytest
from django.core.management import call_command

from portal.provision import obligations
from portal.provision.enums import EventKind
from portal.provision.models import Hop, Provision
from portal.provision.obligations import record
from portal.provision.stays import derive_missing_stays

pytestmark = pytest.mark.django_db
KEPT = ("provision", "holder", "unit", "started_at", "ended_at", "due_on")


@pytest.fixture
def owed(world):
    return obligations.open_obligation(
        unit=world.unit,
        category=world.category,
        title="Kết quả chuyên đề",
        triggered_on=date(2026, 11, 16),
        content_object=world.unit,
    )


def kept():
    return list(Hop.objects.values_list(*KEPT).order_by("provision", "started_at", "pk"))


def forget():
    """Leave the rows as they were before stays were kept."""
    Hop.objects.all().delete()


def test_what_is_derived_is_what_was_kept(owed, world):
    record(owed, EventKind.RECEIVED, actor=world.contributor)
    record(owed, EventKind.APPROVED, actor=world.leader, data={"step": "unit_leader"})
    record(owed, EventKind.RETURNED, actor=world.editor)
    record(owed, EventKind.RESUBMITTED, actor=world.contributor)
    before = kept()
    assert len(before) == 5
    forget()
    assert derive_missing_stays() == 5
    assert kept() == before


def test_what_is_closed_lies_with_nobody(owed, world):
    obligations.cancel(owed, detail="Thử")
    forget()
    derive_missing_stays()
    assert not Hop.objects.open().exists()


def test_what_has_stays_is_left_as_it_is(owed):
    before = kept()
    assert derive_missing_stays() == 0
    assert kept() == before


def test_the_command_counts_the_reports_anew(owed, capsys):
    Provision.objects.update(title="Kết quả cũ")
    forget()
    call_command("derive_stays")
    assert "1" in capsys.readouterr().out
    assert Hop.objects.open().count() == 1
