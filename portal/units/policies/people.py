"""Who sees and changes the register of units and its focal points."""

from django.db.models import Q
from wagtail.permission_policies import ModelPermissionPolicy

from portal.base.roles import DESK_ROLES, UNIT_ROLES, Role

from ..services import roles_of, units_of

#: Who keeps the register of focal points for every unit.
OFFICE_ROLES = frozenset({Role.OFFICE_SUPERVISOR, Role.ADMINISTRATOR})


class UnitRegisterPolicy(ModelPermissionPolicy):
    """Units are closed and succeeded, never deleted: not by superusers either."""

    def user_has_permission(self, user, action):
        return action != "delete" and super().user_has_permission(user, action)

    def users_with_any_permission(self, actions):
        return super().users_with_any_permission([a for a in actions if a != "delete"])


class FocalPointPolicy(ModelPermissionPolicy):
    """The desk knows who it is; contact data are for the office and the unit (Điều 6 khoản 2).

    The unit's leader keeps its own, the office everybody's.
    """

    def user_sees_contact_data(self, user, instance):
        """Return whether ``user`` may read phone and e-mail of ``instance``."""
        return (
            user.is_superuser
            or bool(roles_of(user) & OFFICE_ROLES)
            or instance.unit_id in units_of(user, roles=UNIT_ROLES)
        )

    def user_has_permission_for_instance(self, user, action, instance):
        return self.user_has_any_permission_for_instance(user, [action], instance)

    def user_has_any_permission_for_instance(self, user, actions, instance):
        reached = self.instances_user_has_any_permission_for(user, actions)
        return reached.filter(pk=instance.pk).exists()

    def instances_user_has_any_permission_for(self, user, actions):
        rows = self.model._default_manager
        if user.is_active and user.is_superuser:
            return rows.all()
        found = Q(pk__in=[])
        for action in actions:
            if self.user_has_permission(user, action):
                found |= self._reach(user, action)
        return rows.filter(found)

    def units_to_write_for(self, user):
        """Return as a Q on units for which of them ``user`` may enter a focal point."""
        if user.is_superuser or roles_of(user) & OFFICE_ROLES:
            return Q()
        return Q(pk__in=units_of(user, roles=[Role.UNIT_LEADER]))

    def _reach(self, user, action):
        everywhere = OFFICE_ROLES if action in {"add", "change", "delete"} else DESK_ROLES
        if roles_of(user) & everywhere:
            return Q(pk__isnull=False)
        own = UNIT_ROLES if action == "view" else {Role.UNIT_LEADER}
        return Q(unit_id__in=units_of(user, roles=own))
