"""What follows from Wagtail's events: the register is written, nothing is decided."""

from wagtail.signals import page_published, page_unpublished

from portal.base.models import BasePage

from .enums import ProvisionStatus
from .register import provision_of, set_status


def connect():
    """Connect the handlers; called once, when the app is ready."""
    page_published.connect(_after_publish, dispatch_uid="portal_provision_published")
    page_unpublished.connect(_after_unpublish, dispatch_uid="portal_provision_unpublished")


def _after_publish(sender, instance, revision=None, **kwargs):
    from .services import record_publication  # the services import the models

    if isinstance(instance, BasePage) and instance.live:
        record_publication(page=instance, revision=revision)


def _after_unpublish(sender, instance, **kwargs):
    if isinstance(instance, BasePage):
        provision = provision_of(instance)
        if provision is not None and provision.status == ProvisionStatus.PUBLISHED:
            set_status(provision, ProvisionStatus.WITHDRAWN)
