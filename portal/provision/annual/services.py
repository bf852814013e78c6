"""Opening a round, signing, returning, taking in: each all or nothing (Điều 9 khoản 1, 2)."""

import hashlib
import json

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.base.people import name_of
from portal.base.roles import Role
from portal.units.models import Unit, UnitKind
from portal.units.services import has_role

from ..clocks import due_date
from ..enums import EventKind, ProvisionStatus, Waiting
from ..hops import end_hop, pass_on
from ..models import Category, Provision, Rule
from ..obligations import open_obligation, receive, record
from .enums import AD_HOC_CATEGORY, ANNUAL_CATEGORY, ReportStatus, RoundKind
from .figures import figures_of
from .models import AnnualTerms, Difficulty, ReportRound, UnitReport

#: Who report: the Ministry as a whole and the Portal's own desk do not.
REPORTING_KINDS = frozenset(UnitKind) - {UnitKind.MINISTRY, UnitKind.PORTAL_DESK}
_LEAST = 5


def reporting_units(on=None):
    """Return the units that report, as they are on the day ``on`` (default: today)."""
    return Unit.objects.valid_on(on).filter(kind__in=REPORTING_KINDS)


@transaction.atomic
def open_annual_round(*, on=None, actor=None):
    """Open this year's reports from the day that the terms name; again, it does nothing.

    Args:
        on: the day (default: today).

    Returns:
        The :class:`ReportRound` that was opened, or None where it is too early or done already.

    Raises:
        NoAnnualTermsInForce, NoRuleInForce: the office has to enter what is missing.
    """
    day = on or timezone.localdate()
    terms = AnnualTerms.objects.in_force(day)
    first, last = terms.period_of(day.year)
    if day < terms.opening_in(day.year):
        return None
    if ReportRound.objects.filter(kind=RoundKind.ANNUAL, last_day=last).exists():
        return None
    category = Category.objects.get(code=ANNUAL_CATEGORY)
    rule = Rule.objects.in_force(category=category, on=day)
    round_ = ReportRound(
        kind=RoundKind.ANNUAL,
        title=_("Annual report %(year)s on supplying information to the Portal")
        % {"year": day.year},
        first_day=first,
        last_day=last,
        due_on=due_date(rule=rule, triggered_on=terms.opening_in(day.year)).on,
    )
    return open_round(round_=round_, actor=actor, triggered_on=terms.opening_in(day.year))


@transaction.atomic
def open_round(*, round_, actor=None, triggered_on=None):
    """Save ``round_`` and ask every unit for its report: one obligation each.

    Args:
        round_: an unsaved :class:`ReportRound`.
        triggered_on: the day of the trigger (default: today).

    Raises:
        ValidationError: what it says does not hold together.
    """
    round_.opened_by = actor
    round_.full_clean()
    round_.save()
    annual = round_.kind == RoundKind.ANNUAL
    category = Category.objects.get(code=ANNUAL_CATEGORY if annual else AD_HOC_CATEGORY)
    for unit in reporting_units():
        report = UnitReport.objects.create(round=round_, unit=unit)
        report.provision = open_obligation(
            unit=unit,
            category=category,
            title=round_.title,
            triggered_on=triggered_on or timezone.localdate(),
            content_object=report,
            actor=actor,
            due_on=None if annual else round_.due_on,
            detail=""
            if annual
            else _("The office asks for a report by %(day)s.")
            % {"day": f"{round_.due_on:%d/%m/%Y}"},
        )
        report.save(update_fields=["provision"])
    return round_


def figures_for(report):
    """Return the figures of ``report``: those signed, else counted now."""
    if report.figures:
        return report.figures
    return figures_of(first=report.round.first_day, last=report.round.last_day, unit=report.unit)


def content_of(report, figures):
    """Return what a signature on ``report`` stands for, JSON-ready."""
    return {
        "round": report.round_id,
        "unit": report.unit.code,
        "period": [report.round.first_day.isoformat(), report.round.last_day.isoformat()],
        "figures": figures,
        "results": report.results,
        "causes": report.causes,
        "proposals": report.proposals,
        "difficulties": [[each.clause, each.text] for each in report.difficulties.all()],
    }


