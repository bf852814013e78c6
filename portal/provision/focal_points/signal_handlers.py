"""Every change of the register of focal points leaves an entry, by whatever route it comes."""

from django.db.models.signals import post_delete, post_save, pre_save

from portal.units.models import FocalPoint

from ..context import current
from .models import FocalPointChange

FIELDS = ("kind", "name", "user_id", "position", "phone", "email", "valid_from", "valid_to")


def connect():
    """Connect the receivers; called once, when the app is ready."""
    pre_save.connect(_remember, sender=FocalPoint, dispatch_uid="focal_points_before")
    post_save.connect(_record, sender=FocalPoint, dispatch_uid="focal_points_saved")
    post_delete.connect(_record_end, sender=FocalPoint, dispatch_uid="focal_points_deleted")


def _values(focal_point):
    return {
        name: str(value) if (value := getattr(focal_point, name)) is not None else None
        for name in FIELDS
    }


def _remember(instance, **kwargs):
    stored = FocalPoint.objects.filter(pk=instance.pk).first() if instance.pk else None
    instance._stored_values = _values(stored) if stored else {}


def _record(instance, raw=False, **kwargs):
    # Dates may still be texts as they were given: the row says what was stored.
    after = _values(FocalPoint.objects.get(pk=instance.pk))
    if not raw and after != instance._stored_values:
        _write(instance, instance._stored_values, after)


def _record_end(instance, **kwargs):
    _write(instance, _values(instance), {})


def _write(focal_point, before, after):
    person = current()
    actor = person.user if person and getattr(person.user, "pk", None) else None
    FocalPointChange.objects.create(
        focal_point_id=focal_point.pk,
        unit_id=focal_point.unit_id,
        actor=actor,
        before=before,
        after=after,
    )
