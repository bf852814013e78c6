"""Who may edit the calendar: holders of the model permissions; nobody deletes from it."""

from wagtail.permission_policies import ModelPermissionPolicy


class CalendarPermissionPolicy(ModelPermissionPolicy):
    """Deadlines were explained by these rows: a wrong one is changed to “ordinary”, not deleted."""

    def user_has_permission(self, user, action):
        return action != "delete" and super().user_has_permission(user, action)

    def users_with_any_permission(self, actions):
        return super().users_with_any_permission([a for a in actions if a != "delete"])
