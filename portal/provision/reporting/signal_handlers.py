"""Every change in the register makes the counts of its month outdated."""

from django.db.models.signals import post_save

from ..models import Hop, Provision
from .figures import mark_stale


def connect():
    post_save.connect(_provision_changed, sender=Provision, dispatch_uid="reporting_provision")
    post_save.connect(_hop_changed, sender=Hop, dispatch_uid="reporting_hop")


def _provision_changed(instance, raw=False, **kwargs):
    if not raw:
        mark_stale(unit_id=instance.unit_id, triggered_on=instance.triggered_on)


def _hop_changed(instance, raw=False, **kwargs):
    if not raw:
        provision = instance.provision
        mark_stale(unit_id=provision.unit_id, triggered_on=provision.triggered_on)
