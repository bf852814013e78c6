"""What templates show of the register."""

from django import template
from django.utils.html import format_html_join

from .. import extensions
from ..enums import GIVEN_REASONS, WithdrawalReason
from ..moments import written_due
from ..provenance import provenance_of

register = template.Library()


@register.inclusion_tag("provision/provenance.html")
def provenance(page):
    """Draw the box that says where ``page`` comes from and which duty it fulfils."""
    return {"page": page, "provenance": provenance_of(page)}


@register.simple_tag
def decision_notes(task_state):
    """Return what a reviewer reads above the form of a decision."""
    page = task_state.workflow_state.content_object.specific
    step = task_state.specific.step
    notes = extensions.decision_notes(page, revision=task_state.revision, step=step)
    return format_html_join("", "{}", ((note,) for note in notes))


@register.simple_tag
def withdrawal_reasons():
    """Return what a publisher may tell readers of a page that is taken off: (value, label)."""
    return [choice for choice in WithdrawalReason.choices if choice[0] in GIVEN_REASONS]


@register.inclusion_tag("provision/corrections.html")
def corrections(page):
    """Draw what was corrected in ``page``, a ``ChangeNotes``; it stands above the text."""
    return {"corrections": page.corrections}


@register.inclusion_tag("provision/change_history.html")
def change_history(page):
    """Draw the versions of ``page`` that were public, newest first."""
    return {"versions": page.public_versions[::-1]}


@register.filter
def due(work):
    """Return by when ``work``, with ``due_on`` and ``due_at``, is due; empty where nothing says."""
    return written_due(work.due_on, work.due_at)
