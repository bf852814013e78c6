"""Who sees and who writes which report."""

from django.db.models import Q
from wagtail.permission_policies import ModelPermissionPolicy

from portal.base.roles import DESK_ROLES, UNIT_ROLES
from portal.units.services import has_role, units_of

from .models import UnitReport


def visible_reports(user):
    """Return the reports that ``user`` may read: the own units', or all for desk and office."""
    reports = UnitReport.objects.select_related("round", "unit", "provision")
    if user.is_superuser or has_role(user, *DESK_ROLES):
        return reports
    return reports.filter(unit_id__in=units_of(user, roles=UNIT_ROLES))


def may_write(user, report):
    """Return whether ``user`` may change the words of ``report`` now."""
    return report.is_writable and report.unit_id in units_of(user, roles=UNIT_ROLES)


class UnitReportPolicy(ModelPermissionPolicy):
    """Reports are opened by the office's round and never deleted; the unit alone writes them."""

    def user_has_any_permission(self, user, actions):
        allowed = {"view"}
        if units_of(user, roles=UNIT_ROLES):
            allowed.add("change")
        return bool(allowed & set(actions)) and (
            has_role(user, *DESK_ROLES) or bool(units_of(user, roles=UNIT_ROLES))
        )

    def user_has_permission(self, user, action):
        return self.user_has_any_permission(user, [action])

    def instances_user_has_any_permission_for(self, user, actions):
        reports = visible_reports(user)
        if "view" in actions:
            return reports
        if "change" in actions:
            return reports.filter(Q(unit_id__in=units_of(user, roles=UNIT_ROLES)))
        return reports.none()

    def user_has_any_permission_for_instance(self, user, actions, instance):
        if "view" in actions and visible_reports(user).filter(pk=instance.pk).exists():
            return True
        return "change" in actions and may_write(user, instance)

    def user_has_permission_for_instance(self, user, action, instance):
        return self.user_has_any_permission_for_instance(user, [action], instance)
