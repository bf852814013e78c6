"""Beginning a page for a unit from what came on paper, by mail or on a disc."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Page

from portal.base.models import PortalDocument
from portal.base.roles import Role
from portal.units.services import has_role

from ..refusals import refuse
from .choices import needs_day, values_of_day, values_of_unit
from .models import Intake

#: Who types in what came from outside.
KEYING_ROLES = (Role.EDITOR, Role.PUBLISHER)


def may_key_in(user):
    """Return whether ``user`` types in for units."""
    return has_role(user, *KEYING_ROLES)


def day_is_missing(model):
    """Return the sentence that asks for the day that a page is about."""
    return _("Day: “%(kind)s” is about a certain day; give it.") % {
        "kind": model.get_verbose_name()
    }


@transaction.atomic
def key_in(
    *,
    user,
    section,
    model,
    original,
    channel,
    received_at,
    unit,
    title,
    happens_on=None,
    **provenance,
):
    """Begin a draft for ``unit`` and keep the original as it came.

    Whoever types it is its author, so somebody else verifies it.

    Args:
        user: the clerk of the desk.
        section, model: where the page begins, and as what.
        original: the uploaded file.
        channel: one of ``KEYED_CHANNELS``.
        received_at: when it reached the Portal (aware datetime).
        unit: the supplying unit.
        happens_on: the day that it is about, for page types that begin only with one.
        provenance: further fields of the page: category, sender, approval …

    Returns:
        The new page.

    Raises:
        PublicationRefused: this person does not key in for units.
        ValidationError: the file is not acceptable, or the unit is described already.
    """
    if not may_key_in(user):
        refuse([_("Only the Portal's desk keys in for a unit.")], page=section, attempt="key_in")
    if needs_day(model) and happens_on is None:
        raise ValidationError(day_is_missing(model))
    document = PortalDocument(
        title=_("Original: %(title)s") % {"title": title[:200]},
        source=unit.name[:200],
        unit=unit,
        uploaded_by_user=user,
        file=original,
    )
    document.full_clean(exclude=["collection"])
    about_unit = values_of_unit(model, unit)
    is_signed = bool(provenance.get("approver_name"))
    page = model(
        title=title,
        draft_title=title,
        live=False,
        owner=user,
        locale=section.locale,
        unit=unit,
        channel=channel,
        sender_unit=unit.name[:200],
        source=unit.name[:200],
        author=provenance.get("sender_name", ""),
        **(values_of_day(model, happens_on) if needs_day(model) else {}),
        **about_unit,
        **provenance,
    )
    Page.objects.get(pk=section.pk).specific.add_child(instance=page)
    if about_unit:
        page.clean()  # a unit has one page in the directory
    document.save()
    if is_signed:
        page.approval_scan = document
        page.save()
    page.save_revision(user=user, clean=False, log_action=True)
    Intake.objects.create(
        page_id=page.pk,
        title=title[:300],
        unit=unit,
        channel=channel,
        original=document,
        received_at=received_at,
        typed_by=user,
    )
    return page
