from django.core.management.base import BaseCommand, CommandError
from django.urls import reverse

from portal.provision.releases.models import ReleaseStatus
from portal.provision.releases.services import release_due


class Command(BaseCommand):
    help = (
        "Publishes the joint releases whose minute has come, each as a whole or not at all. Run by "
        "a timer every minute; a missed run is made good by the next."
    )

    def handle(self, **options):
        tried = release_due(address=reverse("releases_list"))
        stopped = [each for each in tried if each.state == ReleaseStatus.FAILED]
        self.stdout.write(f"{len(tried) - len(stopped)} release(s) published.")
        if stopped:
            raise CommandError(
                f"{len(stopped)} release(s) were stopped; the list of releases says why."
            )
