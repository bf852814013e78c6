"""One entry of the admin's menu for all that the desk and the units do together."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import Menu, MenuItem, SubmenuMenuItem

from portal.base.roles import DESK_ROLES, UNIT_ROLES
from portal.units.services import roles_of

#: The hook with which apps add their entries.
HOOK = "register_coordination_menu_item"

coordination_menu = Menu(register_hook_name=HOOK)


class RoleMenuItem(MenuItem):
    """An entry for those who hold one of some roles."""

    def __init__(self, *args, roles=DESK_ROLES | UNIT_ROLES, **kwargs):
        super().__init__(*args, **kwargs)
        self.roles = roles

    def is_shown(self, request):
        return request.user.is_superuser or bool(roles_of(request.user) & self.roles)


def coordination_item():
    """Return the group for the main menu."""
    return SubmenuMenuItem(
        _("Coordination"), coordination_menu, name="coordination", icon_name="group", order=130
    )
