"""From something owed to the draft of a page, with the provenance filled in.

Sections register what they can draft; the desk's apps, which stand below them, choose from it.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from portal.base.people import name_of

from ..enums import Channel
from ..models import Rule
from ..moments import hour_of

_KINDS = {}


@dataclass(frozen=True)
class DraftKind:
    """A kind of page that somebody can begin from what is owed.

    Attributes:
        code: small letters and hyphens.
        label: what people choose.
        kinds: what a category may ask for (``Rule.kinds``) that this page type can be.
        section: function that returns the section in which a draft is put, or None.
        build: function (title, about, kind, materials) that returns an unsaved page: without
            provenance, but with what this page type alone knows.
        place: function (page, follows) that puts the unsaved page where what it follows from
            belongs, into the part of a column for example; None: nowhere in particular.
    """

    code: str
    label: str
    kinds: frozenset
    section: Callable
    build: Callable
    place: Callable | None = None


def register(kind):
    """Make a kind known; called when the section's app is ready."""
    _KINDS[kind.code] = kind


def kinds_for(category, *, on=None):
    """Return the registered kinds that may be filed under ``category``, the most fitting first."""
    wanted = _wanted_kinds(category, on)
    fitting = [kind for kind in _KINDS.values() if not wanted or kind.kinds & set(wanted)]
    return fitting or list(_KINDS.values())


def _wanted_kinds(category, on):
    try:
        rule = Rule.objects.in_force(category=category, on=on or timezone.localdate())
    except LookupError:
        return []
    return rule.kinds


@transaction.atomic
def make_draft(
    *,
    code,
    title,
    about,
    unit,
    category,
    triggered_on,
    user,
    triggered_at=None,
    channel=Channel.ADMIN,
    materials=(),
    follows="",
):
    """Create a draft with its provenance and return it.

    Declarations, signatures and the sender's phone are for whoever submits: nobody gives them for
    somebody else.

    Args:
        code: of the :class:`DraftKind`.
        title, about: what it is to tell; the draft begins with them.
        unit: the supplying unit.
        user: who writes it.
        triggered_at: the moment of the trigger, where it is known.
        materials: documents that go along as attachments.
        follows: key of the line of silence that it answers, if any.

    Raises:
        ValidationError: there is no such kind, or no section for it.
    """
    kind = _KINDS.get(code)
    section = kind and kind.section()
    if section is None:
        raise ValidationError(_("Choose a kind of page for which there is a section."))
    allowed = [each for each in _wanted_kinds(category, triggered_on) if each in kind.kinds]
    page = kind.build(
        title=title[:200], about=about, kind=allowed[0] if allowed else "", materials=materials
    )
    name = name_of(user)
    for field, value in {
        "unit": unit,
        "category": category,
        "triggered_on": triggered_on,
        "triggered_time": hour_of(triggered_at),
        "channel": channel,
        "source": unit.name_vi,
        "author": name,
        "sender_name": name,
        "sender_unit": unit.name_vi,
        "owner": user,
        "live": False,
    }.items():
        setattr(page, field, value)
    if follows and kind.place:
        kind.place(page, follows)
    section.specific.add_child(instance=page)
    # It lacks what only its author knows; that is asked for at submission.
    page.save_revision(user=user, clean=False)
    return page


def page_of(provision):
    """Return the page that answers ``provision``, or None: nobody began it, or it was deleted."""
    model = provision.content_type.model_class() if provision.content_type else None
    if model is None or not issubclass(model, Page):
        return None
    return model.objects.filter(pk=provision.object_id).first()
