"""What follows from a change of memberships, from a sync of roles, and from ``migrate``."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models.signals import post_delete, post_save
from wagtail.models import Collection, Page

from portal.base.access import GROUP_NAMES
from portal.base.after_migrate import call_after_migrate
from portal.base.role_sync import roles_synced, sync_roles

from .models import Membership, MembershipVersion
from .services import sync_user_groups


def membership_changed(*, instance, **kwargs):
    """Make kept copies out of date, and bring the person's groups in line."""
    MembershipVersion.advance()
    if not kwargs.get("raw"):
        sync_user_groups(instance.user)


def fill_groups(**kwargs):
    """Put everybody who ever held a role, or is in a role's group, into the right groups."""
    people = get_user_model().objects.all()
    concerned = people.filter(memberships__isnull=False).union(
        people.filter(groups__name__in=GROUP_NAMES.values())
    )
    for user in concerned:
        sync_user_groups(user)


def after_migrate(*, using, **kwargs):
    """Apply the table of roles once every app has its permissions."""
    tables = set(connections[using].introspection.table_names())
    needed = {model._meta.db_table for model in (Membership, Page, Collection, Group)}
    # Going back to an early migration takes away what the table of roles speaks of.
    if using == DEFAULT_DB_ALIAS and needed <= tables:
        sync_roles()


def connect():
    """Connect the receivers."""
    for signal in (post_save, post_delete):
        signal.connect(membership_changed, sender=Membership, dispatch_uid="units_membership")
    roles_synced.connect(fill_groups, dispatch_uid="units_fill_groups")
    call_after_migrate(after_migrate, dispatch_uid="units_sync_roles")
