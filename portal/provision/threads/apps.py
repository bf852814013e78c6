from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ThreadsConfig(AppConfig):
    name = "portal.provision.threads"
    label = "threads"
    verbose_name = _("Talks between units and the Portal")

    def ready(self):
        from . import notes, receivers  # the models are loaded only now

        notes.connect()
        receivers.connect()
