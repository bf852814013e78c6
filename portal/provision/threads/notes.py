"""The thread where people work: above the fields, and beside a decision."""

from django.template.loader import render_to_string

from .. import extensions


def connect():
    """Register the notes; called once, when the app is ready."""
    extensions.register_editor_note(editor_note)
    extensions.register_decision_note(decision_note)


def editor_note(request, page):
    """Return the state of the thread and its last message, with the way to it."""
    from .services import side_of, thread_of  # they import the models

    if not getattr(page, "has_provenance", False) or side_of(request.user, page) is None:
        return ""
    thread = thread_of(page)
    in_review = page.current_workflow_state is not None
    if thread is None and not in_review:
        return ""
    return _note(page, thread)


def decision_note(page, *, revision, step):
    """Return the thread's state for whoever decides."""
    from .services import thread_of  # it imports the models

    thread = thread_of(page)
    return _note(page, thread) if thread else ""


def _note(page, thread):
    last = thread.messages.last() if thread else None
    return render_to_string("threads/note.html", {"page": page, "thread": thread, "last": last})
