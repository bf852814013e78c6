from django.core.management.base import BaseCommand, CommandError

from portal.base.role_sync import sync_roles


class Command(BaseCommand):
    help = (
        "Give every role the rights of the table, and every person the groups of the roles held "
        "today. Safe to run at any time; run it daily, and after adding a section."
    )

    def handle(self, **options):
        if missing := sync_roles():
            raise CommandError(
                "The table names permissions that the database does not have: " + ", ".join(missing)
            )
        self.stdout.write("Roles, their rights and their holders are in line.")
