"""Which pages the desk can begin for a unit, and where."""

from datetime import datetime, time, timedelta

from django.db import models
from django.utils import timezone
from wagtail.fields import StreamField
from wagtail.models import Page

from portal.units.models import Unit

from ..models import ProvidedPage

#: Fields that a draft may leave empty.
_BEGUN_EMPTY = (models.CharField, models.TextField, models.BooleanField, StreamField)
#: When a moment begins of which only the day is known yet; each further one is an hour later.
_MORNING = time(8)


def beginnings(user):
    """Return what ``user`` may begin, as triples (section, page class, label), by section.

    A page type whose row needs more than provenance, a day and the unit is begun in the explorer.
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
    return all(_is_of_the_day(field) or _is_of_the_unit(field) for field in _needed(model))


def _needed(model):
    """Return the fields without which the row of a ``model`` cannot exist."""
    return [
        field
        for field in model._meta.local_concrete_fields
        if not (
            field.null
            or field.has_default()
            or field.auto_created
            or field.primary_key
            or isinstance(field, _BEGUN_EMPTY)
            or (field.is_relation and field.one_to_one)
        )
    ]


def _is_of_the_day(field):
    """Return whether the day that a page is about says what stands in ``field``."""
    is_year = isinstance(field, models.IntegerField) and field.name == "year"
    return is_year or isinstance(field, models.DateField)


def _is_of_the_unit(field):
    """Return whether the supplying unit says what stands in ``field``."""
    return field.related_model is Unit


def needs_day(model):
    """Return whether a ``model`` begins only with the day that it is about."""
    return any(_is_of_the_day(field) for field in _needed(model))


def values_of_unit(model, unit):
    """Return what the supplying ``unit`` says of a new ``model``, by field: it is about itself."""
    return {field.name: unit for field in _needed(model) if _is_of_the_unit(field)}


def values_of_day(model, day):
    """Return what ``day`` says of a new ``model``, by field; the editor puts it right."""
    values, moment = {}, timezone.make_aware(datetime.combine(day, _MORNING))
    for field in filter(_is_of_the_day, _needed(model)):
        if isinstance(field, models.DateTimeField):
            values[field.name] = moment
            moment += timedelta(hours=1)
        else:
            values[field.name] = day if isinstance(field, models.DateField) else day.year
    return values


def key_of(section, model):
    """Return the value under which a form offers ``model`` below ``section``."""
    return f"{section.pk}:{model._meta.label_lower}"
