"""Ways to what people came to the home page for: a box to type into, or where to turn to."""

from dataclasses import dataclass, field

from django.urls import reverse
from django.utils.translation import gettext as _

from wanted.listing.pages import NAME_PARAMETER


@dataclass
class Finder:
    """One way.

    Attributes:
        title, text: what it is for.
        icon: name of its drawing.
        action: the address that answers what is typed; empty where nothing is typed.
        label: what to type.
        parameter: the name under which it is sent.
        fixed: pairs (name, value) that are sent along.
        links: pairs (text, address).
    """

    title: str
    text: str
    icon: str
    action: str = ""
    label: str = ""
    parameter: str = "q"
    fixed: tuple = ()
    links: list = field(default_factory=list)


def finders_of(value):
    """Return the finders that the publisher chose; pages that readers cannot open are left out.

    Args:
        value: of a ``home.blocks.FindersBlock``.
    """
    public = {name: page for name, page in value.items() if getattr(page, "live", False)}
    found = []
    if page := public.get("wanted"):
        found.append(_wanted(page))
    if page := public.get("documents"):
        found.append(_documents(page))
    if "contact" in public or "reception" in public:
        found.append(_ask(public.get("contact"), public.get("reception")))
    return found


def _wanted(page):
    return Finder(
        title=_("Look up a wanted person"),
        text=_("By name, other name or case. With or without accents."),
        icon="person",
        action=page.url,
        label=_("Name or other name"),
        parameter=NAME_PARAMETER,
        links=[(_("All notices"), page.url)],
    )


def _documents(page):
    return Finder(
        title=_("Find a document"),
        text=_("By number, title or what it says, down to the clause."),
        icon="document",
        action=reverse("search:search"),
        label=_("Number or words"),
        fixed=(("loai", "van-ban"),),
        links=[(_("All documents"), page.url)],
    )


def _ask(contact, reception):
    links = []
    if contact:
        links.append((_("Phone, post and e-mail"), contact.url))
    if reception:
        links.append((_("Speak to a leader in person"), reception.url))
    return Finder(
        title=_("Ask the Ministry"),
        text=_(
            "Questions are taken by phone, by post and at the reception office; the Portal does "
            "not take them online yet."
        ),
        icon="question",
        links=links,
    )
