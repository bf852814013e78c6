from django.core.management.base import BaseCommand

from wanted.tips.purging import purge


class Command(BaseCommand):
    help = (
        "Deletes tips and contact data that have been kept long enough (terms of notices). Run by "
        "a daily timer; a second run deletes nothing more, and a missed run is made good."
    )

    def handle(self, **options):
        purged = purge()
        self.stdout.write(
            f"Deleted: {purged.tips} tip(s), contact data of {purged.contacts}, "
            f"{purged.files} forgotten file(s)."
        )
