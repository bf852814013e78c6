"""What goes with a notice that leaves the public, in the same transaction; files right after it."""

import hashlib
from functools import partial

from django.db import transaction
from django.utils import timezone
from wagtail.models import Page

from portal.base.media_access import live_page_ids
from portal.base.models import PortalImage, PortalRendition

from ..enums import RemovalReason
from ..listing.indexing import NOTICE_MODELS, forget
from ..models import Confirmation, NoticeEnd, NoticeRemoval, RemovedFile


@transaction.atomic
def clear(page):
    """Take what lists, data and readers' caches know of ``page`` away.

    Called when one language of a notice has left the public, by whatever route. With the last
    one the removal is noted, and the sizes of its photographs are deleted.
    """
    forget(page.pk)
    if _has_other_public_version(page):
        return
    note_removal(page)
    for image in _images_of(page):
        # The page's own row may be about to be saved or deleted.
        if not set(live_page_ids(image)) - {page.pk}:
            _delete_renditions(image, notice=page.translation_key)


def _has_other_public_version(page):
    others = Page.objects.filter(translation_key=page.translation_key, live=True)
    return others.exclude(pk=page.pk).exists()


def note_removal(page):
    """Write that the notice is gone, and why; the removal that stands already stays."""
    removal, created = NoticeRemoval.objects.in_force().get_or_create(
        notice=page.translation_key,
        lifted_at=None,
        defaults={
            "code": page.code,
            "section": page.section,
            "reason": reason_of(page),
        },
    )
    return removal if created else None


def lift_removal(page):
    """Note that the notice is public again."""
    NoticeRemoval.objects.in_force().filter(notice=page.translation_key).update(
        lifted_at=timezone.now()
    )


def reason_of(page):
    """Return the :class:`RemovalReason` of a notice that has just left the public."""
    end = NoticeEnd.objects.filter(notice=page.translation_key).first()
    if end is not None:
        return RemovalReason(end.outcome)
    today = timezone.localdate()
    confirmed = Confirmation.objects.filter(notice=page.translation_key, until__gte=today)
    if not confirmed.exists():
        return RemovalReason.LAPSED
    if page.own_reason_to_leave():
        return RemovalReason.PROTECTED
    return RemovalReason.WITHDRAWN


def _images_of(page):
    """Return the images of a notice: those of every version that readers may have seen."""
    model = type(page)
    if model not in NOTICE_MODELS:
        return []
    versions = model.objects.filter(translation_key=page.translation_key)
    return list(
        PortalImage.objects.filter(
            pk__in=model.photographs.rel.related_model.objects.filter(page__in=versions).values(
                "image"
            )
        )
    )


def _delete_renditions(image, *, notice):
    """Delete every size of ``image``, noting address and hash for the proof."""
    renditions = list(PortalRendition.objects.filter(image=image))
    for rendition in renditions:
        try:
            with rendition.file.open("rb") as opened:
                digest = hashlib.sha256(opened.read()).hexdigest()
        except FileNotFoundError:
            digest = ""
        RemovedFile.objects.get_or_create(notice=notice, address=rendition.url, sha256=digest)
    for rendition in renditions:
        rendition.delete()  # takes the copy in Wagtail's cache along
        # Wagtail leaves the file to its queue, which may be long.
        transaction.on_commit(partial(rendition.file.storage.delete, rendition.file.name))
