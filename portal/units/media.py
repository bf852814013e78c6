"""Whose an upload is, whatever form, chooser or command it came through."""

from django.db.models.signals import pre_save

from portal.base.models import PortalDocument, PortalImage

from .services import first_unit_of


def give_to_unit(*, instance, **kwargs):
    """Enter the first unit of the person who uploaded the file, where none is entered."""
    if instance.unit_id is None and instance.uploaded_by_user_id:
        instance.unit_id = first_unit_of(instance.uploaded_by_user)


def connect():
    """Connect the receivers."""
    for model in (PortalImage, PortalDocument):
        pre_save.connect(give_to_unit, sender=model, dispatch_uid=f"units_{model.__name__}")
