"""The way from a frozen page under verification to its editing."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.action_menu import ActionMenuItem

from ..enums import Step
from ..independence import supplying_unit


class EditForUnitItem(ActionMenuItem):
    """Leads to the question whether to take the page over."""

    name = "edit-for-unit"
    label = _("Edit for the unit")
    icon_name = "edit"

    def get_url(self, parent_context):
        return reverse("edits_take_over", args=[parent_context["page"].pk])


def offer_edit(menu_items, request, context):
    """Offer it, last, to whoever may verify the page."""
    page = context.get("page")
    task = page.current_workflow_task if page and context.get("view") == "edit" else None
    if getattr(task, "step", "") != Step.VERIFICATION or supplying_unit(page) is None:
        return
    if task.may_decide(page, request.user):
        menu_items.append(EditForUnitItem(order=100))
