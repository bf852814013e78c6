"""What news adds to the desk's apps: what is asked before a decision, and what did not come."""

from django.utils.translation import gettext_lazy as _

from portal.provision import extensions
from portal.provision.silence.registry import Detector
from portal.provision.silence.registry import register as register_detector

from .columns.supply import unfilled_parts
from .statements.dossier import decision_note, reasons_against_deciding


def join_in():
    """Register all of it; called once, when the app is ready."""
    extensions.register_decision_note(decision_note)
    extensions.register_decision_check(reasons_against_deciding)
    register_detector(
        Detector(
            code="column",
            label=_("Parts of topic columns without anything new"),
            find=unfilled_parts,
        )
    )
