"""Evaluating a unit: the counted part at once, the judged part by the office, the unit's word."""

from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.base.numbers import written_share
from portal.base.roles import Role
from portal.units.services import has_role

from .enums import REPORTED, Measure
from .models import CriteriaSet, Evaluation, Score
from .services import figures_for

_LEAST = 5


def share_of(measure, report, figures):
    """Return how far ``report`` meets a counted measure, 0 to 1; None where nothing says it."""
    total = figures["total"]
    if measure == Measure.ON_TIME:
        return total["share"]
    if measure == Measure.NOT_REFUSED:
        decided = total["published"] + total["refused"]
        return 1 - total["refused"] / decided if decided else None
    signed_on = timezone.localdate(report.signed_at) if report.signed_at else None
    return 1.0 if signed_on and signed_on <= report.round.due_on else 0.0


@transaction.atomic
def open_evaluation(*, report, user):
    """Begin the evaluation of a unit that has reported; the counted part is filled in.

    A measure about which the register says nothing gives full points: nothing was to be done.

    Raises:
        ValidationError: every reason why not.
    """
    criteria = CriteriaSet.objects.in_force()
    reasons = [] if has_role(user, Role.OFFICE_SUPERVISOR) else [_("Only the office evaluates.")]
    if report.status not in REPORTED:
        reasons.append(_("The unit has not reported yet."))
    if criteria is None:
        reasons.append(_("No criteria are in force: the office has to enter them."))
    if reasons:
        raise ValidationError(reasons)
    evaluation, created = Evaluation.objects.get_or_create(
        report=report, defaults={"criteria_set": criteria}
    )
    if not created:
        return evaluation
    figures = figures_for(report)
    for criterion in criteria.criteria.all():
        score = Score(evaluation=evaluation, criterion=criterion, most=criterion.weight)
        if criterion.measure != Measure.JUDGED:
            share = share_of(criterion.measure, report, figures)
            full = 1 if share is None else share
            score.points = round(Decimal(str(full)) * criterion.weight, 1)
            score.reason = (
                _("Counted: %(share)s.") % {"share": written_share(share)}
                if share is not None
                else _("Nothing was to be counted.")
            )
        score.save()
    return evaluation


@transaction.atomic
def judge(*, score, user, points, reason):
    """Give the office's points for one criterion, with why.

    Raises:
        ValidationError: every reason why not.
    """
    reasons = _reasons_against(score.evaluation, user)
    if score.criterion.measure != Measure.JUDGED:
        reasons.append(_("This criterion is counted, not judged."))
    if not 0 <= points <= score.most:
        reasons.append(_("Points: from 0 to %(most)d.") % {"most": score.most})
    if len(reason.strip()) < _LEAST:
        reasons.append(_("Reason: say why these points."))
    if reasons:
        raise ValidationError(reasons)
    score.points, score.reason = points, reason.strip()
    score.save()
    return score


@transaction.atomic
def comment(*, evaluation, user, text):
    """Write down what the unit's leader says to the evaluation, until it is finished.

    Raises:
        ValidationError: every reason why not.
    """
    reasons = []
    if not has_role(user, Role.UNIT_LEADER, unit=evaluation.report.unit_id):
        reasons.append(_("Only a leader of the unit comments."))
    if evaluation.finished_at:
        reasons.append(_("The evaluation is finished."))
    if len(text.strip()) < _LEAST:
        reasons.append(_("Comment: say what the unit thinks."))
    if reasons:
        raise ValidationError(reasons)
    evaluation.comment, evaluation.commented_by = text.strip(), user
    evaluation.save(update_fields=["comment", "commented_by"])
    return evaluation


@transaction.atomic
def finish(*, evaluation, user):
    """Close the evaluation: its result stands.

    Raises:
        ValidationError: something is not judged yet, or it is finished.
    """
    reasons = _reasons_against(evaluation, user)
    if evaluation.scores.filter(points__isnull=True).exists():
        reasons.append(_("Every criterion needs its points first."))
    if reasons:
        raise ValidationError(reasons)
    evaluation.finished_at, evaluation.finished_by = timezone.now(), user
    evaluation.save(update_fields=["finished_at", "finished_by"])
    return evaluation


def _reasons_against(evaluation, user):
    reasons = [] if has_role(user, Role.OFFICE_SUPERVISOR) else [_("Only the office evaluates.")]
    if evaluation.finished_at:
        reasons.append(_("The evaluation is finished."))
    return reasons
