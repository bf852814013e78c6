"""Signing in: a role's group counts only while the person holds the role."""

from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import Permission

from portal.base.access import GROUP_NAMES

from .services import roles_of


class MembershipBackend(ModelBackend):
    """Django's own backend, with the groups of roles that have ended left out.

    Groups are brought in line once a day; a right that ended at midnight must not wait for that.
    """

    def _get_group_permissions(self, user_obj):
        held = {GROUP_NAMES[role] for role in roles_of(user_obj)}
        ended = [name for name in GROUP_NAMES.values() if name not in held]
        return Permission.objects.filter(group__in=user_obj.groups.exclude(name__in=ended))
