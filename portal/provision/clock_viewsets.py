"""What the clocks run on, in the admin: the Portal's own commitments."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSet

from .models import Commitment


class CommitmentViewSet(ModelViewSet):
    model = Commitment
    name = "commitments"
    icon = "pick"
    menu_label = _("Commitments of the Portal")
    add_to_settings_menu = True
    copy_view_enabled = False
    ordering = ["code", "-valid_from"]
    list_display = [
        "code",
        Column("amount", label=_("Promise")),
        "valid_from",
        "valid_to",
        "basis",
    ]
    panels = [
        FieldPanel("code"),
        FieldRowPanel([FieldPanel("hours"), FieldPanel("working_days")]),
        FieldRowPanel([FieldPanel("valid_from"), FieldPanel("valid_to")]),
        FieldPanel("basis"),
    ]
