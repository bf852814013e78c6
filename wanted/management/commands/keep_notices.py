from django.core.management.base import BaseCommand

from wanted.jobs import ask_units, take_off_what_must_go
from wanted.withdrawal.probe import prove_removals


class Command(BaseCommand):
    help = (
        "Takes off notices that were not confirmed in time or whose ground has run out, asks the "
        "units ahead, and proves that what was taken off is gone. Run by a timer; a second run "
        "does nothing twice, and a missed run is made good by the next."
    )

    def handle(self, **options):
        self.stdout.write(f"{take_off_what_must_go()} page(s) taken off.")
        self.stdout.write(f"{ask_units()} question(s) asked.")
        proofs = prove_removals()
        left = sum(not proof.passed for proof in proofs)
        self.stdout.write(f"{len(proofs)} removal(s) looked into, {left} with something left.")
