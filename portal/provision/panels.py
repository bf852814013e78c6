"""Read-only panels: the due date with its reason, and what the register says of the page."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel


class ReadOnlyPanel(Panel):
    """A panel that shows what the page's own form cannot change."""

    class BoundPanel(Panel.BoundPanel):
        def is_shown(self):
            return True


class DueDatePanel(ReadOnlyPanel):
    """By when the information is due, and why."""

    class BoundPanel(ReadOnlyPanel.BoundPanel):
        template_name = "provision/panels/due_date.html"


class RegisterPanel(ReadOnlyPanel):
    """The page's row in the register and the decisions on it."""

    def __init__(self, **kwargs):
        kwargs.setdefault("heading", _("Register"))
        super().__init__(**kwargs)

    class BoundPanel(ReadOnlyPanel.BoundPanel):
        template_name = "provision/panels/register.html"
