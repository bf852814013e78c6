"""The evaluation: a counted part, a judged part, the unit's word (Điều 9 khoản 2)."""

import datetime
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from portal.provision.annual import evaluating, services
from portal.provision.annual.enums import Measure
from portal.provision.annual.models import UnitReport
from portal.provision.reporting.tests.factories import owe
from portal.provision.tests.rule_factories import make_rule

from .factories import OPENING, make_annual_rule, make_people

pytestmark = pytest.mark.django_db


@pytest.fixture
def people():
    return make_people()


@pytest.fixture
def report(people):
    make_annual_rule()
    rule = make_rule(category="tin-thu", valid_from=datetime.date(2021, 1, 1))
    for days in (1, 1, 1, 3):
        day = datetime.date(2025, 6, 2)
        owe(
            rule=rule,
            unit=people["unit"],
            triggered_on=day,
            due_on=day + datetime.timedelta(2),
            received_on=day + datetime.timedelta(days),
        )
    services.open_annual_round(on=OPENING)
    return UnitReport.objects.get(unit=people["unit"])


@pytest.fixture
def evaluation(report, people):
    report.causes = "Cán bộ đầu mối nghỉ ốm."
    report.save()
    report = services.sign(report=report, user=people["leader"], position="Cục trưởng")
    return evaluating.open_evaluation(report=report, user=people["office"])


def score_of(evaluation, measure):
    return evaluation.scores.filter(criterion__measure=measure).first()


def test_the_counted_part_is_filled_in(evaluation):
    score = score_of(evaluation, Measure.ON_TIME)
    assert score.points == Decimal(str(score.most)) * 3 / 4


def test_what_could_not_be_counted_costs_nothing(evaluation):
    score = score_of(evaluation, Measure.NOT_REFUSED)
    assert score.points == score.most


def test_a_unit_that_has_not_reported_is_not_evaluated(report, people):
    with pytest.raises(ValidationError):
        evaluating.open_evaluation(report=report, user=people["office"])


@pytest.mark.parametrize(
    ("points", "reason"), [(-1, "Phối hợp tốt"), (21, "Phối hợp tốt"), (5, "")]
)
def test_a_judgement_keeps_to_its_weight_and_says_why(evaluation, people, points, reason):
    score = score_of(evaluation, Measure.JUDGED)
    with pytest.raises(ValidationError):
        evaluating.judge(score=score, user=people["office"], points=Decimal(points), reason=reason)


def test_what_is_counted_is_not_judged(evaluation, people):
    with pytest.raises(ValidationError, match="tự tính"):
        evaluating.judge(
            score=score_of(evaluation, Measure.ON_TIME),
            user=people["office"],
            points=Decimal(40),
            reason="Vì đơn vị xin.",
        )


def test_it_is_finished_once_everything_is_judged_and_then_stands(evaluation, people):
    with pytest.raises(ValidationError, match="chấm đủ"):
        evaluating.finish(evaluation=evaluation, user=people["office"])
    evaluating.comment(evaluation=evaluation, user=people["leader"], text="Đơn vị nhất trí.")
    for score in evaluation.scores.filter(criterion__measure=Measure.JUDGED):
        evaluating.judge(
            score=score, user=people["office"], points=Decimal(5), reason="Phối hợp tốt."
        )
    done = evaluating.finish(evaluation=evaluation, user=people["office"])
    with pytest.raises(ValidationError, match="hoàn tất"):
        evaluating.comment(evaluation=done, user=people["leader"], text="Xin xem lại.")


def test_only_the_units_own_leader_comments(evaluation, people):
    for name in ("contributor", "stranger", "office"):
        with pytest.raises(ValidationError, match="Chỉ lãnh đạo"):
            evaluating.comment(evaluation=evaluation, user=people[name], text="Đơn vị nhất trí.")
