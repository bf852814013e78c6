"""Where every route meets the gate: the saving, deleting and moving of any page row.

Signals are used, not ``BasePage.save()`` alone, because Wagtail also saves pages through the bare
``Page`` class (moving, ``loaddata``, the shell), which knows nothing of our classes.
"""

from django.db.models.signals import pre_delete, pre_save
from wagtail.models import Page
from wagtail.signals import pre_page_move

from .gate import get_gate


def connect():
    """Connect the receivers; called once, when the app is ready."""
    pre_save.connect(_before_save, dispatch_uid="portal_gate_save")
    pre_delete.connect(_before_delete, dispatch_uid="portal_gate_delete")
    pre_page_move.connect(_before_move, dispatch_uid="portal_gate_move")


def _before_save(sender, instance, update_fields=None, **kwargs):
    if isinstance(instance, Page):
        get_gate().check_save(instance, update_fields=update_fields)


def _before_delete(sender, instance, **kwargs):
    # A page of a specific class is deleted together with its bare row: one question is enough.
    if type(instance) is Page:
        get_gate().check_removal(instance, attempt="delete")


def _before_move(sender, instance, parent_page_before, parent_page_after, **kwargs):
    # Another place among the same siblings changes no address.
    if parent_page_before.pk != parent_page_after.pk:
        for page in instance.get_descendants(inclusive=True):
            get_gate().check_removal(page, attempt="move")
