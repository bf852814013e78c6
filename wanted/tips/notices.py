"""Telling the officers in charge that something came; never what."""

from django.conf import settings
from django.core.mail import send_mail
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from portal.base.roles import Role
from portal.units.models import Membership
from wanted.models import TipOfficer


def mail_officers(tip):
    """Write to everybody in charge of the tip's unit that there is something to read.

    Where nobody is in charge, the unit's leaders are told to name somebody.
    """
    officers = TipOfficer.objects.in_charge().filter(unit=tip.unit)
    leaders = Membership.objects.valid_on().filter(
        unit=tip.unit, role=Role.UNIT_LEADER, user__is_active=True
    )
    with override(settings.LANGUAGE_CODE):
        if officers.exists():
            _mail(
                officers,
                _("A tip waits to be read"),
                _(
                    "Something new came in for your unit. Mails tell nothing of a tip: read it "
                    "here, %(address)s"
                ),
                reverse("tip_inbox:edit", args=[tip.pk]),
            )
        else:
            _mail(
                leaders,
                _("A tip came in that nobody may read"),
                _("Your unit has no officer in charge of tips: name one here, %(address)s"),
                reverse("tip_officers:add"),
            )


def _mail(rows, subject, body, path):
    addresses = rows.exclude(user__email="").values_list("user__email", flat=True)
    text = body % {"address": settings.WAGTAILADMIN_BASE_URL + path}
    for address in sorted(set(addresses)):
        send_mail(subject, text, None, [address], fail_silently=True)
