"""Who may see an image or a document: asked each time it is served, kept nowhere.

A file is public while a live page shows it, and at no other time. Wagtail's reference index holds
what the row of each page refers to, and the row of a live page is what its readers see; drafts
live in revisions, which the index does not read.
"""

from wagtail.models import Page, ReferenceIndex, Revision, TaskState
from wagtail.permissions import policy_registry

#: Rights in the admin that let a person see a file that is not public.
SEEING_ACTIONS = ("choose", "change")


def references_to(media):
    """Return the rows of the reference index that lead to ``media``, as a list."""
    return list(ReferenceIndex.get_references_to(media).select_related("content_type"))


def live_page_ids(media, *, shown_only=True, references=None):
    """Return the primary keys of live pages that refer to ``media``.

    Args:
        media: a ``PortalImage`` or ``PortalDocument``.
        shown_only: leave out what pages keep to themselves (``PRIVATE_FIELDS``), such as the scan
            of a signed approval.
        references: what ``references_to(media)`` returned, where the caller has it already.
    """
    page_ids = set()
    for reference in references_to(media) if references is None else references:
        model = reference.content_type.model_class()
        if model is None or not issubclass(model, Page):
            continue
        field_name = reference.model_path.partition(".")[0]
        if shown_only and field_name in getattr(model, "PRIVATE_FIELDS", ()):
            continue
        page_ids.add(int(reference.object_id))
    if not page_ids:
        return []
    return list(Page.objects.live().public().filter(pk__in=page_ids).values_list("pk", flat=True))


def must_leave_at_once(references):
    """Return whether one of ``references`` is a page whose withdrawal must not wait for copies."""
    models = {reference.content_type.model_class() for reference in references}
    return any(getattr(model, "withdraws_at_once", False) for model in models)


def is_public(media, *, references=None):
    """Return whether anybody may see ``media``: a live page shows it.

    Args:
        media: a ``PortalImage`` or ``PortalDocument``.
        references: what ``references_to(media)`` returned, where the caller has it already.
    """
    # A collection that somebody closed stays closed, whatever shows its files.
    if media.collection.get_view_restrictions().exists():
        return False
    return bool(live_page_ids(media, references=references))


def may_see(user, media):
    """Return whether ``user`` may see ``media``: it is public, or theirs to use in the admin."""
    return is_public(media) or is_at_work_with(user, media)


def is_at_work_with(user, media):
    """Return whether ``user`` may choose or change ``media`` in the admin."""
    if not user.is_authenticated or not user.has_perm("wagtailadmin.access_admin"):
        return False
    policy = policy_registry.get_by_type(type(media))
    return policy.user_has_any_permission_for_instance(user, SEEING_ACTIONS, media)


def is_frozen(media):
    """Return whether ``media`` must stay as it is: people read it, or decide on it, as it stands.

    That is: a live page refers to it (be it only as evidence), a version under review does, or an
    approved one that waits for its hour.
    """
    return bool(live_page_ids(media, shown_only=False)) or any(
        _refers_to(revision, media) for revision in _pending_revisions()
    )


def _pending_revisions():
    under_review = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS)
    return Revision.objects.filter(pk__in=under_review.values("revision")).union(
        Revision.objects.filter(approved_go_live_at__isnull=False)
    )


def _refers_to(revision, media):
    # The index has no public call that only looks; this is the one by which it fills itself.
    references = ReferenceIndex._extract_references_from_object(revision.as_object())
    sought = (ReferenceIndex._get_base_content_type(media).pk, str(media.pk))
    return any(reference[:2] == sought for reference in references)
