"""The terms of notices in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.viewsets.model import ModelViewSet

from ..models import NoticeTerms


class NoticeTermsViewSet(ModelViewSet):
    model = NoticeTerms
    name = "notice_terms"
    icon = "group"
    menu_label = _("Terms of notices")
    add_to_settings_menu = True
    copy_view_enabled = False
    list_display = ["valid_from", "confirm_every_days", "ask_days_before", "basis"]
    panels = [
        FieldPanel("valid_from"),
        FieldRowPanel([FieldPanel("confirm_every_days"), FieldPanel("ask_days_before")]),
        FieldPanel("longest_exposure_days"),
        FieldRowPanel([FieldPanel("tip_retention_days"), FieldPanel("contact_retention_days")]),
        FieldPanel("basis"),
    ]
