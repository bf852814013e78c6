from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class UrgentConfig(AppConfig):
    name = "portal.provision.urgent"
    label = "urgent"
    verbose_name = _("Urgent track")

    def ready(self):
        from . import work  # the models are loaded only now

        work.connect()
