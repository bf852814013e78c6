"""What follows when a notice becomes public or leaves the public, by whatever route."""

from django.db.models.signals import post_delete, post_save
from wagtail.signals import page_published, page_unpublished

from .listing.indexing import NOTICE_MODELS, follow
from .services import open_confirmation
from .withdrawal.cleaning import clear, lift_removal


def connect():
    """Connect the receivers; called once, when the app is ready."""
    page_published.connect(_after_publication, dispatch_uid="wanted_published")
    page_unpublished.connect(_after_unpublication, dispatch_uid="wanted_unpublished")
    for model in NOTICE_MODELS:
        name = model.__name__
        post_save.connect(_after_save, sender=model, dispatch_uid=f"wanted_saved_{name}")
        post_delete.connect(_after_delete, sender=model, dispatch_uid=f"wanted_deleted_{name}")


def _after_publication(sender, instance, **kwargs):
    if isinstance(instance, NOTICE_MODELS) and instance.live:
        open_confirmation(page=instance)
        lift_removal(instance)
        follow(instance)


def _after_unpublication(sender, instance, **kwargs):
    if isinstance(instance, NOTICE_MODELS):
        clear(instance)


def _after_save(sender, instance, raw=False, **kwargs):
    # However a row stopped being live: what lists know of it goes in the same transaction.
    if not raw and not instance.live and getattr(instance, "notice_entry", None) is not None:
        clear(instance)


def _after_delete(sender, instance, **kwargs):
    if instance.first_published_at is not None:
        clear(instance)
