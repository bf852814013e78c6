"""Published contacts in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.ui.tables import Column
from wagtail.admin.viewsets.model import ModelViewSet

from .models import PublishedContact


class PublishedContactViewSet(ModelViewSet):
    model = PublishedContact
    name = "published_contacts"
    icon = "mail"
    menu_label = _("Published contacts")
    add_to_settings_menu = True
    copy_view_enabled = False
    list_display = [
        "value",
        Column("get_kind_display", label=_("Kind"), sort_key="kind"),
        "reaches",
        "unit",
    ]
    panels = [
        FieldRowPanel([FieldPanel("kind"), FieldPanel("value")]),
        FieldPanel("reaches"),
        FieldPanel("unit"),
    ]
