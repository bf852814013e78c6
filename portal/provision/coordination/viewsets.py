"""The desk's own terms in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.viewsets.model import ModelViewSet

from .models import DeskTerm


class DeskTermViewSet(ModelViewSet):
    model = DeskTerm
    name = "desk_terms"
    icon = "history"
    menu_label = _("Terms of the desk")
    add_to_settings_menu = True
    copy_view_enabled = False
    ordering = ["code", "-valid_from"]
    list_display = [
        "code",
        "days",
        "valid_from",
        "basis",
    ]
    panels = [
        FieldPanel("code"),
        FieldRowPanel([FieldPanel("days"), FieldPanel("valid_from")]),
        FieldPanel("basis"),
    ]
