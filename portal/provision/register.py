"""Writing the register: events, openings, decisions; always together with what they tell of."""

import logging

from django.db import transaction
from django.utils import timezone

from .context import current
from .enums import EventKind, ProvisionStatus
from .models import Provision, ProvisionEvent

logger = logging.getLogger("portal.register")


def provision_of(page):
    """Return the newest obligation that ``page`` answers, or None."""
    return Provision.objects.for_page(page.specific_deferred).first() if page.pk else None


def record_event(*, page, kind, actor=None, detail="", data=None, provision=None):
    """Append one event about ``page`` to the register and return it.

    Args:
        page: the page; its title and key are copied.
        kind: an :class:`EventKind`.
        actor: the person; default: who acts now.
        detail: a sentence for people.
        data: further facts, JSON.
        provision: the obligation; default: the newest that the page answers.
    """
    person = current()
    actor = actor or (person and person.user)
    event = ProvisionEvent.objects.create(
        provision=provision or provision_of(page),
        page_id=page.pk,
        title=page.title[:300],
        kind=kind,
        actor=actor if getattr(actor, "pk", None) else None,
        detail=detail,
        data=data or {},
    )
    logger.info("%s page=%s actor=%s", kind, page.pk, getattr(actor, "pk", None))
    return event


@transaction.atomic
def record_refusal(refusal, *, actor=None):
    """Leave a trace of a :class:`PublicationRefused`; called outside what was rolled back."""
    provision = None
    if refusal.page_id and refusal.model:
        provision = Provision.objects.filter(
            content_type__app_label=refusal.model._meta.app_label,
            content_type__model=refusal.model._meta.model_name,
            object_id=refusal.page_id,
        ).first()
    return ProvisionEvent.objects.create(
        provision=provision,
        page_id=refusal.page_id,
        title=refusal.title[:300],
        kind=EventKind.GATE_REFUSED,
        actor=actor if getattr(actor, "pk", None) else None,
        detail="\n".join(refusal.reasons),
        data={"attempt": refusal.attempt},
    )


def set_status(provision, status, *, published=False):
    """Move an obligation to ``status``, stamping when it closed."""
    if provision is None:
        return
    now = timezone.now()
    provision.status = status
    closed = status in {
        ProvisionStatus.PUBLISHED,
        ProvisionStatus.REFUSED,
        ProvisionStatus.WITHDRAWN,
        ProvisionStatus.CANCELLED,
    }
    provision.closed_at = now if closed else None
    if published and provision.published_at is None:
        provision.published_at = now
    provision.save(update_fields=["status", "closed_at", "published_at"])
