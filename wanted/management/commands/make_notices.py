from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from wanted.bulk import make_notices


class Command(BaseCommand):
    help = (
        "Makes invented public notices until there are COUNT, under a permit, for measuring; the "
        "same ones for the same seed."
    )

    def add_arguments(self, parser):
        parser.add_argument("--count", type=int, default=50_000)
        parser.add_argument("--seed", type=int, default=1)

    def handle(self, *, count, seed, **options):
        if not settings.PORTAL_DEMO:
            raise CommandError("Invented people: set PORTAL_DEMO=1 where that is meant.")
        self.stdout.write(f"{make_notices(count=count, seed=seed)} notice(s) made.")
