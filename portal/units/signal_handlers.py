"""What follows from a change of memberships and from an upload."""

from django.db.models.signals import post_delete, post_save

from .models import Membership, MembershipVersion
from .services import sync_user_groups


def membership_changed(*, instance, **kwargs):
    """Make kept copies out of date, and bring the person's groups in line."""
    MembershipVersion.advance()
    if not kwargs.get("raw"):
        sync_user_groups(instance.user)


def connect():
    """Connect the receivers."""
    for signal in (post_save, post_delete):
        signal.connect(membership_changed, sender=Membership, dispatch_uid="units_membership")
