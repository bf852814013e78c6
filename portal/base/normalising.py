"""Unicode normal form C for everything that a model instance holds.

Two spellings of one letter (one code, or a letter and a mark) look alike and compare unequal;
Vietnamese input has both, depending on keyboard and origin.
"""

from django.db import models
from wagtail.fields import StreamField

from .text import nfc


def normalise(instance):
    """Bring the text fields, StreamFields and unsaved inline children of ``instance`` to NFC."""
    for field in instance._meta.concrete_fields:
        if field.attname not in instance.__dict__:
            continue  # deferred: what is not loaded is not written either
        value = getattr(instance, field.attname)
        if isinstance(field, StreamField):
            _normalise_stream(instance, field, value)
        elif isinstance(field, models.CharField | models.TextField) and isinstance(value, str):
            setattr(instance, field.attname, nfc(value))
    # What modelcluster keeps in memory: the inline children that were loaded or changed.
    for children in getattr(instance, "_cluster_related_objects", {}).values():
        for child in children:
            normalise(child)


def _normalise_stream(instance, field, value):
    if not value:
        return
    raw = field.stream_block.get_prep_value(value)
    normalised = normalised_data(raw)
    if normalised != raw:
        setattr(instance, field.attname, field.stream_block.to_python(normalised))


def normalised_data(data):
    """Return JSON data with every text in it, keys included, in NFC."""
    if isinstance(data, str):
        return nfc(data)
    if isinstance(data, dict):
        return {nfc(key): normalised_data(value) for key, value in data.items()}
    if isinstance(data, list):
        return [normalised_data(item) for item in data]
    return data
