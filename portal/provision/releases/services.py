"""Planning a joint release, calling it off, and the minute itself: all pages, or none."""

import logging

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.base.gate import PublicationRefused
from portal.base.roles import Role
from portal.units.services import has_role

from ..context import acting
from ..coordination.telling import tell_desk
from ..enums import EventKind
from ..gate import MINIMUM_REASON
from ..notices.enums import NoticeKind
from ..publicness import reasons_against_revision
from ..register import record_event
from .models import Release, ReleaseItem, ReleaseStatus

logger = logging.getLogger("portal.releases")


def is_ready(page):
    """Return whether the newest version of ``page`` is approved in every step and not public."""
    revision = page.latest_revision
    if revision is None or (page.live and page.live_revision_id == revision.pk):
        return False
    return not reasons_against_revision(page, revision)


@transaction.atomic
def plan(*, user, title, pages, release_at, address):
    """Let ``pages``, each approved in every step, become public together at ``release_at``.

    A time of its own that one of them had is taken back: it goes out with the others.

    Args:
        user: a publisher.
        address: of the list of releases, for the notice.

    Raises:
        ValidationError: with every reason why not.
    """
    pages = [page.specific for page in pages]
    reasons = [] if has_role(user, Role.PUBLISHER) else [_("Only a publisher plans a release.")]
    if len(pages) < 2:
        reasons.append(_("Pages: choose at least two; a single one has a time of its own."))
    if release_at <= timezone.now():
        reasons.append(_("Release at: this moment is past; give a later one."))
    planned = ReleaseItem.objects.filter(release__status=ReleaseStatus.PLANNED)
    for page in pages:
        if not is_ready(page):
            reasons.append(_("“%(title)s” is not approved in every step.") % {"title": page.title})
        elif planned.filter(page_id=page.pk).exists():
            reasons.append(_("“%(title)s” is in another release.") % {"title": page.title})
    if reasons:
        raise ValidationError(reasons)
    release = Release.objects.create(title=title.strip(), release_at=release_at, created_by=user)
    for page in pages:
        revision = page.latest_revision
        page.revisions.exclude(approved_go_live_at=None).update(approved_go_live_at=None)
        ReleaseItem.objects.create(release=release, page_id=page.pk, revision=revision)
        record_event(
            page=page,
            kind=EventKind.SCHEDULED,
            actor=user,
            detail=release.title,
            data={"revision": revision.pk, "publish_at": release_at.isoformat()},
        )
    tell_desk(
        text=lambda: _("Joint release planned: %(title)s") % {"title": release.title},
        url=address,
        by=user,
    )
    return release


@transaction.atomic
def call_off(*, release, user, reason):
    """Call a planned release off; its pages stay approved and without a time.

    Raises:
        ValidationError: with every reason why not.
    """
    release = Release.objects.select_for_update().get(pk=release.pk)
    reasons = [] if has_role(user, Role.PUBLISHER) else [_("Only a publisher plans a release.")]
    if release.state != ReleaseStatus.PLANNED:
        reasons.append(_("This release is no longer planned."))
    if len(reason.strip()) < MINIMUM_REASON:
        reasons.append(
            _("Reason: say why, in at least %(count)d characters.") % {"count": MINIMUM_REASON}
        )
    if reasons:
        raise ValidationError(reasons)
    release.status, release.reasons = ReleaseStatus.CANCELLED, reason.strip()
    release.save(update_fields=["status", "reasons"])
    return release


def release_due(*, address, now=None):
    """Release what is due and return the releases that were tried.

    Safe to run again and after a missed run: what was released or stopped is tried no more.

    Args:
        address: of the list of releases, for the notice of one that was stopped.
    """
    keys = list(Release.objects.due(now).values_list("pk", flat=True))
    return [tried for key in keys if (tried := _release(key, address=address)) is not None]


def _release(key, *, address):
    reasons = []
    try:
        with acting(user=None), transaction.atomic():
            release = Release.objects.select_for_update().get(pk=key)
            if release.state != ReleaseStatus.PLANNED:
                return None  # another run was quicker
            for item in release.items.select_related("revision"):
                reasons += _attempt(item)
            if reasons:
                raise _Stopped
            release.status, release.done_at = ReleaseStatus.RELEASED, timezone.now()
            release.save(update_fields=["status", "done_at"])
            return release
    except _Stopped:
        return _stop(key, reasons, address=address)


class _Stopped(Exception):
    """One page cannot become public: none does."""


def _attempt(item):
    """Publish one page in its approved version; return why it may not become public, if so."""
    title = item.revision.object_str
    try:
        with transaction.atomic():
            item.revision.publish(log_action="wagtail.publish.scheduled")
    except PublicationRefused as refusal:
        return [f"{title}: {reason}" for reason in refusal.reasons]
    return []


def _stop(key, reasons, *, address):
    release = Release.objects.get(pk=key)
    release.status, release.reasons = ReleaseStatus.FAILED, "\n".join(reasons)
    release.save(update_fields=["status", "reasons"])
    logger.warning("release %s stopped: %s", key, "; ".join(reasons))
    tell_desk(
        text=lambda: (
            _("A joint release was stopped, nothing of it is public: %(title)s")
            % {"title": release.title}
        ),
        url=address,
        kind=NoticeKind.ALARM,
    )
    return release