def hash_of(report, figures):
    """Return the SHA-256 of what a signature on ``report`` stands for."""
    text = json.dumps(content_of(report, figures), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def reasons_against_signing(report, user):
    """Return why ``user`` cannot sign ``report`` as it is."""
    reasons = []
    if not report.is_writable:
        reasons.append(_("The report is signed already."))
    if not has_role(user, Role.UNIT_LEADER, unit=report.unit_id):
        reasons.append(_("Only a leader of %(unit)s signs its report.") % {"unit": report.unit})
    total = figures_for(report)["total"]
    if total["late"] + total["overdue"] + total["refused"] and len(report.causes.strip()) < _LEAST:
        reasons.append(
            _(
                "Causes: something came late, is overdue or was refused; say why before the report "
                "is signed."
            )
        )
    return reasons


@transaction.atomic
def sign(*, report, user, position):
    """Freeze the report with its figures and hand it to the office.

    Args:
        position: the leader's position, as it stands under the signature.

    Raises:
        ValidationError: every reason why not.
    """
    report = _locked(report)
    reasons = reasons_against_signing(report, user)
    if len(position.strip()) < 2:
        reasons.append(_("Position: say in which position you sign."))
    if reasons:
        raise ValidationError(reasons)
    figures = figures_for(report)
    report.figures = figures
    report.content_hash = hash_of(report, figures)
    report.status = ReportStatus.SIGNED
    report.signed_by, report.signed_at = user, timezone.now()
    report.signed_by_name = name_of(user)
    report.signed_position = position.strip()
    report.return_reason = ""
    report.save()
    provision = report.provision
    if provision.received_at is None:
        receive(provision, actor=user)
    else:
        _move(provision, ProvisionStatus.SUBMITTED)
        record(provision, EventKind.RESUBMITTED, actor=user)
    pass_on(provision=provision, holder=Waiting.OFFICE)
    return report


@transaction.atomic
def give_back(*, report, user, reason):
    """Return a signed report to its unit, with the reason; its words may be changed again.

    Raises:
        ValidationError: it is not with the office, or nothing is said.
    """
    report = _locked(report)
    reasons = _reasons_against_office(report, user)
    if len(reason.strip()) < _LEAST:
        reasons.append(_("Reason: say what is to be mended."))
    if reasons:
        raise ValidationError(reasons)
    former = report.content_hash
    report.status, report.return_reason = ReportStatus.RETURNED, reason.strip()
    report.figures, report.content_hash = {}, ""
    report.signed_by = report.signed_at = None
    report.signed_by_name = report.signed_position = ""
    report.save()
    _move(report.provision, ProvisionStatus.RETURNED)
    record(
        report.provision,
        EventKind.RETURNED,
        actor=user,
        detail=reason.strip(),
        data={"content_hash": former},
    )
    return report


@transaction.atomic
def accept(*, report, user):
    """Take a signed report into the summary: the unit has done its duty.

    Raises:
        ValidationError: it is not with the office.
    """
    report = _locked(report)
    if reasons := _reasons_against_office(report, user):
        raise ValidationError(reasons)
    report.status = ReportStatus.ACCEPTED
    report.save(update_fields=["status"])
    _move(report.provision, ProvisionStatus.ACCEPTED, closed_at=timezone.now())
    record(report.provision, EventKind.APPROVED, actor=user)
    end_hop(provision=report.provision)
    return report


@transaction.atomic
def answer_difficulty(*, difficulty, user, guidance):
    """Write down the office's guidance on what hinders a unit.

    Raises:
        ValidationError: the person is not of the office, or nothing is said.
    """
    reasons = []
    if not has_role(user, Role.OFFICE_SUPERVISOR):
        reasons.append(_("Only the office gives guidance."))
    if len(guidance.strip()) < _LEAST:
        reasons.append(_("Guidance: say what the unit can do."))
    if reasons:
        raise ValidationError(reasons)
    difficulty = Difficulty.objects.select_for_update().get(pk=difficulty.pk)
    difficulty.guidance = guidance.strip()
    difficulty.answered_by, difficulty.answered_at = user, timezone.now()
    difficulty.save()
    return difficulty


def _reasons_against_office(report, user):
    reasons = []
    if not has_role(user, Role.OFFICE_SUPERVISOR):
        reasons.append(_("Only the office decides on signed reports."))
    if report.status != ReportStatus.SIGNED:
        reasons.append(_("This report is not with the office."))
    return reasons


def _locked(report):
    UnitReport.objects.select_for_update().get(pk=report.pk)
    return UnitReport.objects.select_related("round", "unit", "provision").get(pk=report.pk)


def _move(provision, status, *, closed_at=None):
    provision = Provision.objects.select_for_update().get(pk=provision.pk)
    provision.status, provision.closed_at = status, closed_at
    provision.save(update_fields=["status", "closed_at"])
