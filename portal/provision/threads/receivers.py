"""A decided step ends the waiting for an answer."""

from django.db.models.signals import post_save

from ..enums import EventKind
from ..models import ProvisionEvent

_DECIDED = frozenset(
    {
        EventKind.APPROVED,
        EventKind.RETURNED,
        EventKind.REFUSED,
        EventKind.CANCELLED,
        EventKind.DESK_EDITS,
        EventKind.PUBLISHED,
    }
)


def connect():
    """Connect the receiver; called once, when the app is ready."""
    post_save.connect(_after_event, sender=ProvisionEvent, dispatch_uid="portal_threads_settle")


def _after_event(sender, instance, **kwargs):
    from .services import settle  # the services import the models

    if instance.page_id and instance.kind in _DECIDED:
        settle(instance.page_id)
