"""The terms for reports in the admin."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.viewsets.model import ModelViewSet

from .models import ReportTerms


class ReportTermsViewSet(ModelViewSet):
    model = ReportTerms
    name = "report_terms"
    icon = "table"
    menu_label = _("Terms for reports")
    add_to_settings_menu = True
    copy_view_enabled = False
    list_display = ["valid_from", "fewest", "medium_from", "large_from", "basis"]
    panels = [
        FieldPanel("valid_from"),
        FieldRowPanel([FieldPanel("fewest"), FieldPanel("medium_from"), FieldPanel("large_from")]),
        FieldPanel("public_lateness"),
        FieldPanel("basis"),
    ]
