"""Puts the leak guard before submission and publication, and into the editor."""

from .. import extensions


def connect():
    """Register what the guard checks and shows; called once, when the app is ready."""
    from . import notes  # needs the models

    extensions.register_inspection(inspect)
    extensions.register_editor_note(notes.editor_note)
    extensions.register_decision_note(notes.decision_note)


def inspect(page, *, digest):
    """Return the open findings as pairs (field name, sentence)."""
    from .services import open_findings  # needs the models

    return [(finding.field, finding.sentence) for finding in open_findings(page, digest=digest)]
