"""What was published urgently stands on the desk's start page until it is reviewed."""

from django.utils.functional import cached_property
from wagtail.admin.ui.components import Component

from ..desk import is_at_desk


class UnreviewedPanel(Component):
    """All of it, whoever looks: nobody can say not to have known."""

    name = "urgent_unreviewed"
    template_name = "urgent/panel.html"
    order = 60

    def __init__(self, request):
        self.request = request

    @cached_property
    def rows(self):
        from .models import UrgentPublication  # read when the models are loaded

        if not is_at_desk(self.request.user):
            return []
        return list(UrgentPublication.objects.unreviewed().select_related("unit", "published_by"))

    def render_html(self, parent_context=None):
        return super().render_html(parent_context) if self.rows else ""

    def get_context_data(self, parent_context):
        return {"rows": self.rows}
