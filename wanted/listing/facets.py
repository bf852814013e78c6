"""By what readers narrow each list, and what they may choose there."""

from dataclasses import dataclass, field

from django.utils import timezone
from django.utils.translation import gettext as _

from portal.base.provinces import PROVINCES

from ..enums import Band, InterpolColour, NoticeKind, Section, Sex, TermKind
from .search import with_band

AGE_PARAMETER = "tuoi"
#: Parameters of the lists, feeds and data by kind of term; addresses speak Vietnamese.
PARAMETERS = {
    TermKind.KIND: "loai",
    TermKind.OFFENCE: "toi-danh",
    TermKind.PROVINCE: "tinh",
    TermKind.YEAR: "nam",
    TermKind.SEX: "gioi-tinh",
    TermKind.ISSUER: "don-vi",
    TermKind.COLOUR: "mau",
    TermKind.COUNTRY: "quoc-gia",
}
#: What each list is narrowed by, in the order in which it is offered; age stands last.
FACETS = {
    Section.WANTED: (
        TermKind.KIND,
        TermKind.OFFENCE,
        TermKind.PROVINCE,
        TermKind.YEAR,
        TermKind.SEX,
        TermKind.ISSUER,
    ),
    Section.SOUGHT: (TermKind.PROVINCE, TermKind.YEAR, TermKind.SEX, TermKind.ISSUER),
    Section.INTERPOL: (TermKind.COLOUR, TermKind.COUNTRY, TermKind.YEAR, TermKind.SEX),
}
_LABELS = {
    TermKind.KIND: NoticeKind,
    TermKind.SEX: Sex,
    TermKind.COLOUR: InterpolColour,
}


@dataclass
class Facet:
    """One thing by which a list is narrowed.

    Attributes:
        parameter: its name in the address.
        label: what readers see.
        options: pairs (value, label) of what some notice has.
        value: what is asked for, or "".
    """

    parameter: str
    label: str
    options: list = field(default_factory=list)
    value: str = ""


class UnknownValue(LookupError):
    """A facet is asked for something that it does not offer."""


def read_facets(place, parameters):
    """Return the facets of ``place`` with what ``parameters`` (a dict of text) ask for.

    Raises:
        UnknownValue: somebody asks for what no facet offers.
    """
    kinds = FACETS[Section(place.section)]
    offered = {kind: [] for kind in kinds}
    rows = place.terms(kind__in=kinds).values_list("kind", "value", "label")
    for kind, value, label in rows:
        offered[kind].append((value, _label(kind, value, label)))
    facets = [
        Facet(PARAMETERS[kind], TermKind(kind).label, _in_order(kind, options))
        for kind, options in offered.items()
    ]
    facets.append(Facet(AGE_PARAMETER, _("Age"), list(Band.choices)))
    for facet in facets:
        facet.value = str(parameters.get(facet.parameter, ""))[:120]
        if facet.value and facet.value not in dict(facet.options):
            raise UnknownValue(facet.parameter)
    # One choice narrows nothing.
    return [facet for facet in facets if len(facet.options) > 1 or facet.value]


def narrow(place, entries, facets):
    """Return ``entries`` of ``place`` as far as they have all that ``facets`` ask for."""
    kinds = {parameter: kind for kind, parameter in PARAMETERS.items()}
    for facet in facets:
        if not facet.value:
            continue
        if facet.parameter == AGE_PARAMETER:
            entries = with_band(entries, Band(facet.value), day=timezone.localdate())
        elif facet.parameter == PARAMETERS[TermKind.YEAR]:
            # A stretch of the list itself: looking for the term would read all that is newer.
            entries = entries.filter(listed_on__year=int(facet.value))
        else:
            term = place.terms(kind=kinds[facet.parameter], value=facet.value)
            entries = entries.with_term(list(term.values_list("pk", flat=True)))
    return entries


def _label(kind, value, label):
    if kind == TermKind.PROVINCE:
        return PROVINCES[value].name if value in PROVINCES else value
    choices = _LABELS.get(kind)
    return str(dict(choices.choices).get(value, value)) if choices else label or value


def _in_order(kind, options):
    if kind in _LABELS:
        order = list(_LABELS[kind].values)
        return sorted(options, key=lambda option: order.index(option[0]))
    if kind == TermKind.YEAR:
        return sorted(options, reverse=True)
    return sorted(options, key=lambda option: option[1])
