from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LongerLimitsConfig(AppConfig):
    name = "portal.provision.longer_limits"
    label = "longer_limits"
    verbose_name = _("Extensions of time limits")

    def ready(self):
        from portal.provision.row_actions import register_row_actions
        from portal.provision.work import register_work

        from . import offers  # models are loaded only now

        register_work("longer_limits", offers.open_requests)
        register_row_actions("longer_limits", offers.row_actions)
