"""The findings where people work: above the fields of the editor, and beside a decision."""

from django.template.loader import render_to_string

from ..digest import content_digest
from .models import LeakOverride
from .services import open_findings


def editor_note(request, page):
    """Return the open findings of the version in the editor as HTML, or "" where there is none."""
    revision = page.latest_revision
    if revision is None:
        return ""
    digest = content_digest(revision.content)
    found = open_findings(revision.as_object(), digest=digest)
    if not found:
        return ""
    return render_to_string("leaks/editor_note.html", {"page": page, "findings": found})


def decision_note(page, *, revision, step):
    """Return what the guard found in the version under review, and what was let pass and why."""
    digest = content_digest(revision.content)
    return render_to_string(
        "leaks/decision_note.html",
        {
            "page": page,
            "findings": open_findings(revision.as_object(), digest=digest),
            "overrides": LeakOverride.objects.filter(page_id=page.pk, content_hash=digest),
        },
    )
