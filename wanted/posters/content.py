"""What stands on a poster, as texts; where it stands is for ``drawing``."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from wanted.enums import InterpolColour, NoticeKind
from wanted.models import InterpolNoticePage

_RED, _GREEN, _BLUE = "#a51217", "#0b3b24", "#12395f"


@dataclass(frozen=True)
class Poster:
    """The texts of one poster, in the language in force.

    Attributes:
        heading: the one word that is read from afar.
        colour: of the head, as "#rrggbb": red only where somebody is accused or convicted.
        facts: pairs (label, text) beside the photograph.
        reproach: pair (label, text): what the person is accused or convicted of; may be empty.
        paragraphs: pairs (label, text) below it.
    """

    heading: str
    kind: str
    colour: str
    name: str
    facts: list
    reproach: tuple
    paragraphs: list
    caution: str
    contact: str
    reward: str
    decision: str
    statement: str
    code: str
    drawn_on: str

    @property
    def is_alarming(self):
        """Whether somebody accused or convicted is warned of; not of one who is only missed."""
        return self.colour == _RED


def poster_of(page):
    """Return the :class:`Poster` of a notice; hidden details stay hidden."""
    of_interpol = isinstance(page, InterpolNoticePage)
    heading, colour = _interpol_head(page) if of_interpol else _wanted_head(page)
    facts = [
        (_("Other names"), ", ".join(page.alias_list)),
        (_("Born"), " ".join(filter(None, (str(page.birth), page.born_note)))),
        (_("Sex"), page.get_sex_display()),
        (_("Nationality"), page.nationality),
        (_("Height and weight"), _height_and_weight(page)),
        (_("Eyes and hair"), "; ".join(filter(None, (page.eyes, page.hair)))),
        (_("Last residence"), "" if of_interpol else page.residence_name),
        *page.shown_details(),
    ]
    paragraphs = [
        (_("Description"), page.description),
        (_("Distinguishing marks"), page.marks),
        (_("Last seen"), _last_seen(page)),
    ]
    return Poster(
        heading=heading,
        kind=page.kind_label,
        colour=colour,
        name=page.title,
        facts=[pair for pair in facts if pair[1]],
        reproach=(
            _("Charges") if of_interpol else _("Offences"),
            _reproach(page, of_interpol),
        ),
        paragraphs=[pair for pair in paragraphs if pair[1]],
        caution=page.caution,
        contact=page.contact,
        reward=page.reward,
        decision=_interpol_source(page) if of_interpol else _decision(page),
        statement=_statement(page, of_interpol),
        code=page.written_code,
        drawn_on=_("Printed on %(day)s") % {"day": f"{timezone.localdate():%d/%m/%Y}"},
    )


def _height_and_weight(page):
    parts = ((page.height, "cm"), (page.weight, "kg"))
    return ", ".join(f"{value} {unit}" for value, unit in parts if value)


def _last_seen(page):
    day = f"{page.last_seen_on:%d/%m/%Y}" if page.last_seen_on else ""
    return ", ".join(filter(None, (page.last_seen_place, day)))


def _wanted_head(page):
    if page.kind == NoticeKind.SPECIALLY_WANTED:
        return pgettext("poster", "SPECIALLY WANTED"), _RED
    if page.is_wanted:
        return pgettext("poster", "WANTED"), _RED
    return pgettext("poster", "LOOKING FOR"), _GREEN


def _interpol_head(page):
    if page.colour == InterpolColour.RED:
        return pgettext("poster", "WANTED"), _RED
    if page.colour == InterpolColour.YELLOW:
        return pgettext("poster", "LOOKING FOR"), _GREEN
    return pgettext("poster", "INTERPOL NOTICE"), _BLUE


def _reproach(page, of_interpol):
    rows = page.charges.all() if of_interpol else page.offences.all()
    return "; ".join(row.text if of_interpol else str(row) for row in rows)


def _decision(page):
    return _("Decision %(number)s of %(day)s, %(issuer)s") % {
        "number": page.decision_number,
        "day": f"{page.decided_on:%d/%m/%Y}",
        "issuer": page.issuer,
    }


def _interpol_source(page):
    return _("Reference %(reference)s, at the request of %(country)s") % {
        "reference": page.reference,
        "country": page.requesting_country,
    }


def _statement(page, of_interpol):
    if of_interpol:
        return (
            _(
                "A red notice is not an international arrest warrant. Nobody is guilty before a "
                "judgment has legal force."
            )
            if page.is_red
            else ""
        )
    if page.is_presumed_innocent:
        return _(
            "Nobody is guilty before a judgment has legal force: this person is presumed innocent."
        )
    return "" if page.is_wanted else _("This person is not accused of anything by this notice.")
