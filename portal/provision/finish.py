"""What Wagtail does when the last step is approved (``WAGTAIL_FINISH_WORKFLOW_ACTION``)."""

from django.utils import timezone


def publish_approved_revision(workflow_state, user):
    """Publish the approved revision, or schedule it; refuse whatever the gate would refuse.

    Args:
        workflow_state: the state that has just finished.
        user: who decided last.

    Raises:
        PublicationRefused: not every step was approved on this exact revision. The workflow state
            is rolled back with it, so that no page counts as approved that is not.
    """
    # Wagtail imports this module while its own models load.
    from .enums import EventKind
    from .publicness import reasons_against_revision
    from .refusals import refuse
    from .register import record_event

    page = workflow_state.content_object.specific
    state = workflow_state.current_task_state
    revision = state.revision if state else page.get_latest_revision()
    reasons = reasons_against_revision(page, revision)
    publish_at = getattr(state.specific, "publish_at", None) if state else None
    is_scheduled = bool(publish_at and publish_at > timezone.now())
    if is_scheduled:
        day = timezone.localdate(publish_at)
        reasons += revision.as_object().own_reasons_against_approval(day=day)
    if reasons:
        refuse(reasons, page=page, attempt="publish")
    if is_scheduled:
        page.revisions.exclude(pk=revision.pk).update(approved_go_live_at=None)
        revision.approved_go_live_at = publish_at
        revision.save(update_fields=["approved_go_live_at"])
        record_event(
            page=page,
            kind=EventKind.SCHEDULED,
            actor=user,
            data={"revision": revision.pk, "publish_at": publish_at.isoformat()},
        )
        return
    revision.publish(user=user, skip_permission_checks=True)
