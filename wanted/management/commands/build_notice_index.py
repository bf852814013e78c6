from django.core.management.base import BaseCommand

from wanted.listing.indexing import rebuild


class Command(BaseCommand):
    help = "Makes all rows from which the lists of notices are read anew; safe to repeat."

    def handle(self, **options):
        self.stdout.write(f"{rebuild()} notice(s) listed.")
