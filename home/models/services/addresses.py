"""Where readers may be sent to apply."""

from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _


def problem_of_address(address):
    """Return why readers cannot be sent to ``address``; "" where they can.

    ``PORTAL_SERVICE_HOSTS`` lists the service portals; their subdomains are not among them unless
    they are named.
    """
    if not address:
        return ""
    parts = urlsplit(address)
    if parts.scheme == "https" and parts.hostname in settings.PORTAL_SERVICE_HOSTS:
        return ""
    hosts = ", ".join(settings.PORTAL_SERVICE_HOSTS)
    return _("Write an https address of one of these portals: %(hosts)s.") % {"hosts": hosts}
