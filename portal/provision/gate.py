"""The gate: what must be true before anything becomes public, changes in public or leaves it.

Every route ends in the saving or deleting of a row, and the receivers in ``portal.base`` bring
each of them here. Nobody is exempt: not the superuser, not a job, not the shell.
"""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from portal.base.roles import Role
from portal.units.services import has_role

from .context import Acting, current
from .digest import BOOKKEEPING, page_digest
from .enums import EventKind, WithdrawalReason
from .models import ApprovalRecord, ProvisionEvent
from .permits import count_page, current_permit
from .publicness import reasons_against_publication
from .refusals import refuse
from .register import record_event
from .withdrawals import Notice, record_withdrawal

#: Bookkeeping that decides whether, and in which version, a page is public.
PUBLISHING_FIELDS = frozenset(
    {"live", "live_revision", "alias_of", "first_published_at", "last_published_at"}
)
#: Longest time between the moment that a publication notes as its own and its saving.
_MOMENT = timedelta(minutes=10)
#: A reason shorter than this tells nobody anything.
MINIMUM_REASON = 10


class PublicationGate:
    """Answers ``portal.base.gate``: each ``check_…`` returns quietly or raises a refusal."""

    def check_save(self, page, *, update_fields):
        """Check a page about to be saved.

        Args:
            page: the instance, of whatever class the caller holds.
            update_fields: the names given to ``save()``, or None for all.

        Returns:
            Whether the page was looked at with all its rows, so that they may be written, too.

        Raises:
            PublicationRefused: with every reason why.
        """
        if update_fields is not None and set(update_fields) <= BOOKKEEPING - PUBLISHING_FIELDS:
            return False
        if page.depth == 1:
            return False  # the root of the tree has no address
        stored = Page.objects.filter(pk=page.pk).first() if page.pk else None
        was_live = bool(stored and stored.live)
        if was_live and not page.live:
            self._check_unpublish(page, stored)
        elif page.live and not (was_live and self._unchanged(page, stored)):
            self._check_public(page, stored)
        return type(page) is not Page

    def check_rows(self, page):
        """Refuse to write a row of ``page``, which is public, without the page.

        Raises:
            PublicationRefused: always, but inside a permit.
        """
        if current_permit() is None:
            refuse(
                [_("A part of a public page changes only with the page, when it is approved.")],
                page=page,
                attempt="edit",
            )

    def check_revision(self, page, *, overwrite_revision):
        """Refuse a new revision under review, and any rewriting of one that was decided on."""
        if not page.pk:
            return
        reasons = []
        if page.workflow_in_progress:
            reasons.append(
                _("The page is under review and frozen: withdraw it from review to change it.")
            )
        if overwrite_revision is not None and (
            overwrite_revision.task_states.exists()
            or ApprovalRecord.objects.filter(revision_id=overwrite_revision.pk).exists()
        ):
            reasons.append(_("This version was under review: it stays as it was reviewed."))
        if reasons:
            refuse(reasons, page=page, attempt="edit")

    def check_removal(self, page, *, attempt):
        """Check that what was ever public is deleted or moved by a publisher, with a reason.

        Args:
            page: the page; only pages that were public at any time are guarded.
            attempt: "delete" or "move".
        """
        # What was public stands in the row, whatever the caller's copy says.
        stored = Page.objects.filter(pk=page.pk).first() or page
        if stored.first_published_at is None and not stored.live:
            return
        self._check_takedown(page, attempt=attempt)

    # What is public -------------------------------------------------------------------------------

    def _unchanged(self, page, stored):
        """Return whether saving ``page`` leaves what readers see as it is."""
        if page.live_revision_id != stored.live_revision_id:
            return False
        if page.alias_of_id != stored.alias_of_id:
            return False
        if not _says_same_moments(page, stored):
            return False
        if type(page) is Page:
            return all(
                getattr(page, field.attname) == getattr(stored, field.attname)
                for field in Page._meta.concrete_fields
                if field.name not in BOOKKEEPING
            )
        return page_digest(page) == page_digest(stored.specific)

    def _check_public(self, page, stored):
        permit = current_permit()
        if permit is not None:
            count_page(permit)
            return
        reasons = reasons_against_publication(page)
        if getattr(page, "has_provenance", False):
            public = stored if stored and stored.live else None
            problems = page.problems_before_publication(public=public)
            reasons += [sentence for _name, sentence in problems]
        if stored and (page.live_revision_id or 0) < (stored.live_revision_id or 0):
            reasons.append(_("A newer version is public: an older one has to be approved again."))
        reasons += _reasons_against_moments(page, stored)
        if stored and stored.live and page.alias_of_id and page.slug != stored.slug:
            reasons.append(_("The address of a public page that mirrors another is fixed."))
        if reasons:
            refuse(reasons, page=page, attempt="publish")

    # What leaves the public -----------------------------------------------------------------------

    def _check_unpublish(self, page, stored):
        # What was approved stands in the row, whatever the caller's copy says.
        if page.expired and stored.expire_at and stored.expire_at <= timezone.now():
            record_event(page=page, kind=EventKind.EXPIRED, detail=_("Expired as approved."))
            record_withdrawal(page=stored, notice=Notice(reason=WithdrawalReason.EXPIRED))
            return
        if stored.alias_of_id and not stored.alias_of.live:
            acting = current() or Acting()
            record_withdrawal(page=stored, notice=acting.notice, user=acting.user)
            return
        if own_reason := stored.specific.own_reason_to_leave():
            acting = current() or Acting()
            # Readers are told that it went by its own rules, whoever pressed the button.
            record_withdrawal(page=stored, notice=acting.notice)
            record_event(
                page=page, kind=EventKind.UNPUBLISHED, actor=acting.user, detail=own_reason
            )
            return
        self._check_takedown(page, attempt="unpublish")

    def _check_takedown(self, page, *, attempt):
        if current_permit() is not None:
            return
        acting = current() or Acting()
        reasons = []
        if acting.user is None or not has_role(acting.user, Role.PUBLISHER):
            reasons.append(_("Only a publisher of the Portal takes off what was public."))
        if len(acting.reason) < MINIMUM_REASON:
            reasons.append(
                _("Give the reason, in at least %(count)d characters; it is kept in the register.")
                % {"count": MINIMUM_REASON}
            )
        if acting.notice is not None and attempt != "move":
            reasons += acting.notice.problems
            reasons += page.specific.reasons_against_notice(acting.notice)
        if reasons:
            refuse(reasons, page=page, attempt=attempt)
        if attempt != "move":
            record_withdrawal(page=page, notice=acting.notice, user=acting.user)
        kind = {
            "unpublish": EventKind.UNPUBLISHED,
            "delete": EventKind.DELETED,
            "move": EventKind.MOVED,
        }[attempt]
        if kind == EventKind.DELETED and _is_recorded_as_deleted(page):
            return  # the bare row of a page whose specific row has been asked about, or vice versa
        record_event(page=page, kind=kind, actor=acting.user, detail=acting.reason)


def _is_recorded_as_deleted(page):
    return ProvisionEvent.objects.filter(page_id=page.pk, kind=EventKind.DELETED).exists()


def _reasons_against_moments(page, stored):
    """Return why ``page`` may not say that it was published when it says so."""
    if page.alias_of_id:
        first, last = page.alias_of.first_published_at, page.alias_of.last_published_at
    else:
        now = timezone.now()
        first = getattr(stored, "first_published_at", None) or page.last_published_at
        is_now = page.last_published_at and abs(now - page.last_published_at) <= _MOMENT
        last = page.last_published_at if is_now else None
    if stored is not None and _says_same_moments(page, stored):
        return []
    if _is_same(page.first_published_at, first) and _is_same(page.last_published_at, last):
        return []
    return [_("When a page was published is noted by its publication, and not changed.")]


def _says_same_moments(page, stored):
    return _is_same(page.first_published_at, stored.first_published_at) and _is_same(
        page.last_published_at, stored.last_published_at
    )


def _is_same(moment, other):
    """Return whether two moments are one: a revision keeps no microseconds."""
    if moment is None or other is None:
        return moment is other
    return abs(moment - other) < timedelta(seconds=1)
