"""The schedule of the reminders in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSet

from .models import ReminderStep


class ReminderStepViewSet(ModelViewSet):
    model = ReminderStep
    name = "reminder_steps"
    icon = "time"
    menu_label = _("Reminders")
    add_to_settings_menu = True
    copy_view_enabled = False
    ordering = ["offset", "valid_from"]
    list_display = [
        "offset",
        Column("get_audience_display", label=_("Who is reminded"), sort_key="audience"),
        "repeat_every",
        "valid_from",
        "valid_to",
        "basis",
    ]
    panels = [
        FieldRowPanel([FieldPanel("offset"), FieldPanel("repeat_every")]),
        FieldPanel("audience"),
        FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
        FieldPanel("basis"),
    ]
