"""What a new version of an announced event changes: kept, put into words, checked.

Whatever readers were told of time and place stays with the page as a row of
:class:`news.models.EventChange`; nobody writes these rows by hand. A row belongs to the live
revision that the new version departs from, so that saving a draft again mends its row.
"""

from django.utils.translation import gettext as _
from django.utils.translation import override

from portal.provision.enums import ChangeKind

from .enums import CHANGED_STATUSES, OFF_STATUSES, EventStatus


def note_departure(page):
    """Let ``page`` carry what readers know of it, where it now says something else.

    Called whenever the page is validated, when it becomes public, too: the same versions give the
    same rows. A departure that nobody declared is declared here, in the page's language.
    """
    if not page.starts_on:
        return  # the form says what is missing
    public = page.public_event()
    if public is None:
        if page.first_published_at is None and not _has_other_language(page):
            page.changes = []  # a copy announces something new
        return
    before = {change.base: change for change in page.changes.all()}.get(public.live_revision_id)
    row = _departure(page, public)
    if row is not None:
        row.note = sentence_of(row, page)
    page.changes = [*public.changes.all(), *([row] if row else [])]
    if row is not None:
        _declare(page, public, row, before)


def problems_of_change(page, public):
    """Return why the new version cannot be published, as pairs (field name, sentence).

    Args:
        public: the event as readers see it now, or None where they see none.
    """
    moves = [change for change in page.changes.all() if change.status == EventStatus.MOVED]
    if page.status == EventStatus.MOVED and not moves:
        sentence = (
            _("Only an event that readers know can be moved: choose “Planned” or “Confirmed”.")
            if public is None
            else _("Nothing was moved: give the new time or place.")
        )
        return [("status", sentence)]
    if public is None:
        return []
    departs = page.arrangement.departs_from(public.arrangement)
    is_correction = page.change_kind == ChangeKind.CORRECTION
    if departs and page.status in OFF_STATUSES:
        return [
            (
                "starts_on",
                _(
                    "Keep the announced time and place (%(announced)s): readers see them struck "
                    "through. Where the new ones are known, choose “Moved”."
                )
                % {"announced": public.arrangement},
            )
        ]
    if departs and page.status != EventStatus.MOVED and not is_correction:
        return [
            (
                "status",
                _(
                    "Readers were told: %(announced)s. Choose “Moved” and give the reason, or "
                    "declare a correction if that was a mistake."
                )
                % {"announced": public.arrangement},
            )
        ]
    if _departure(page, public) and page.change_kind == ChangeKind.MINOR:
        return [("change_kind", _("This is more than a small mending: readers must be told."))]
    return []


def sentence_of(change, page):
    """Return what ``change`` says, as one sentence in the language of ``page``."""
    with override(page.locale.language_code):
        text = {
            EventStatus.POSTPONED: _("The event is postponed; the new time will be announced."),
            EventStatus.MOVED: _("The event is moved to: %(new)s."),
            EventStatus.CANCELLED: _("The event is cancelled."),
        }.get(change.status, _("The event takes place: %(new)s."))
        text %= {"new": page.arrangement}
        if change.reason:
            text += " " + _("Reason: %(reason)s") % {"reason": change.reason}
        return text[: page._meta.get_field("change_note").max_length]


def _departure(page, public):
    """Return the row of what ``page`` changes in ``public``, not saved; None where nothing."""
    moved = page.status == EventStatus.MOVED and page.arrangement.departs_from(public.arrangement)
    another_status = page.status != public.status and (
        page.status in CHANGED_STATUSES - {EventStatus.MOVED} or public.status in OFF_STATUSES
    )
    if not (moved or another_status):
        return None
    announced = public.arrangement
    return page.changes.model(
        base=public.live_revision_id,
        sort_order=public.changes.count() + 1,
        status=page.status,
        reason=page.status_reason,
        language=page.locale.language_code,
        former_starts_on=announced.starts_on,
        former_ends_on=announced.ends_on,
        former_starts_time=announced.starts_time,
        former_ends_time=announced.ends_time,
        former_place=announced.place,
        former_province=announced.province,
    )


def _declare(page, public, row, before):
    """Declare the change unless somebody did; what was declared here before follows the row."""
    declared = page.change_kind and page.change_base == public.live_revision_id
    by_us = before is not None and page.change_note == before.note
    is_empty = page.change_kind == ChangeKind.MAJOR and not page.change_note.strip()
    if not declared or by_us or is_empty:
        page.declare_change(kind=ChangeKind.MAJOR, note=row.note)


def _has_other_language(page):
    others = type(page).objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)
    return others.exists()
