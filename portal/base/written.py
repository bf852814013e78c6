"""How a moment is written, in either language and on every screen: day before month, 24 hours."""

from django.utils import timezone
from django.utils.formats import date_format


def written_moment(at) -> str:
    """Return the moment ``at`` in local time, for example "09:30 01/12/2026"."""
    return date_format(timezone.localtime(at), "H:i d/m/Y")
