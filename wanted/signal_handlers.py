"""What follows from the publication of a notice."""

from wagtail.signals import page_published

from .models.notices import NoticePage
from .services import open_confirmation


def connect():
    """Connect the receivers; called once, when the app is ready."""
    page_published.connect(_after_publication, dispatch_uid="wanted_published")


def _after_publication(sender, instance, **kwargs):
    if isinstance(instance, NoticePage):
        open_confirmation(page=instance)
