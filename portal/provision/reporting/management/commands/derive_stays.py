from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils.translation import gettext as _

from portal.provision.reporting.figures import rebuild
from portal.provision.stays import derive_missing_stays


class Command(BaseCommand):
    help = (
        "Derive with whom obligations lay from the log of events, for those that have no stays: "
        "rows that are older than the stays. Safe to repeat."
    )

    @transaction.atomic
    def handle(self, **options):
        count = derive_missing_stays()
        rebuild()
        self.stdout.write(_("Stays written: %(count)d.") % {"count": count})
