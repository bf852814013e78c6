from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class SilenceConfig(AppConfig):
    name = "portal.provision.silence"
    label = "silence"
    verbose_name = _("Silence")

    def ready(self):
        from . import detectors  # models are loaded only now

        detectors.register_all()
