"""What the register tells of is told to the requests: they decide nothing of their own."""

from django.db.models.signals import post_save

from ..enums import EventKind
from ..models import ProvisionEvent


def connect():
    """Connect the handler; called once, when the app is ready."""
    post_save.connect(_after_event, sender=ProvisionEvent, dispatch_uid="portal_requests_follow")


def _after_event(sender, instance, created, **kwargs):
    from . import services  # the services import the models

    if not created:
        return
    if instance.kind == EventKind.RECEIVED and instance.provision_id:
        services.follow_receipt(provision=instance.provision)
    elif instance.kind == EventKind.PUBLISHED and instance.page_id:
        services.settle_published(page_id=instance.page_id)
