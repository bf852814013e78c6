from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AnnualConfig(AppConfig):
    name = "portal.provision.annual"
    label = "annual"
    verbose_name = _("Reports of the units and their evaluation")

    def ready(self):
        from wagtail.permissions import register_permission_policy

        from ..row_actions import register_row_actions
        from .models import UnitReport  # models are loaded only now
        from .offers import row_actions
        from .policies import UnitReportPolicy

        register_row_actions("annual", row_actions)
        register_permission_policy(UnitReport, UnitReportPolicy(UnitReport))
