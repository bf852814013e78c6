"""What follows from Wagtail's events: the register is written, nothing is decided."""

from django.db.models.signals import post_save
from wagtail.models import Page
from wagtail.signals import page_published, page_unpublished, workflow_cancelled

from portal.base.after_migrate import call_after_migrate
from portal.base.models import BasePage

from .enums import EventKind, ProvisionStatus
from .hops import follow_event
from .models import ProvisionEvent
from .register import provision_of, record_event, set_status
from .row_guards import set_row_guards


def connect():
    """Connect the handlers; called once, when the app is ready."""
    call_after_migrate(set_row_guards, dispatch_uid="portal_row_guards")
    post_save.connect(
        _after_event, sender=ProvisionEvent, dispatch_uid="portal_provision_event_recorded"
    )
    page_published.connect(_after_publish, dispatch_uid="portal_provision_published")
    page_unpublished.connect(_after_unpublish, dispatch_uid="portal_provision_unpublished")
    workflow_cancelled.connect(_after_cancel, dispatch_uid="portal_provision_cancelled")


def _after_event(sender, instance, created, raw=False, **kwargs):
    if created and not raw:
        follow_event(instance)


def _after_publish(sender, instance, revision=None, **kwargs):
    from .services import record_publication  # the services import the models
    from .withdrawals import lift_withdrawal

    if isinstance(instance, BasePage) and instance.live:
        record_publication(page=instance, revision=revision)
        lift_withdrawal(instance)


def _after_unpublish(sender, instance, **kwargs):
    if isinstance(instance, BasePage):
        provision = provision_of(instance)
        if provision is not None and provision.status == ProvisionStatus.PUBLISHED:
            set_status(provision, ProvisionStatus.WITHDRAWN)


def _after_cancel(sender, instance, user=None, **kwargs):
    page = instance.content_object
    # The desk takes it over for the unit: what was received stays received.
    if not isinstance(page, Page) or getattr(instance, "stays_open", False):
        return
    provision = provision_of(page)
    if provision is not None and provision.status != ProvisionStatus.REFUSED:
        set_status(provision, ProvisionStatus.CANCELLED)
        record_event(page=page, kind=EventKind.CANCELLED, actor=user, provision=provision)
