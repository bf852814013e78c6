"""Where the small apps beside the workflow join in: what they check, and what they show.

They import the workflow, never the other way round; each registers its part when its app is ready.
"""

#: Functions (page, digest) that return pairs (field name or "", sentence).
_INSPECTIONS = []
#: Functions (page) that return when it reached the Portal (aware datetime), or None.
_RECEIPT_MOMENTS = []
#: Functions (request, page) that return safe HTML or "", in the order in which they are shown.
_EDITOR_NOTES = []
#: Functions (page, revision, step) that return safe HTML or "".
_DECISION_NOTES = []
#: Functions (page, revision, step, user) that return sentences.
_DECISION_CHECKS = []


def register_inspection(inspection):
    """Let ``inspection`` say what keeps a page from being submitted and from the public.

    Args:
        inspection: function of the page, of its specific class as it would be, and of the digest
            of its content; returns pairs (field name or "", sentence).
    """
    if inspection not in _INSPECTIONS:
        _INSPECTIONS.append(inspection)


def problems_found(page, *, digest):
    """Return what the inspections find, as pairs (field name or "", sentence)."""
    return [problem for inspection in _INSPECTIONS for problem in inspection(page, digest=digest)]


def register_receipt_moment(moment):
    """Let ``moment`` say when a page reached the Portal before it was entered there."""
    if moment not in _RECEIPT_MOMENTS:
        _RECEIPT_MOMENTS.append(moment)


def receipt_moment(page):
    """Return when ``page`` reached the Portal by another way than the admin, or None."""
    return next((found for each in _RECEIPT_MOMENTS if (found := each(page))), None)


def register_editor_note(note):
    """Let ``note`` stand above the fields of a supplied page's editor."""
    if note not in _EDITOR_NOTES:
        _EDITOR_NOTES.append(note)


def editor_notes(request, page):
    """Return what stands above the fields of ``page``, as pieces of HTML."""
    return [html for note in _EDITOR_NOTES if (html := note(request, page))]


def register_decision_note(note):
    """Let ``note`` stand above the form of a decision."""
    if note not in _DECISION_NOTES:
        _DECISION_NOTES.append(note)


def decision_notes(page, *, revision, step):
    """Return what stands above the form of the decision on ``step``, as pieces of HTML."""
    return [html for note in _DECISION_NOTES if (html := note(page, revision=revision, step=step))]


def register_decision_check(check):
    """Let ``check`` say what keeps a person from approving a step yet.

    Args:
        check: function of the page, the revision, the step and the user; returns sentences.
    """
    if check not in _DECISION_CHECKS:
        _DECISION_CHECKS.append(check)


def reasons_against_approving(page, *, revision, step, user):
    """Return what the checks have against an approval by ``user``, as sentences."""
    return [
        reason
        for check in _DECISION_CHECKS
        for reason in check(page, revision=revision, step=step, user=user)
    ]
