"""The requests for exceptions on the start page of those who verify."""

from django.utils.functional import cached_property
from wagtail.admin.ui.components import Component

from portal.base.roles import Role
from portal.units.services import has_role


class OverrideRequestsPanel(Component):
    """What units ask the guard to let pass, the oldest first."""

    name = "leak_requests"
    template_name = "leaks/requests_panel.html"
    order = 80

    def __init__(self, request):
        self.request = request

    @cached_property
    def rows(self):
        from .services import open_requests  # read when the models are loaded

        return list(open_requests()[:20]) if has_role(self.request.user, Role.EDITOR) else []

    def render_html(self, parent_context=None):
        return super().render_html(parent_context) if self.rows else ""

    def get_context_data(self, parent_context):
        return {"rows": self.rows}
