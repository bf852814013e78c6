from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EditsConfig(AppConfig):
    name = "portal.provision.edits"
    label = "edits"
    verbose_name = _("The desk's edits and the receipts")

    def ready(self):
        from . import notes, receivers  # the models are loaded only now

        notes.connect()
        receivers.connect()
