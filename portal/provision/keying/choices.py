"""Which pages the desk can begin for a unit, and where."""

from django.db import models
from wagtail.fields import StreamField
from wagtail.models import Page

from ..models import ProvidedPage

#: Fields that a draft may leave empty.
_BEGUN_EMPTY = (models.CharField, models.TextField, models.BooleanField, StreamField)


def beginnings(user):
    """Return what ``user`` may begin, as triples (section, page class, label), by section.

    A page type whose row needs more than its provenance to exist is begun in the explorer.
    """
    found = []
    sections = Page.objects.filter(depth=3, locale__language_code="vi").specific()
    for section in sections.order_by("title"):
        if not section.permissions_for_user(user).can_add_subpage():
            continue
        for model in type(section).creatable_subpage_models():
            if issubclass(model, ProvidedPage) and _can_be_begun(model):
                label = f"{section.title} – {model.get_verbose_name()}"
                found.append((section, model, label))
    return found


def _can_be_begun(model):
    return all(
        field.null
        or field.has_default()
        or field.auto_created
        or field.primary_key
        or isinstance(field, _BEGUN_EMPTY)
        for field in model._meta.local_concrete_fields
        if not (field.is_relation and field.one_to_one)
    )


def key_of(section, model):
    """Return the value under which a form offers ``model`` below ``section``."""
    return f"{section.pk}:{model._meta.label_lower}"
