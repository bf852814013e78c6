"""Demo focal points, and a round of reports: written, signed, returned, taken in, evaluated."""

from datetime import date, timedelta

from django.utils import timezone

from portal.provision.annual import evaluating
from portal.provision.annual.enums import Measure, RoundKind
from portal.provision.annual.models import Difficulty, ReportRound, UnitReport
from portal.provision.annual.services import (
    accept,
    answer_difficulty,
    give_back,
    open_annual_round,
    open_round,
    sign,
)
from portal.units.models import FocalPoint, FocalPointKind, Unit, UnitKind

from .submissions import DATA

#: Accounts that are focal points of their units; the last of a unit signs its report.
OFFICERS = {"A05": "cong-tac-vien", "CA-01": "cong-tac-vien-2", "V03": "phap-che"}
LEADERS = {"A05": "lanh-dao", "CA-01": "lanh-dao-2", "V03": "lanh-dao-v03"}
#: How many further units have named an officer; the others stand in the alarm.
NAMED = 60


def load_focal_points(users):
    """Enter the focal points of the units with accounts, and an officer for many others."""
    since = date(timezone.localdate().year, 1, 1)
    for code, name in OFFICERS.items():
        unit = Unit.objects.get(code=code)
        for kind, person in (
            (FocalPointKind.LEADER, users[LEADERS[code]]),
            (FocalPointKind.OFFICER, users[name]),
        ):
            _enter(unit, kind, since, name=person.get_full_name(), user=person)
    others = Unit.objects.valid_on().exclude(code__in=OFFICERS)
    kinds = (UnitKind.DEPARTMENT, UnitKind.PROVINCIAL_POLICE)
    for unit in others.filter(kind__in=kinds).order_by("code")[:NAMED]:
        _enter(unit, FocalPointKind.OFFICER, since, name="Cán bộ đầu mối (minh họa)")


def _enter(unit, kind, since, **values):
    FocalPoint.objects.create(
        unit=unit,
        kind=kind,
        phone="0900 000 000",
        email=f"dau-moi-{unit.code.lower()}@example.org",
        valid_from=since,
        **values,
    )


def load_reports(users):
    """Open the year's reports, or a report on request where it is too early, and answer some."""
    round_ = open_annual_round() or _round_on_request(users)
    for code, words in DATA["report"].items():
        report = UnitReport.objects.get(round=round_, unit__code=code)
        for name in ("results", "causes", "proposals"):
            setattr(report, name, words[name])
        report.save()
        for clause, text in words["difficulties"]:
            Difficulty.objects.create(report=report, clause=clause, text=text)
        sign(report=report, user=users[LEADERS[code]], position="Lãnh đạo đơn vị")
        _answer(report, words, users[LEADERS[code]], users["van-phong"])


def _round_on_request(users):
    today = timezone.localdate()
    round_ = ReportRound(
        kind=RoundKind.AD_HOC,
        title="Báo cáo ba tháng về cung cấp thông tin (minh họa)",
        first_day=today - timedelta(days=90),
        last_day=today - timedelta(days=1),
        due_on=today + timedelta(days=10),
        instructions="Nêu kết quả, nguyên nhân tin chậm và khó khăn cần tháo gỡ.",
    )
    return open_round(round_=round_, actor=users["van-phong"])


def _answer(report, words, leader, office):
    if guidance := words.get("guidance"):
        answer_difficulty(difficulty=report.difficulties.first(), user=office, guidance=guidance)
    if reason := words.get("return"):
        give_back(report=report, user=office, reason=reason)
    if comment := words.get("comment"):
        accept(report=report, user=office)
        _evaluate(UnitReport.objects.get(pk=report.pk), comment, leader, office)


def _evaluate(report, comment, leader, office):
    evaluation = evaluating.open_evaluation(report=report, user=office)
    for score in evaluation.scores.select_related("criterion"):
        if score.criterion.measure == Measure.JUDGED:
            evaluating.judge(
                score=score, user=office, points=score.most - 1, reason="Đạt, còn vài tin sửa lại."
            )
    evaluating.comment(evaluation=evaluation, user=leader, text=comment)
