from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class FocalPointsConfig(AppConfig):
    name = "portal.provision.focal_points"
    label = "focal_points"
    verbose_name = _("Focal points")

    def ready(self):
        from . import signal_handlers  # models are loaded only now

        signal_handlers.connect()
