"""What comes back to the desk comes back to who looked after it."""

from django.db.models.signals import post_save

from ..enums import Waiting
from ..models import Hop
from .models import Claim


def connect():
    post_save.connect(_stay_began, sender=Hop, dispatch_uid="workplace_hop")


def _stay_began(instance, created, raw=False, **kwargs):
    if raw or not created or instance.holder != Waiting.DESK or instance.user_id:
        return
    claim = Claim.objects.open().filter(provision_id=instance.provision_id).first()
    if claim is not None:
        instance.user_id = claim.owner_id
        instance.save(update_fields=["user"])
