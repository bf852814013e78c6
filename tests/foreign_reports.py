"""What one unit reports to the office, each with its mark, and the terms beside it."""

import datetime
from dataclasses import dataclass

from portal.provision.annual.models import (
    AnnualTerms,
    CriteriaSet,
    Difficulty,
    Evaluation,
    ReportRound,
    UnitReport,
)
from portal.provision.reporting.models import ReportTerms
from portal.provision.workplace.models import Claim

#: Texts that must never reach another unit, by what they stand in.
REPORT_MARKS = {
    "results in a report": "qxresultsq",
    "difficulty in a report": "qxhinderq",
    "guidance on a difficulty": "qxguideq",
}


@dataclass
class Reports:
    """The foreign things that the addresses of reports name."""

    round: ReportRound
    report: UnitReport
    difficulty: Difficulty
    terms: ReportTerms
    annual_terms: AnnualTerms
    criteria: CriteriaSet

    @property
    def querysets(self):
        """The rows that nobody else may change."""
        return [
            ReportRound.objects.all(),
            UnitReport.objects.all(),
            Difficulty.objects.all(),
            Claim.objects.all(),
            Evaluation.objects.all(),
        ]


def make_reports(world, provision):
    """Add a report of ``world.unit`` that is still being written.

    Args:
        provision: the obligation that it answers.
    """
    first = datetime.date(2019, 1, 1)
    round_ = ReportRound.objects.create(
        kind="ad_hoc",
        title="Kỳ báo cáo thử",
        first_day=first,
        last_day=datetime.date(2019, 12, 31),
        due_on=datetime.date(2020, 1, 15),
    )
    report = UnitReport.objects.create(
        round=round_,
        unit=world.unit,
        provision=provision,
        results=REPORT_MARKS["results in a report"],
    )
    return Reports(
        round=round_,
        report=report,
        difficulty=Difficulty.objects.create(
            report=report,
            text=REPORT_MARKS["difficulty in a report"],
            guidance=REPORT_MARKS["guidance on a difficulty"],
        ),
        terms=ReportTerms.objects.get_or_create(
            valid_from=first,
            defaults={"fewest": 3, "medium_from": 10, "large_from": 20, "basis": "Thử"},
        )[0],
        annual_terms=AnnualTerms.objects.get_or_create(
            valid_from=first, defaults={"opens_month": 11, "opens_day": 20, "basis": "Thử"}
        )[0],
        criteria=CriteriaSet.objects.get_or_create(
            valid_from=first, defaults={"title": "Bộ tiêu chí thử", "basis": "Thử"}
        )[0],
    )
