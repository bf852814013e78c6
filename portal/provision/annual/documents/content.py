"""What stands in the report of one unit, and in the summary of all."""

from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.base.numbers import written_share

from ..enums import REPORTED
from ..figures import figures_of, grounds_in_words, times_in_words
from ..models import Difficulty
from ..services import figures_for
from .parts import Document, Heading, Paragraph, Table

MINISTRY = "BỘ CÔNG AN"
OFFICE = "VĂN PHÒNG BỘ"


def _count_head():
    return [
        _("Owed"),
        _("On time"),
        _("Late"),
        _("Not due yet"),
        _("Overdue"),
        _("Without time limit"),
        _("On time, %"),
    ]


def _counts(row):
    # What has no limit is owed, too, and is neither on time nor late: with it the counts add up.
    return [
        row["total"],
        row["on_time"],
        row["late"],
        row["open"],
        row["overdue"],
        row["without_limit"],
        written_share(row["share"]),
    ]


_COUNT_WIDTHS = [0.3, 0.1, 0.1, 0.09, 0.11, 0.09, 0.11, 0.1]


def _figure_parts(figures):
    total = figures["total"]
    yield Paragraph(
        _(
            "In the period %(total)d pieces of information were owed: %(on_time)d came on time, "
            "%(late)d late, %(overdue)d are overdue, %(open)d are not due yet, %(free)d have no "
            "time limit. %(published)d were published, %(refused)d refused. Counted on %(day)s."
        )
        % {
            **total,
            "free": total["without_limit"],
            "day": "/".join(reversed(figures["counted_on"].split("-"))),
        }
    )
    if figures["categories"]:
        yield Table(
            _("By kind of information"),
            [_("Kind of information"), *_count_head()],
            [[row["title"], *_counts(row)] for row in figures["categories"]],
            _COUNT_WIDTHS,
        )
    if figures["grounds"]:
        yield Table(
            _("Returned and refused, by ground"),
            [_("Ground"), _("Returned for mending"), _("Refused")],
            [
                [r["name"], r["returned"], r["refused"]]
                for r in grounds_in_words(figures["grounds"])
            ],
            [0.5, 0.25, 0.25],
        )
    if figures["times"]:
        yield Table(
            _("Where the time went"),
            [
                _("Waiting for"),
                _("Stays"),
                _("A quarter within"),
                _("Half within"),
                _("Three quarters within"),
            ],
            [
                [row["name"], row["stays"], row["quarter"], row["half"], row["three_quarters"]]
                for row in times_in_words(figures["times"])
            ],
            [0.28, 0.12, 0.2, 0.2, 0.2],
        )


def _own_words(heading, text):
    yield Heading(heading, 2)
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    yield from (Paragraph(line) for line in lines or [_("Nothing to report.")])


def _difficulties(difficulties, *, with_unit=False):
    for number, each in enumerate(difficulties, start=1):
        unit = f"{each.report.unit.code}: " if with_unit else ""
        clause = f" ({each.clause})" if each.clause else ""
        yield Paragraph(f"{number}. {unit}{each.text}{clause}")
        if each.guidance:
            yield Paragraph(_("Guidance of the office: %(text)s") % {"text": each.guidance})


def single(report):
    """Return the :class:`Document` of one unit's report."""
    parts = [Heading(_("I. Figures from the register"))]
    parts += _figure_parts(figures_for(report))
    parts.append(Heading(_("II. Assessment of the unit")))
    parts += _own_words(_("1. Results"), report.results)
    parts += _own_words(_("2. Causes of what came late or was refused"), report.causes)
    parts.append(Heading(_("3. Difficulties"), 2))
    difficulties = list(report.difficulties.all())
    parts += _difficulties(difficulties) if difficulties else [Paragraph(_("None."))]
    parts += _own_words(_("4. Proposals"), report.proposals)
    signature, footer = [], _("Draft, not signed")
    if report.signed_at:
        signed = timezone.localtime(report.signed_at)
        signature = [
            report.signed_position.upper(),
            _("Signed on the Portal at %(at)s") % {"at": f"{signed:%H:%M %d/%m/%Y}"},
            report.signed_by_name,
        ]
        footer = f"SHA-256: {report.content_hash}"
    return Document(
        issuer=[MINISTRY, report.unit.name_vi.upper()],
        title=_("Report"),
        subtitle=_("%(title)s, period %(period)s")
        % {"title": report.round.title, "period": report.round.period},
        parts=parts,
        signature=signature,
        footer=footer,
    )


def consolidated(round_):
    """Return the :class:`Document` in which the office sums up the reports of all units."""
    reports = list(round_.reports.select_related("unit", "round"))
    reported = [report for report in reports if report.status in REPORTED]
    missing = [report for report in reports if report.status not in REPORTED]
    parts = [
        Heading(_("I. Who reported")),
        Paragraph(
            _("%(reported)d of %(all)d units have reported; due on %(due)s.")
            % {
                "reported": len(reported),
                "all": len(reports),
                "due": f"{round_.due_on:%d/%m/%Y}",
            }
        ),
    ]
    if missing:
        names = "; ".join(f"{each.unit.code} – {each.unit.name_vi}" for each in missing)
        parts.append(Paragraph(_("Not yet: %(units)s.") % {"units": names}))
    parts.append(Heading(_("II. Figures from the register, all units")))
    parts += _figure_parts(figures_of(first=round_.first_day, last=round_.last_day))
    if reported:
        parts.append(
            Table(
                _("By unit, as signed"),
                [_("Unit"), *_count_head()],
                [
                    [f"{each.unit.code} – {each.unit.name_vi}", *_counts(each.figures["total"])]
                    for each in reported
                ],
                _COUNT_WIDTHS,
            )
        )
    parts += _words_of_all(reported)
    return Document(
        issuer=[MINISTRY, OFFICE],
        title=_("Summary report"),
        subtitle=_("%(title)s, period %(period)s")
        % {"title": round_.title, "period": round_.period},
        parts=parts,
        footer=_("Made from the register and the signed reports at %(at)s")
        % {"at": f"{timezone.localtime():%H:%M %d/%m/%Y}"},
    )


def _words_of_all(reported):
    for heading, name in (
        (_("III. Results reported by the units"), "results"),
        (_("IV. Causes of what came late or was refused"), "causes"),
        (_("VI. Proposals"), "proposals"),
    ):
        if name == "proposals":
            yield Heading(_("V. Difficulties and guidance"))
            found = Difficulty.objects.filter(report__in=reported).select_related("report__unit")
            found = list(found.order_by(F("report__unit__code"), "pk"))
            yield from _difficulties(found, with_unit=True) if found else [Paragraph(_("None."))]
        yield Heading(heading)
        said = [report for report in reported if getattr(report, name).strip()]
        for report in said:
            yield Paragraph(f"{report.unit.code} – {report.unit.name_vi}", strong=True)
            for line in getattr(report, name).splitlines():
                if line.strip():
                    yield Paragraph(line.strip())
        if not said:
            yield Paragraph(_("Nothing to report."))
