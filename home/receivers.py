"""What has to follow at once when a page of this app is saved or deleted."""

from django.db.models.signals import post_delete, post_save

from .downtime.band import forget_notices


def connect():
    """Connect the receivers; called once, when the app is ready."""
    from .models import DowntimeNoticePage

    for signal in (post_save, post_delete):
        signal.connect(
            forget_notices, sender=DowntimeNoticePage, dispatch_uid=f"downtime_{id(signal)}"
        )
