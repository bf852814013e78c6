"""The roster of duty in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.viewsets.model import ModelViewSet

from .models import Duty


class DutyViewSet(ModelViewSet):
    model = Duty
    name = "duties"
    icon = "user"
    menu_label = _("Turns of duty")
    add_to_settings_menu = True
    copy_view_enabled = False
    list_display = ["user", "starts_at", "ends_at"]
    panels = [
        FieldPanel("user"),
        FieldRowPanel([FieldPanel("starts_at"), FieldPanel("ends_at")]),
    ]
