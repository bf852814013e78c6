"""What has to be read beside a page before it is approved: who has read it, in which state."""

from .models import Reading


def mark_read(*, user, page, digest):
    """Note that ``user`` has read what stands beside ``page``."""
    Reading.objects.get_or_create(user=user, page_id=page.pk, digest=digest)


def has_read(*, user, page, digest):
    """Return whether ``user`` has read exactly what stands beside ``page`` now."""
    return Reading.objects.filter(user=user, page_id=page.pk, digest=digest).exists()
