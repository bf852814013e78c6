"""What the register, the units, the events and the requests tell of silence."""

import datetime

from django.db.models import OuterRef, Q, Subquery
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from portal.units.models import FocalPoint, Unit, UnitKind

from ..coordination.models import DeskTerm, NoTermInForce, TermCode
from ..coverage.enums import TAKES_PLACE, CoverageStatus
from ..coverage.models import CoveredEvent
from ..enums import ProvisionStatus
from ..models import Category, Provision
from ..requests.models import UnitRequest
from .registry import Detector, Silence, register

#: The clause of the results of periodic work, whatever rule set is in force.
RESULTS_CLAUSE = "4.6"
_ANSWERING_KINDS = frozenset(UnitKind) - {UnitKind.MINISTRY, UnitKind.PORTAL_DESK}


def register_all():
    """Register the detectors of this app; called once, when it is ready."""
    for code, label, find in (
        ("event", gettext_lazy("Announced events that passed without a story"), events_passed),
        ("declined", gettext_lazy("The unit was to write, and has not"), declined_not_written),
        ("request", gettext_lazy("Requests that are overdue"), overdue_requests),
    ):
        register(Detector(code=code, label=label, find=find, grows=True))
    for code, label, find in (
        ("focal", gettext_lazy("Units without a focal point"), without_focal_point),
        ("results", gettext_lazy("A quarter without a report of results"), without_results),
    ):
        register(Detector(code=code, label=label, find=find))


def _passed(today, unit):
    """Return the events that are over for longer than the term, with nothing to show for them.

    Args:
        unit: of this unit only; None: of all.
    """
    try:
        latest = DeskTerm.objects.day_before(TermCode.SILENCE, today=today)
    except NoTermInForce:
        return CoveredEvent.objects.none()
    return (
        CoveredEvent.objects.filter(_of(unit), status__in=TAKES_PLACE, starts_at__date__lt=latest)
        .exclude(task__status__in=set(ProvisionStatus) - {ProvisionStatus.AWAITED})
        .with_names()
        .order_by("starts_at", "pk")
    )


def _of(unit):
    return Q() if unit is None else Q(unit=unit)


def events_passed(today, *, unit=None, most=None):
    """Yield the events that the desk attended, or never decided on, of which nothing has come."""
    for event in _passed(today, unit).exclude(status=CoverageStatus.DECLINED)[:most]:
        yield _of_event(event, "event", _("No story about “%(title)s” of %(day)s has come."))


def declined_not_written(today, *, unit=None, most=None):
    """Yield the events that the Portal could not attend and the unit has not written about."""
    for event in _passed(today, unit).filter(status=CoverageStatus.DECLINED)[:most]:
        yield _of_event(
            event,
            "declined",
            _("The unit has not written about “%(title)s” of %(day)s, which the Portal missed."),
        )


def _of_event(event, code, sentence):
    day = f"{event.day:%d/%m/%Y}"
    return Silence(
        key=f"{code}-{event.pk}",
        unit=event.unit,
        text=sentence % {"title": event.title, "day": day},
        since=event.day,
        url=event.get_absolute_url(),
        title=_("Story about: %(title)s") % {"title": event.title},
        details=event.about,
        why=_("The event was announced for %(day)s, and nothing has come since.") % {"day": day},
        category=event.category.code,
    )


def overdue_requests(today, *, unit=None, most=None):
    """Yield what units were asked for and owe beyond the day."""
    rows = UnitRequest.objects.overdue(today).filter(_of(unit)).with_people()
    for row in rows.order_by("due_on", "pk")[:most]:
        yield Silence(
            key=f"request-{row.pk}-{row.due_on:%Y%m%d}",
            unit=row.unit,
            text=_("“%(title)s” was due on %(day)s.")
            % {"title": row.request.title, "day": f"{row.due_on:%d/%m/%Y}"},
            since=row.due_on,
            url=row.get_absolute_url(),
            title=row.request.title,
            details=row.request.details,
            why=_("The first request was due on %(day)s.") % {"day": f"{row.due_on:%d/%m/%Y}"},
            category=row.request.category.code,
        )


def _answering_units(today):
    return Unit.objects.valid_on(today).filter(kind__in=_ANSWERING_KINDS)


def without_focal_point(today):
    """Yield the units of which nobody is named to the Portal (Điều 6 khoản 2)."""
    named = FocalPoint.objects.valid_on(today).values("unit")
    ended = FocalPoint.objects.filter(unit=OuterRef("pk"), valid_to__lt=today).order_by("-valid_to")
    units = _answering_units(today).exclude(pk__in=named)
    for unit in units.annotate(last=Subquery(ended.values("valid_to")[:1])):
        last = unit.last
        yield Silence(
            key=f"focal-{unit.pk}-{last or 'none'}",
            unit=unit,
            text=_("%(unit)s has named no focal point.") % {"unit": unit.name},
            since=last or unit.valid_from or today,
            title=_("Name your focal points"),
            details=_("The leader in charge, the department and the officer, each with telephone."),
            why=_("Clause 2 of Article 6: every unit names its focal points to the Portal."),
            group="focal",
        )


def without_results(today):
    """Yield the units that supplied no results of their work in the quarter that is over."""
    first, last = _quarter_before(today)
    try:
        waited = DeskTerm.objects.last_day(TermCode.RESULTS, start=last)
    except NoTermInForce:
        return
    category = Category.objects.filter(rules__clause=RESULTS_CLAUSE).first()
    if category is None or today <= waited:
        return
    supplied = Provision.objects.filter(
        rule__clause=RESULTS_CLAUSE, triggered_on__range=(first, waited)
    ).exclude(status__in=[ProvisionStatus.AWAITED, ProvisionStatus.CANCELLED])
    quarter = f"{(first.month + 2) // 3}/{first.year}"
    for unit in _answering_units(today).exclude(pk__in=supplied.values("unit")):
        yield Silence(
            key=f"results-{first:%Y%m}-{unit.pk}",
            unit=unit,
            text=_("Nothing of the results of quarter %(quarter)s has come.")
            % {"quarter": quarter},
            since=waited,
            title=_("Results of work in quarter %(quarter)s") % {"quarter": quarter},
            details=_("Results of periodic work and campaigns in the quarter, with figures."),
            why=_("Clause 6 of Article 4 and clause 6 of Article 5."),
            category=category.code,
            group=f"results-{first:%Y%m}",
        )


def _quarter_before(today):
    """Return the first and the last day of the quarter that ended before ``today``."""
    this = today.replace(month=3 * ((today.month - 1) // 3) + 1, day=1)
    last = this - datetime.timedelta(days=1)
    return last.replace(month=last.month - 2, day=1), last
