"""Images and documents that readers see are not deleted, by whatever route.

A signal, because Wagtail's bulk deletion and the deletion of a collection delete by queryset.
"""

from django.db.models.signals import pre_delete

from .models import PortalDocument, PortalImage


def connect():
    """Connect the receivers; called once, when the app is ready."""
    for model in (PortalImage, PortalDocument):
        pre_delete.connect(
            _before_delete, sender=model, dispatch_uid=f"portal_media_delete_{model.__name__}"
        )


def _before_delete(sender, instance, **kwargs):
    instance.refuse_deletion_of_what_is_shown()
