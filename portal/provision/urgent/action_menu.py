"""The way from a page under review to its urgent publication."""

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.action_menu import ActionMenuItem

from .services import reasons_against_publishing_urgently


class PublishUrgentlyItem(ActionMenuItem):
    name = "publish-urgently"
    label = _("Publish urgently")
    icon_name = "warning"

    def get_url(self, parent_context):
        return reverse("urgent_publish", args=[parent_context["page"].pk])


def offer_urgent_publication(menu_items, request, context):
    """Offer it, last, to the editor on duty where the page may take the urgent track."""
    page = context.get("page")
    if page is None or context.get("view") != "edit" or not page.workflow_in_progress:
        return
    if not reasons_against_publishing_urgently(page=page.specific, user=request.user):
        menu_items.append(PublishUrgentlyItem(order=110))
