"""Load the reference data and build the tree of sections; safe to run again."""

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import transaction

from home.setup import set_up_tree
from home.standing_pages import set_up_standing_pages

COMMANDS = (
    "load_calendar",
    "load_lead_times",
    "load_rules",
    "load_commitments",
    "load_reminder_steps",
    "load_units",
)


class Command(BaseCommand):
    help = "Loads calendar, rules and units, builds the sections as drafts, applies the roles."

    # All or nothing: where the site is, everything is.
    @transaction.atomic
    def handle(self, *args, **options):
        for command in COMMANDS:
            call_command(command, stdout=self.stdout)
        set_up_tree()
        set_up_standing_pages()
        call_command("sync_roles", stdout=self.stdout)
        self.stdout.write(self.style.SUCCESS("The Portal is set up."))
