"""Read-only panels: the due date with its reason, and what the register says of the page."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import Panel


class DueDatePanel(Panel):
    """By when the information is due, and why."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "provision/panels/due_date.html"

        def get_context_data(self, parent_context=None):
            # The models define pages that carry these panels.
            from .due_panel import due_date_context

            return {
                **super().get_context_data(parent_context),
                **due_date_context(self.instance),
            }


class RegisterPanel(Panel):
    """The page's row in the register, the decisions on it, and what was stopped at the gate."""

    def __init__(self, **kwargs):
        kwargs.setdefault("heading", _("Register"))
        super().__init__(**kwargs)

    class BoundPanel(Panel.BoundPanel):
        template_name = "provision/panels/register.html"

        def is_shown(self):
            return bool(self.instance.pk)

        def get_context_data(self, parent_context=None):
            # The models define pages that carry these panels.
            from .models import ApprovalRecord, ProvisionEvent
            from .register import provision_of

            return {
                **super().get_context_data(parent_context),
                "provision": provision_of(self.instance),
                "approvals": ApprovalRecord.objects.filter(page_id=self.instance.pk),
                "events": ProvisionEvent.objects.filter(page_id=self.instance.pk)
                .select_related("actor")
                .order_by("-at", "-pk")[:30],
            }
