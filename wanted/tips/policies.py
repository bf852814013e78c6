"""Who sees tips, and who names those who do. Being a superuser, or of the desk, gives neither."""

from django.contrib.auth import get_user_model
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from portal.base.roles import Role
from portal.units.services import units_of
from wanted.models import Tip, TipOfficer

from .services import units_in_charge


class OfUnitsPolicy(ModelPermissionPolicy):
    """Rows that have a ``unit``, for people who have a task in it."""

    actions = frozenset()

    def units_of(self, user):
        """Return the ids of the units whose rows ``user`` may see."""
        raise NotImplementedError

    def user_has_permission(self, user, action):
        return action in self.actions and bool(self.units_of(user))

    def user_has_any_permission(self, user, actions):
        return any(self.user_has_permission(user, action) for action in actions)

    def users_with_any_permission(self, actions):
        return get_user_model().objects.none()

    def user_has_permission_for_instance(self, user, action, instance):
        return action in self.actions and instance.unit_id in self.units_of(user)

    def user_has_any_permission_for_instance(self, user, actions, instance):
        return any(
            self.user_has_permission_for_instance(user, action, instance) for action in actions
        )

    def instances_user_has_any_permission_for(self, user, actions):
        units = self.units_of(user) if self.actions & set(actions) else ()
        return self.model._default_manager.filter(unit__in=units)


class TipPolicy(OfUnitsPolicy):
    """Tips are for the officers in charge."""

    actions = frozenset({"view", "change"})

    def units_of(self, user):
        return units_in_charge(user)


class TipOfficerPolicy(OfUnitsPolicy):
    """The unit's leader names the officers in charge; rows end by their date, none is deleted."""

    actions = frozenset({"add", "view", "change"})

    def units_of(self, user):
        return units_of(user, roles=[Role.UNIT_LEADER])


def register():
    """Put the policies in place before Wagtail makes its own."""
    register_permission_policy(Tip, TipPolicy(Tip))
    register_permission_policy(TipOfficer, TipOfficerPolicy(TipOfficer))
