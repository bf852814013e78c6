"""Telling the officers in charge that something came; never what."""

from django.conf import settings
from django.core.mail import send_mail
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from wanted.models import TipOfficer


def mail_officers(tip):
    """Write to everybody in charge of the tip's unit that there is something to read."""
    rows = TipOfficer.objects.in_charge().filter(unit=tip.unit).exclude(user__email="")
    addresses = sorted(set(rows.values_list("user__email", flat=True)))
    if not addresses:
        return
    with override(settings.LANGUAGE_CODE):
        subject = _("A tip waits to be read")
        body = _(
            "Something new came in for your unit. Mails tell nothing of a tip: read it here, "
            "%(address)s"
        ) % {"address": settings.WAGTAILADMIN_BASE_URL + reverse("tip_inbox:edit", args=[tip.pk])}
    for address in addresses:
        send_mail(subject, body, None, [address], fail_silently=True)
