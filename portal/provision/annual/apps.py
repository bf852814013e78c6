from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AnnualConfig(AppConfig):
    name = "portal.provision.annual"
    label = "annual"
    verbose_name = _("Reports of the units and their evaluation")
