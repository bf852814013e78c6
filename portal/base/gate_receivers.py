"""Where every route meets the gate: the saving, deleting and moving of any page row.

Signals are used, not ``BasePage.save()`` alone, because Wagtail also saves pages through the bare
``Page`` class (moving, ``loaddata``, the shell), which knows nothing of our classes.
"""

from django.db.models import QuerySet
from django.db.models.signals import m2m_changed, pre_delete, pre_save
from wagtail.models import Page
from wagtail.signals import pre_page_move

from .child_rows import (
    is_choice_of_page,
    let_rows_through,
    pages_of,
    pages_past_the_gate,
    parental_keys,
    tell_database_also,
)
from .gate import get_gate


def connect():
    """Connect the receivers; called once, when the app is ready."""
    pre_save.connect(_before_save, dispatch_uid="portal_gate_save")
    pre_delete.connect(_before_delete, dispatch_uid="portal_gate_delete")
    m2m_changed.connect(_before_choice, dispatch_uid="portal_gate_choice")
    pre_page_move.connect(_before_move, dispatch_uid="portal_gate_move")


def _before_save(sender, instance, update_fields=None, **kwargs):
    if isinstance(instance, Page):
        if get_gate().check_save(instance, update_fields=update_fields) and instance.live:
            let_rows_through(instance)
    elif parental_keys(sender):
        _check_rows(pages_of(instance))


def _before_delete(sender, instance, origin=None, **kwargs):
    # Asked of the bare row and of the specific one: either may be deleted without the other.
    if isinstance(instance, Page):
        get_gate().check_removal(instance, attempt="delete")
        if type(instance) is Page:
            tell_database_also(instance.pk)
    elif parental_keys(sender) and not _is_of_pages(origin):
        _check_rows(pages_of(instance))


def _is_of_pages(origin):
    """Return whether whole pages are being deleted, about which the gate is asked anyway."""
    model = origin.model if isinstance(origin, QuerySet) else type(origin)
    return issubclass(model, Page)


def _before_choice(sender, instance, action, reverse, model, pk_set, **kwargs):
    if not action.startswith("pre_") or not is_choice_of_page(sender):
        return
    if isinstance(instance, Page):
        _check_rows({instance.pk})
    elif pk_set is not None:
        _check_rows(pk_set)
    else:  # all pages of one choice
        name = next(f.name for f in sender._meta.fields if f.related_model is type(instance))
        page = next(f.attname for f in sender._meta.fields if f.related_model is model)
        rows = sender._base_manager.filter(**{name: instance})
        _check_rows(set(rows.values_list(page, flat=True)))


def _check_rows(keys):
    for page in pages_past_the_gate(keys):
        get_gate().check_rows(page)


def _before_move(sender, instance, parent_page_before, parent_page_after, **kwargs):
    # Another place among the same siblings changes no address.
    if parent_page_before.pk != parent_page_after.pk:
        for page in instance.get_descendants(inclusive=True):
            get_gate().check_removal(page, attempt="move")
