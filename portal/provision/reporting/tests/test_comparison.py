import datetime

import pytest

from portal.provision.reporting.models import NoReportTermsInForce, ReportTerms
from portal.provision.reporting.reports.comparison import compared, group_of

TERMS = ReportTerms(fewest=10, medium_from=100, large_from=300)


@pytest.mark.parametrize(
    ("count", "group"),
    [
        (0, "too_few"),
        (9, "too_few"),
        (10, "small"),
        (99, "small"),
        (100, "medium"),
        (299, "medium"),
        (300, "large"),
    ],
)
def test_a_unit_stands_in_the_group_of_its_volume(count, group):
    assert group_of(count, TERMS) == group


def row(code, to_come, share):
    return {"unit__code": code, "unit__name_vi": code, "to_come": to_come, "share": share}


def test_a_unit_with_too_few_obligations_is_given_no_share():
    (only,) = compared([row("A", 9, 0.1)], TERMS)
    assert (only["share"], only["usual"]) == (None, "–")


def test_a_unit_is_compared_with_its_own_group_only():
    rows = [row(f"L{n}", 400, 0.1) for n in range(3)]
    rows += [row("S1", 20, 0.2), row("S2", 20, 0.9), row("S3", 20, 0.9), row("S4", 20, 0.95)]
    found = {each["unit__code"]: each for each in compared(rows, TERMS)}
    assert found["S1"]["place"] == "dưới nửa giữa của nhóm"
    assert found["S4"]["place"] == "trên nửa giữa của nhóm"
    assert found["L1"]["place"] == "trong nửa giữa của nhóm"


def test_a_group_of_two_is_told_no_middle():
    found = compared([row("A", 20, 0.5), row("B", 20, 0.9)], TERMS)
    assert [each["usual"] for each in found] == ["–", "–"]


@pytest.mark.django_db
def test_the_terms_of_the_day_hold():
    ReportTerms.objects.create(
        valid_from=datetime.date(2030, 1, 1), fewest=5, medium_from=50, large_from=90, basis="Thử"
    )
    assert ReportTerms.objects.in_force(datetime.date(2029, 12, 31)).fewest == 10
    assert ReportTerms.objects.in_force(datetime.date(2030, 1, 1)).fewest == 5
    with pytest.raises(NoReportTermsInForce):
        ReportTerms.objects.in_force(datetime.date(2019, 12, 31))
