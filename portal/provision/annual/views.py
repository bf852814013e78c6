"""A unit's report as a whole, what may be done with it, and the files."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from portal.base.roles import DESK_ROLES, Role
from portal.units.services import has_role

from . import services
from .documents import FORMATS, consolidated, single
from .figures import grounds_in_words, times_in_words
from .forms import GuidanceForm, ReturnForm, SignForm
from .models import Difficulty, ReportRound
from .policies import may_write, visible_reports


@require_safe
def report(request, pk):
    """Show a unit's report with its figures, and what this person may do with it."""
    found = get_object_or_404(visible_reports(request.user), pk=pk)
    figures = services.figures_for(found)
    office = has_role(request.user, Role.OFFICE_SUPERVISOR)
    with_office = found.status == services.ReportStatus.SIGNED
    return render(
        request,
        "annual/report.html",
        {
            "report": found,
            "figures": figures,
            "grounds": grounds_in_words(figures["grounds"]),
            "times": times_in_words(figures["times"]),
            "difficulties": found.difficulties.select_related("answered_by"),
            "may_write": may_write(request.user, found),
            "may_sign": may_write(request.user, found)
            and has_role(request.user, Role.UNIT_LEADER, unit=found.unit_id),
            "may_decide": office and with_office,
            "may_guide": office,
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
def sign(request, pk):
    """Ask a leader for the position, and sign."""
    found = get_object_or_404(visible_reports(request.user), pk=pk)
    if not has_role(request.user, Role.UNIT_LEADER, unit=found.unit_id):
        raise PermissionDenied
    return _act(
        request,
        found,
        SignForm,
        lambda data: services.sign(report=found, user=request.user, **data),
        heading=_("Sign the report"),
        explanation=_(
            "Signing freezes figures and words and hands the report to the office. It can then be "
            "changed only if the office returns it."
        ),
        done=_("The report is signed and with the office."),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def give_back(request, pk):
    """Ask the office for the reason, and return the report."""
    found = _for_the_office(request, pk)
    return _act(
        request,
        found,
        ReturnForm,
        lambda data: services.give_back(report=found, user=request.user, **data),
        heading=_("Return the report"),
        explanation=_("The unit sees the reason, may change its words and signs again."),
        done=_("The report is back with its unit."),
    )


@require_POST
def accept(request, pk):
    """Take a signed report into the summary."""
    found = _for_the_office(request, pk)
    try:
        services.accept(report=found, user=request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, _("The report is taken into the summary."))
    return redirect("annual_report", pk)


@require_http_methods(["GET", "HEAD", "POST"])
def guide(request, pk):
    """Ask the office for its guidance on a difficulty."""
    if not has_role(request.user, Role.OFFICE_SUPERVISOR):
        raise PermissionDenied
    difficulty = get_object_or_404(Difficulty.objects.select_related("report__unit"), pk=pk)
    return _act(
        request,
        difficulty.report,
        GuidanceForm,
        lambda data: services.answer_difficulty(difficulty=difficulty, user=request.user, **data),
        heading=_("Answer a difficulty"),
        explanation=difficulty.text,
        done=_("The guidance is with the unit."),
        initial={"guidance": difficulty.guidance},
    )


@require_safe
def report_file(request, pk, ending):
    """Hand out a unit's report as a file."""
    found = get_object_or_404(visible_reports(request.user), pk=pk)
    name = f"bao-cao-{slugify(found.unit.code)}-{found.round.last_day:%Y-%m-%d}"
    return _file(single(found), name, ending)


@require_safe
def round_(request, pk):
    """Show who has reported in a round and who has not."""
    found = _round_for(request, pk)
    reports = list(found.reports.select_related("unit", "round").order_by("unit__code"))
    reported = [each for each in reports if not each.is_writable]
    return render(
        request,
        "annual/round.html",
        {
            "round": found,
            "reported": reported,
            "missing": [each for each in reports if each.is_writable],
            "count": len(reports),
        },
    )


@require_safe
def round_file(request, pk, ending):
    """Hand out the summary of a round as a file."""
    found = _round_for(request, pk)
    return _file(consolidated(found), f"bao-cao-tong-hop-{found.last_day:%Y-%m-%d}", ending)


def _round_for(request, pk):
    if not has_role(request.user, *DESK_ROLES):
        raise PermissionDenied
    return get_object_or_404(ReportRound, pk=pk)


def _for_the_office(request, pk):
    if not has_role(request.user, Role.OFFICE_SUPERVISOR):
        raise PermissionDenied
    return get_object_or_404(visible_reports(request.user), pk=pk)


def _file(document, name, ending):
    write, content_type = FORMATS[ending]
    response = HttpResponse(write(document), content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="{name}.{ending}"'
    return response


def _act(request, found, form_class, act, *, heading, explanation, done, initial=None):
    """Show ``form_class`` and act on what is entered; refusals stand above the form."""
    form = form_class(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            act(form.cleaned_data)
        except ValidationError as error:
            for message in error.messages:
                form.add_error(None, message)
        else:
            messages.success(request, done)
            return redirect("annual_report", found.pk)
    context = {"report": found, "form": form, "heading": heading, "explanation": explanation}
    return render(request, "annual/form.html", context)
