"""Why a page, or one exact version of it, may not be public: every reason, and no side effect."""

from django.utils.translation import gettext as _
from wagtail.models import Page

from .checklists import unconfirmed_points
from .digest import ALIAS_OWN, content_digest, page_digest, says_the_same
from .enums import Decision, EventKind, Step
from .extensions import problems_found
from .independence import required_steps
from .models import ApprovalRecord, ProvisionEvent
from .urgency import is_urgent, reasons_against_urgency, urgent_steps


def reasons_against_publication(page):
    """Return every reason why ``page`` may not be public as it is in memory.

    An alias may be public where its source is; a page where its live revision says the same and
    was approved in every step.
    """
    if type(page) is Page:
        return [_("The page must be published through its own type, not through the bare tree.")]
    if page.alias_of_id:
        return _reasons_against_alias(page)
    revision = page.live_revision
    if revision is None:
        return [_("No version of it was approved: it has to go through the workflow.")]
    reasons = reasons_against_revision(page, revision)
    reasons += page.own_reasons_against_publication()
    if not says_the_same(page, revision):
        reasons.append(_("What would be public differs from the version that was approved."))
    return reasons


def _reasons_against_alias(page):
    source = page.alias_of.specific
    reasons = []
    if not source.live:
        reasons.append(_("The page that it mirrors is not public."))
    if source.locale_id != page.locale_id:
        reasons.append(_("In another language a page is approved on its own: it cannot mirror."))
    if page_digest(page, ignore=ALIAS_OWN) != page_digest(source, ignore=ALIAS_OWN):
        reasons.append(_("It differs from the page that it mirrors."))
    return reasons


def reasons_against_revision(page, revision):
    """Return every reason why ``revision`` is not approved for publication.

    Args:
        page: the page, of its specific class.
        revision: the exact revision that would become public.
    """
    if str(revision.object_id) != str(page.pk):
        return [_("The version belongs to another page.")]
    digest = content_digest(revision.content)
    latest = {}
    for record in ApprovalRecord.objects.filter(revision_id=revision.pk, page_id=page.pk):
        latest[record.step] = record
    reasons = []
    deciders = {}
    steps = required_steps(page)
    publication = latest.get(Step.PUBLICATION)
    if is_urgent(publication):
        steps = urgent_steps(page)
        reasons += reasons_against_urgency(revision.as_object())
        reasons += unconfirmed_points(revision, publication.evidence.get("checklist", ()))
    for step in steps:
        record = latest.get(step)
        if step == Step.PUBLICATION and record and _was_taken_off_since(record):
            reasons.append(_("It was taken off since: it has to be approved again."))
        if record is None or record.decision != Decision.APPROVED:
            reasons.append(_("The step “%(step)s” is not approved.") % {"step": step.label})
            continue
        if record.content_hash != digest:
            reasons.append(
                _("The version was changed after the step “%(step)s”.") % {"step": step.label}
            )
        if step == Step.VERIFICATION:
            reasons += unconfirmed_points(revision, record.evidence.get("checklist", ()))
        if record.decided_by_id in deciders:
            reasons.append(
                _("“%(first)s” and “%(second)s” were decided by one and the same person.")
                % {"first": deciders[record.decided_by_id].label, "second": step.label}
            )
        deciders[record.decided_by_id] = step
    found = problems_found(revision.as_object(), digest=digest)
    return reasons + [sentence for _name, sentence in found]


def _was_taken_off_since(record):
    """Return whether a publisher took the page off after the decision of ``record``."""
    return ProvisionEvent.objects.filter(
        page_id=record.page_id, kind=EventKind.UNPUBLISHED, at__gt=record.decided_at
    ).exists()
