"""Organisation charts as nested lists: one structure for the eye and for a screen reader."""

from dataclasses import dataclass, field

from django.apps import apps

from portal.units.models import Unit, UnitKind

from .enums import UNIT_KIND_HEADINGS


@dataclass
class ChartNode:
    """One box of a chart.

    Attributes:
        name: what the box says.
        url: address of the unit's own page; empty where it has none.
        children: the boxes below.
    """

    name: str
    url: str = ""
    children: list = field(default_factory=list)


def chart_of_rows(rows):
    """Return the boxes of level 1 with those below them, from rows in order with their levels."""
    top, path = [], []
    for row in rows:
        node = ChartNode(row.name)
        del path[row.level - 1 :]
        (path[-1].children if path else top).append(node)
        path.append(node)
    return top


def chart_of_register(root, *, locale, request=None):
    """Return the units below ``root`` that readers find in the directory, nested by their parents.

    To stand in a public chart is to be published: a unit appears once its page in the directory
    is live, so that the register itself makes nothing public. A unit whose parent has no page
    stands below the next one above that has; the units directly below the top stand by kind.

    Args:
        root: the unit described; None: the Ministry.
        locale: of the pages whose units are shown.
        request: the request that is answered, which knows the addresses of the site.
    """
    root = root or Unit.objects.filter(kind=UnitKind.MINISTRY).order_by("code").first()
    if root is None:
        return []
    pages = _public_pages(locale)
    units = {unit.pk: unit for unit in Unit.objects.valid_on().order_by("code")}
    nodes = {
        key: ChartNode(units[key].name, page.get_url(request))
        for key, page in pages.items()
        if key in units
    }
    nodes[root.pk] = top = nodes.get(root.pk) or ChartNode(root.name)
    kinds = {}
    for key, node in nodes.items():
        if key == root.pk:
            continue
        parent = _nearest(units[key], units, nodes)
        if parent is None:
            continue
        if parent is top:
            kinds.setdefault(units[key].kind, []).append(node)
        else:
            parent.children.append(node)
    _hang(top, kinds)
    return [top]


def _hang(top, kinds):
    """Hang the units under the top: below the names of their kinds where there are several."""
    if len(kinds) == 1:
        top.children = next(iter(kinds.values()))
        return
    top.children = [
        ChartNode(str(heading), children=kinds[kind])
        for kind, heading in UNIT_KIND_HEADINGS.items()
        if kind in kinds
    ]


def _public_pages(locale):
    """Return the live pages of the directory in ``locale`` by unit, in the order of the codes."""
    pages = (
        apps.get_model("home.UnitPage")
        .objects.live()
        .filter(locale=locale)
        .select_related("locale")
        .order_by("described_unit__code")
    )
    return {page.described_unit_id: page for page in pages}


def _nearest(unit, units, nodes):
    """Return the box of the nearest unit above that has one, or None outside this chart."""
    key, seen = unit.parent_id, set()
    while key is not None and key not in seen:
        if key in nodes:
            return nodes[key]
        seen.add(key)
        key = units[key].parent_id if key in units else None
    return None
