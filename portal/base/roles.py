"""The roles of the Portal and where each is held."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What a person does on the Portal; held through a dated membership in a unit."""

    CONTRIBUTOR = "contributor", _("Contributor")
    UNIT_LEADER = "unit_leader", _("Unit leader")
    EDITOR = "editor", _("Editor of the Portal")
    PUBLISHER = "publisher", _("Publisher of the Portal")
    OFFICE_SUPERVISOR = "office_supervisor", _("Office supervisor")
    TRANSLATOR = "translator", _("Translator")
    ADMINISTRATOR = "administrator", _("Administrator")


#: Roles whose holder acts for one unit only.
UNIT_ROLES = frozenset({Role.CONTRIBUTOR, Role.UNIT_LEADER})
#: Roles whose holder acts for the whole Portal.
PORTAL_ROLES = frozenset(set(Role) - UNIT_ROLES)
#: Roles of the Portal's desk, who see what every unit supplies.
DESK_ROLES = frozenset({Role.EDITOR, Role.PUBLISHER, Role.OFFICE_SUPERVISOR, Role.ADMINISTRATOR})
