"""What was already said on the matter, beside the statement that is being written."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel


class SameMatterPanel(Panel):
    """Lists the public statements on the chosen matter (Điều 5 khoản 9): the line stays one."""

    def __init__(self, **kwargs):
        kwargs.setdefault("heading", _("Already said on this matter"))
        super().__init__(**kwargs)

    class BoundPanel(Panel.BoundPanel):
        template_name = "news/panels/same_matter.html"

        def is_shown(self):
            return bool(self.instance.pk and self.instance.matter_id)

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            return {**context, "others": self.instance.others_on_matter}
