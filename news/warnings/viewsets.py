"""The terms for warnings in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.viewsets.model import ModelViewSet

from news.models import WarningTerms


class WarningTermsViewSet(ModelViewSet):
    model = WarningTerms
    name = "warning_terms"
    icon = "warning"
    menu_label = _("Terms for warnings")
    add_to_settings_menu = True
    copy_view_enabled = False
    list_display = ["valid_from", "longest_days", "ask_days", "basis"]
    panels = [
        FieldPanel("valid_from"),
        FieldRowPanel([FieldPanel("longest_days"), FieldPanel("ask_days")]),
        FieldPanel("cap_sender"),
        FieldPanel("basis"),
    ]
