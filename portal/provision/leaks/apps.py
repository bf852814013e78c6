from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class LeaksConfig(AppConfig):
    name = "portal.provision.leaks"
    label = "leaks"
    verbose_name = _("Leak guard")

    def ready(self):
        from . import guard  # the models are loaded only now

        guard.connect()
