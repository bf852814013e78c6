"""Numbers that the circular leaves open: dated, with their basis."""

import datetime

import pytest

from portal.provision.coordination.models import DeskTerm, NoTermInForce, TermCode

pytestmark = pytest.mark.django_db


def test_every_term_has_a_first_row_with_its_basis():
    for code in TermCode:
        term = DeskTerm.objects.in_force(code)
        assert term.days >= 1
        assert term.basis


def test_a_later_row_takes_over_from_its_first_day():
    DeskTerm.objects.create(
        code=TermCode.REQUEST, days=5, valid_from=datetime.date(2026, 11, 20), basis="Thử"
    )
    days = [
        DeskTerm.objects.in_force(TermCode.REQUEST, datetime.date(2026, 11, day)).days
        for day in (19, 20)
    ]
    assert days == [3, 5]


def test_before_the_first_row_nobody_has_said_how_many_days():
    with pytest.raises(NoTermInForce):
        DeskTerm.objects.in_force(TermCode.REQUEST, datetime.date(2019, 12, 31))


@pytest.mark.parametrize(
    ("start", "last"),
    [
        # A Friday: three working days end on the Wednesday after.
        (datetime.date(2026, 11, 27), datetime.date(2026, 12, 2)),
        (datetime.date(2026, 11, 30), datetime.date(2026, 12, 3)),
    ],
)
def test_days_are_counted_as_working_days(start, last):
    assert DeskTerm.objects.last_day(TermCode.REQUEST, start=start) == last
