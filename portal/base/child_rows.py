"""Rows that hang on a page and are part of what it says: attachments, steps, questions …

A page and its rows are saved together, and the gate sees them together. A row that is written by
itself would change a public page past the gate: it is stopped where Django tells of it.

A model whose rows follow a rule of their own says so in ``outside_gate_reason``.
"""

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache

from django.db import connection
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.models import Page


@dataclass
class _Saving:
    """A page that is being saved: new ones have no key before their own row is stored."""

    page: Page
    seen_by_gate: bool = False
    told_database: bool = False


_saving = ContextVar("portal_page_being_saved", default=None)


@contextmanager
def page_being_saved(page):
    """Mark ``page`` as the one whose rows may be written once the gate has let it through."""
    saving = _Saving(page)
    token = _saving.set(saving)
    try:
        yield
        if saving.told_database:
            tell_database()
    finally:
        _saving.reset(token)


def let_rows_through(page):
    """Note that the gate has seen ``page`` with its rows."""
    saving = _saving.get()
    if saving is not None and saving.page is page:
        saving.seen_by_gate = True


def tell_database(*keys):
    """Name the pages whose rows may be changed, for the rest of this transaction."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            named = "".join(f",{key}," for key in keys)
            cursor.execute("SELECT set_config('portal.pages', %s, true)", [named])


def tell_database_also(key):
    """Name one page more: several pages may be deleted together."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT set_config("
                "'portal.pages', COALESCE(current_setting('portal.pages', true), '') || %s, true)",
                [f",{key},"],
            )


@cache
def parental_keys(model):
    """Return the keys by which rows of ``model`` hang on a page or on a row of one."""
    if model._meta.app_label == "wagtailcore" or getattr(model, "outside_gate_reason", ""):
        return ()  # comments of the editors are no part of a page
    return tuple(
        field
        for field in model._meta.concrete_fields
        if isinstance(field, ParentalKey)
        and (issubclass(field.related_model, Page) or parental_keys(field.related_model))
    )


@cache
def is_choice_of_page(through):
    """Return whether ``through`` joins a page with what its editors chose for it."""
    return any(
        issubclass(field.related_model, Page)
        and any(
            isinstance(choice, ParentalManyToManyField) and choice.remote_field.through is through
            for choice in field.related_model._meta.many_to_many
        )
        for field in through._meta.concrete_fields
        if field.related_model
    )


def pages_of(row):
    """Return the keys of the pages that ``row`` hangs on: in memory, and as it is stored."""
    found = set()
    model = type(row)
    for field in parental_keys(model):
        parents = {getattr(row, field.attname)}
        if row.pk:
            parents.update(
                model._base_manager.filter(pk=row.pk).values_list(field.attname, flat=True)
            )
        parents.discard(None)
        if issubclass(field.related_model, Page):
            found |= parents
            continue
        for parent in field.related_model._base_manager.filter(pk__in=parents):
            found |= pages_of(parent)
    return found


def pages_past_the_gate(keys):
    """Return the public pages among ``keys`` that are not just being saved through the gate."""
    others = set(keys)
    saving = _saving.get()
    if saving is not None and saving.seen_by_gate and saving.page.pk in others:
        others.discard(saving.page.pk)
        if not saving.told_database:
            tell_database(saving.page.pk)
            saving.told_database = True
    return list(Page.objects.filter(pk__in=others, live=True)) if others else []
