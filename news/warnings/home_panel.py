"""The open questions on the admin's start page."""

from django.utils.functional import cached_property

from portal.base.components import RequestComponent


class StillTruePanel(RequestComponent):
    """The warnings of one's units that expire soon, with the answers that one may give."""

    name = "still_true"
    template_name = "news/admin/asks_panel.html"
    order = 90

    @cached_property
    def rows(self):
        from .asking import open_rows  # read when the models are loaded

        return open_rows(self.request.user)

    def render_html(self, parent_context=None):
        return super().render_html(parent_context) if self.rows else ""

    def get_context_data(self, parent_context):
        return {"rows": self.rows, "request": self.request}
