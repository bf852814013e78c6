from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from portal.provision.commitments import load_commitments


class Command(BaseCommand):
    help = (
        "Load the Portal's own commitments that are missing. Safe to repeat: rows that exist stay."
    )

    def handle(self, **options):
        created = load_commitments()
        self.stdout.write(_("Commitments: %(created)d created.") % {"created": len(created)})
