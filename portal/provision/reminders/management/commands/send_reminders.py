from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from portal.provision.reminders.services import send_reminders


class Command(BaseCommand):
    help = (
        "Send what is due and not yet sent: one digest a person a day, in the admin and by mail. "
        "Safe to run twice, and after missed runs."
    )

    def handle(self, **options):
        digests = send_reminders()
        self.stdout.write(_("Digests sent: %(count)d.") % {"count": len(digests)})
