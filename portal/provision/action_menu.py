"""The buttons of a reviewer at a frozen page; Wagtail shows its own only where one may edit."""

from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.action_menu import ActionMenuItem
from wagtail.models import WorkflowState

from .enums import Decision
from .models import ApprovalRecord

ICONS = {"approve": "success", "return": "rotate", "refuse": "error"}


class DecisionMenuItem(ActionMenuItem):
    """Opens the form of one decision on the page's current step."""

    template_name = "provision/action_menu/decision.html"

    def __init__(self, *, action, label, state, **kwargs):
        super().__init__(**kwargs)
        self.action, self.label, self.state = action, label, state
        self.name = f"decision-{action}"
        self.icon_name = ICONS.get(action.partition("-")[0], "edit")

    def get_context_data(self, parent_context):
        page = parent_context["page"]
        address = reverse(
            "wagtailadmin_pages:workflow_action", args=[page.pk, self.action, self.state.pk]
        )
        return super().get_context_data(parent_context) | {"address": address}


def offer_decisions(menu_items, request, context):
    """Put the decisions first where ``request.user`` may decide; a reviewer does not cancel."""
    page = context.get("page")
    task = page.current_workflow_task if page else None
    if task is None or context.get("view") != "edit":
        return
    actions = task.get_actions(page, request.user)
    if not actions:
        return
    menu_items[:] = [
        *(
            DecisionMenuItem(action=name, label=label, state=page.current_workflow_task_state)
            for name, label, _modal in actions
        ),
        *(item for item in menu_items if item.name != "action-cancel-workflow"),
    ]


def show_why_returned(request, page):
    """Tell whoever opens a returned page what to mend, before anything else."""
    if request.method != "GET":
        return
    state = page.current_workflow_state
    if state is None or state.status != WorkflowState.STATUS_NEEDS_CHANGES:
        return
    record = (
        ApprovalRecord.objects.filter(page_id=page.pk, decision=Decision.RETURNED)
        .order_by("-pk")
        .first()
    )
    if record is not None:
        messages.warning(
            request,
            format_html(
                "<b>{}</b> {}: {} {}",
                _("Returned for mending by %(person)s.") % {"person": record.decided_by_name},
                record.get_ground_display(),
                record.remedy,
                record.comment,
            ),
        )
