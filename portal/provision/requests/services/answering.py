"""What a unit does with a request."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from portal.units.services import units_of

from ...coordination.drafts import make_draft, page_of
from ...coordination.telling import tell_desk
from ...coordination.threads import said
from ...coordination.transitions import Side
from ...enums import ProvisionStatus
from ...models import Provision
from ...obligations import answer_with, cancel, receive
from ...register import provision_of, set_status
from ..enums import RequestStatus
from ..models import RequestDelivery, UnitRequest
from .asking import open_for
from .changes import add_message, change, locked, require_side, tell_others


@transaction.atomic
def say(*, row, user, text):
    """Append a message to the thread, and tell the other side.

    Raises:
        ValidationError: it is empty or too long, or the request is another unit's.
    """
    sides = require_side(row, user)
    text = said(text)
    message = add_message(row, user=user, text=text)
    title = _("New message: %(title)s") % {"title": row.request.title}
    tell_others(row, sides, text=title, by=user)
    return message


@transaction.atomic
def accept(*, row, user):
    """The unit takes the request on."""
    return change(locked(row), "accept", user=user)


@transaction.atomic
def decline(*, row, user, reason):
    """The unit declines, and says why; it owes nothing any more.

    Raises:
        ValidationError: with every reason why not.
    """
    row = change(locked(row), "decline", user=user, reason=reason)
    if row.provision.status == ProvisionStatus.AWAITED:
        cancel(row.provision, actor=user, detail=row.reason)
    return row


@transaction.atomic
def draft_answer(*, row, user, kind):
    """Return a draft that answers the request, begun now or before, with its provenance filled in.

    Args:
        kind: code of the ``DraftKind``.

    Raises:
        ValidationError: nothing is owed, or the person does not write for the unit.
    """
    row = locked(row)
    if Side.UNIT not in require_side(row, user):
        raise ValidationError(_("Only the unit that was asked writes the answer."))
    if row.state == RequestStatus.ASKED:
        row = accept(row=row, user=user)
    if not row.is_owed:
        raise ValidationError(_("Nothing is owed on this request any more."))
    if (begun := page_of(row.provision)) is not None:
        return begun
    page = make_draft(
        code=kind,
        title=row.request.title,
        about=row.request.details,
        unit=row.unit,
        category=row.request.category,
        triggered_on=row.provision.triggered_on,
        triggered_at=row.provision.triggered_at,
        user=user,
        follows=row.request.follows,
    )
    answer_with(provision=row.provision, page=page, actor=user)
    _link(row, page, provision=row.provision, user=user)
    return page


@transaction.atomic
def deliver(*, row, user, page, whole, note=""):
    """Answer with a page that is there already, wholly or in part.

    A draft is delivered when it is submitted; what was submitted is delivered now. After a partial
    delivery the rest is a row of the register of its own, due on the same day.

    Raises:
        ValidationError: with every reason why not.
    """
    row, page = locked(row), page.specific
    more = []
    if getattr(page, "unit_id", None) != row.unit_id:
        more.append(_("Page: choose one that the unit supplies."))
    if row.deliveries.filter(page_id=page.pk).exists():
        more.append(_("Page: this one is linked already."))
    if page_of(row.provision) not in (None, page):
        more.append(_("A draft answers this request already: submit it, or delete it first."))
    submitted = provision_of(page) is not None
    status = RequestStatus.DELIVERED if submitted else RequestStatus.ACCEPTED
    if not whole:
        status = RequestStatus.PARTIAL
    values = {"delivered_at": timezone.now()} if submitted and whole else {}
    answered = row.provision
    change(row, "deliver", user=user, reason=note, more=more, status=status, **values)
    _link(row, page, provision=answered, user=user)
    if not whole:
        open_rest(row, user=user)
    if not submitted:
        answer_with(provision=answered, page=page, actor=user)
        return row
    receive(answered, actor=user, page=page)
    settle_published(page_id=page.pk)
    return row


def _link(row, page, *, provision, user):
    # The page may be a specific one; the key is that of the page all the same.
    RequestDelivery.objects.create(row=row, page_id=page.pk, provision=provision, linked_by=user)


def open_rest(row, *, user):
    """Open a row of the register for what is still missing."""
    row.provision = open_for(
        row, title=_("The rest of: %(title)s") % {"title": row.request.title}, user=user
    )
    row.save(update_fields=["provision"])


@transaction.atomic
def follow_receipt(*, provision):
    """Note on the request that what the unit owed has come; called when the register says so."""
    row = UnitRequest.objects.owed().filter(provision=provision).first()
    if row is None:
        return None
    row = locked(row)
    row.status, row.delivered_at = RequestStatus.DELIVERED, timezone.now()
    row.changed_at = row.delivered_at
    row.save()
    text = _("Delivered: %(title)s") % {"title": row.request.title}
    add_message(row, user=None, text=text)
    tell_desk(unit=row.unit, text=f"{row.unit.code} · {text}", url=row.get_absolute_url())
    return row


@transaction.atomic
def settle_published(*, page_id):
    """Close what a page answers that has a row of the register of its own, once it is public."""
    if not Page.objects.filter(pk=page_id, live=True).exists():
        return
    settled = Provision.objects.filter(
        request_deliveries__page_id=page_id, status=ProvisionStatus.SUBMITTED
    )
    for provision in settled:
        if page_of(provision) is None:
            set_status(provision, ProvisionStatus.PUBLISHED, published=True)


def pages_to_link(user, row):
    """Return the pages of the unit that ``user`` may name as an answer."""
    pages = Page.objects.filter(ownership__unit_id=row.unit_id, alias_of__isnull=True)
    if row.unit_id not in units_of(user):
        pages = pages.filter(live=True)
    linked = row.deliveries.values("page_id")
    return pages.exclude(pk__in=linked).order_by("-latest_revision_created_at")
