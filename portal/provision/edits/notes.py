"""What the desk changed, where the unit's leader and the verifier decide."""

from django.template.loader import render_to_string

from .. import extensions
from ..enums import Step


def connect():
    """Register the notes; called once, when the app is ready."""
    extensions.register_editor_note(editor_note)
    extensions.register_decision_note(decision_note)


def editor_note(request, page):
    """Say in the editor that the desk edits this page, and what it has changed so far."""
    from .services import changes_by_desk, desk_edits_since_publication  # they import the models

    edit = desk_edits_since_publication(page).last()
    if edit is None or page.latest_revision is None:
        return ""
    return render_to_string(
        "edits/editor_note.html",
        {
            "page": page,
            "edit": edit,
            "changes": changes_by_desk(page, page.latest_revision),
        },
    )


def decision_note(page, *, revision, step):
    """Show what the desk changed in the version under review."""
    from .services import changes_by_desk  # it imports the models

    changes = changes_by_desk(page, revision)
    if not changes:
        return ""
    return render_to_string(
        "edits/decision_note.html",
        {"changes": changes, "for_unit": step == Step.UNIT_LEADER},
    )
