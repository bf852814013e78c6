"""At a refused page: on which ground, what would cure it, and what the unit can do now."""

from django.template.loader import render_to_string

from .. import extensions


def connect():
    """Register the note; called once, when the app is ready."""
    extensions.register_editor_note(editor_note)


def editor_note(request, page):
    """Return the refusal that stands against the page, with the ways on."""
    from .services import reasons_against_asking, refusal_of  # they import the models

    record = refusal_of(page)
    if record is None or page.current_workflow_state is not None:
        return ""
    return render_to_string(
        "appeals/editor_note.html",
        {
            "page": page,
            "record": record,
            "appeal": getattr(record, "appeal", None),
            "may_ask": not reasons_against_asking(record=record, user=request.user),
        },
    )
