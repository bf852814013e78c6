"""A publication is followed by its receipt."""

from wagtail.signals import page_published

from ..models import ProvidedPage
from ..permits import current_permit


def connect():
    """Connect the receiver; called once, when the app is ready."""
    page_published.connect(_after_publish, dispatch_uid="portal_edits_receipt")


def _after_publish(sender, instance, revision=None, **kwargs):
    from ..context import current  # acting people are known only while a request runs
    from .services import issue_receipt  # the services import the models

    if current_permit() is not None or not isinstance(instance, ProvidedPage):
        return
    if not instance.live or instance.alias_of_id:
        return
    person = current()
    issue_receipt(page=instance, revision=revision, user=person and person.user)
