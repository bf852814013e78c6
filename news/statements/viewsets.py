"""Matters in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.viewsets.model import ModelViewSet

from news.models import Matter


class MatterViewSet(ModelViewSet):
    model = Matter
    name = "matters"
    icon = "list-ul"
    menu_label = _("Matters of press statements")
    add_to_settings_menu = True
    copy_view_enabled = False
    list_display = ["title_vi", "title_en", "code"]
    panels = [
        FieldPanel("code"),
        FieldRowPanel([FieldPanel("title_vi"), FieldPanel("title_en")]),
        FieldRowPanel([FieldPanel("about_vi"), FieldPanel("about_en")]),
    ]
