"""Wagtail's job of scheduled publishing, with one page's refusal kept from stopping the others."""

from django.core.management.base import CommandError
from django.db import transaction
from django.utils import timezone
from wagtail.management.commands import publish_scheduled
from wagtail.models import Page, Revision

from portal.base.gate import PublicationRefused
from portal.provision.context import acting


class Command(publish_scheduled.Command):
    help = "Publishes approved revisions whose time has come, and takes off what has expired."

    def handle(self, *args, **options):
        if options["dryrun"]:
            super().handle(*args, **options)
            return
        refused = 0
        now = timezone.now()
        for page in Page.objects.filter(live=True, expire_at__lt=now).order_by("expire_at"):
            refused += not self._attempt(
                lambda page=page: page.specific.unpublish(
                    set_expired=True, log_action="wagtail.unpublish.scheduled"
                )
            )
        due = Revision.objects.filter(approved_go_live_at__lt=now).order_by("approved_go_live_at")
        for revision in due:
            refused += not self._attempt(
                lambda revision=revision: revision.publish(log_action="wagtail.publish.scheduled")
            )
        if refused:
            raise CommandError(
                f"{refused} page(s) were stopped at the gate; the register says why."
            )

    def _attempt(self, action):
        """Run ``action`` alone in a transaction; return whether the gate let it through."""
        try:
            with acting(user=None), transaction.atomic():
                action()
        except PublicationRefused as refusal:
            self.stderr.write(f"{refusal.title}: {'; '.join(refusal.reasons)}")
            return False
        return True
