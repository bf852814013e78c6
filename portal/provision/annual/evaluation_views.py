"""One unit's evaluation, and the list of all with its export."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import Sum
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods
from wagtail.admin.ui.tables import Column, TitleColumn

from portal.base.listings import PortalReportView
from portal.base.roles import DESK_ROLES, Role
from portal.units.services import has_role, units_of

from . import evaluating
from .enums import Measure
from .models import Evaluation
from .policies import visible_reports


class JudgementForm(forms.Form):
    points = forms.DecimalField(label=gettext_lazy("Points"), decimal_places=1, max_digits=5)
    reason = forms.CharField(label=gettext_lazy("Why"), max_length=500)


class CommentForm(forms.Form):
    comment = forms.CharField(
        label=gettext_lazy("Comment of the unit"),
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 4}),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def evaluation(request, pk):
    """Show the evaluation of a unit's report; office and leader do their part by POST."""
    report = get_object_or_404(visible_reports(request.user), pk=pk)
    found = Evaluation.objects.filter(report=report).first()
    if request.method == "POST":
        try:
            _act(request, report, found)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        return redirect("annual_evaluation", pk)
    scores = list(found.scores.select_related("criterion")) if found else []
    office = has_role(request.user, Role.OFFICE_SUPERVISOR)
    unfinished = found is not None and not found.finished_at
    for score in scores:
        judged = score.criterion.measure == Measure.JUDGED
        score.form = None
        if office and unfinished and judged:
            score.form = JudgementForm(
                prefix=f"score-{score.pk}",
                initial={"points": score.points, "reason": score.reason},
            )
    leader = has_role(request.user, Role.UNIT_LEADER, unit=report.unit_id)
    context = {
        "report": report,
        "evaluation": found,
        "scores": scores,
        "points": sum(score.points or 0 for score in scores),
        "most": sum(score.most for score in scores),
        "office": office,
        "unfinished": unfinished,
        "comment_form": CommentForm(initial={"comment": found.comment})
        if leader and unfinished
        else None,
    }
    return render(request, "annual/evaluation.html", context)


def _act(request, report, found):
    action = request.POST.get("action", "")
    if action == "open":
        evaluating.open_evaluation(report=report, user=request.user)
        return
    if found is None:
        raise PermissionDenied
    if action == "finish":
        evaluating.finish(evaluation=found, user=request.user)
    elif action == "comment":
        form = _valid(CommentForm(request.POST))
        evaluating.comment(evaluation=found, user=request.user, text=form["comment"])
    elif action.startswith("judge-"):
        score = get_object_or_404(found.scores, pk=_number(action.removeprefix("judge-")))
        form = _valid(JudgementForm(request.POST, prefix=f"score-{score.pk}"))
        evaluating.judge(score=score, user=request.user, **form)
    else:
        raise PermissionDenied
    messages.success(request, _("Saved."))


def _number(text):
    # Longer numbers than the database has are no keys.
    return int(text) if text.isdecimal() and len(text) < 19 else 0


def _valid(form):
    if not form.is_valid():
        raise ValidationError(
            [f"{form.fields[name].label}: {' '.join(found)}" for name, found in form.errors.items()]
        )
    return form.cleaned_data


def visible_evaluations(user):
    """Return the evaluations that ``user`` may read: the own units', or all for the desk."""
    found = Evaluation.objects.select_related("report__unit", "report__round").annotate(
        points=Sum("scores__points"), most=Sum("scores__most")
    )
    if user.is_superuser or has_role(user, *DESK_ROLES):
        return found
    return found.filter(report__unit_id__in=units_of(user))


class EvaluationReportView(PortalReportView):
    """All evaluations with their results, unit by unit."""

    page_title = gettext_lazy("Evaluations")
    header_icon = "success"
    index_url_name = "annual_evaluations"
    index_results_url_name = "annual_evaluations_results"
    any_permission_required = ["access_admin"]
    columns = [
        TitleColumn(
            "unit",
            label=gettext_lazy("Unit"),
            accessor="report.unit",
            get_url=lambda each: reverse("annual_evaluation", args=[each.report_id]),
        ),
        Column("round", label=gettext_lazy("Round"), accessor="report.round.title"),
        Column("points", label=gettext_lazy("Points")),
        Column("most", label=gettext_lazy("Most points")),
        Column("comment", label=gettext_lazy("Comment of the unit")),
    ]
    list_export = ["report.unit", "report.round.title", "points", "most", "comment", "finished_at"]

    def get_queryset(self):
        return visible_evaluations(self.request.user).order_by(
            "-report__round__last_day", "report__unit__code"
        )
