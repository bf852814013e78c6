from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BaseConfig(AppConfig):
    name = "portal.base"
    label = "base"
    verbose_name = _("Portal")

    def ready(self):
        from . import checks, gate_receivers, media_receivers  # models are loaded only now

        gate_receivers.connect()
        media_receivers.connect()
        checks.connect()
