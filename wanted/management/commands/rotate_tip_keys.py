from django.core.management.base import BaseCommand

from wanted.models import Tip, TipAttachment, TipMessage
from wanted.tips import storage, vault


class Command(BaseCommand):
    help = (
        "Encrypts texts, contact data and files of tips anew with the first of PORTAL_TIP_KEYS. "
        "May be run again at any time. An older key must stay in the list until the tips received "
        "under it are gone: their receipts are hashed with it."
    )

    def handle(self, **options):
        count = 0
        for model, column in ((TipMessage, "sealed_text"), (Tip, "sealed_contact")):
            for row in model.objects.exclude(**{column: ""}).iterator():
                sealed = vault.reseal(getattr(row, column).encode("ascii")).decode("ascii")
                model.objects.filter(pk=row.pk).update(**{column: sealed})
                count += 1
        for name in TipAttachment.objects.values_list("stored_as", flat=True):
            storage.rewrite(name)
            count += 1
        self.stdout.write(f"Encrypted anew: {count}.")
