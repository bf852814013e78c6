from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HomeConfig(AppConfig):
    name = "home"
    verbose_name = _("Home")

    def ready(self):
        from . import receivers  # its models are loaded by now
        from .sitemap import receivers as sitemap_receivers

        receivers.connect()
        sitemap_receivers.connect()
