"""Who may edit the rules: holders of the model permissions; nobody deletes from them."""

from wagtail.permission_policies import ModelPermissionPolicy


class KeptRowsPolicy(ModelPermissionPolicy):
    """Due dates were explained by these rows: a wrong one is changed or ended, not deleted."""

    def user_has_permission(self, user, action):
        return action != "delete" and super().user_has_permission(user, action)

    def users_with_any_permission(self, actions):
        return super().users_with_any_permission([each for each in actions if each != "delete"])
