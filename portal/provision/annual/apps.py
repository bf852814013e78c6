from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AnnualConfig(AppConfig):
    name = "portal.provision.annual"
    label = "annual"
    verbose_name = _("Reports of the units and their evaluation")

    def ready(self):
        from wagtail.permissions import register_permission_policy

        from .models import UnitReport  # models are loaded only now
        from .policies import UnitReportPolicy

        register_permission_policy(UnitReport, UnitReportPolicy(UnitReport))
