"""The questions that wait for one's own side, on the admin's start page."""

from django.utils.functional import cached_property
from wagtail.admin.ui.components import Component


class WaitingThreadsPanel(Component):
    """The longest wait first."""

    name = "threads_waiting"
    template_name = "threads/panel.html"
    order = 85

    def __init__(self, request):
        self.request = request

    @cached_property
    def rows(self):
        from .services import waiting_for  # read when the models are loaded

        return list(waiting_for(self.request.user)[:20])

    def render_html(self, parent_context=None):
        return super().render_html(parent_context) if self.rows else ""

    def get_context_data(self, parent_context):
        return {"rows": self.rows}
