"""The one question that every route to the public asks: may this page be public as it stands?

``BasePage.save()`` and the receivers beside it ask; the setting ``PORTAL_PUBLICATION_GATE`` names
the class that answers. Base knows no rule of the circular: without an answer nothing is published.
"""

from functools import cache

from django.conf import settings
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _


class PublicationRefused(Exception):
    """A page may not become public, change in public, or leave the public, as asked.

    No ``PermissionDenied``: Wagtail answers those itself, with one sentence for all, and the
    reasons would reach nobody. ``portal.provision.middleware`` tells them.

    Attributes:
        reasons: every reason, as sentences in the reader's language; never empty.
        page_id: primary key of the page, or None where it has none yet.
        model: the page's class, or None.
        title: the page's title.
        attempt: what was tried: "publish", "unpublish", "delete", "move", "edit",
            "submit", "decide".
    """

    def __init__(self, reasons, *, page=None, attempt="publish"):
        self.reasons = [str(reason) for reason in reasons]
        self.page_id = getattr(page, "pk", None)
        self.model = type(page) if page is not None else None
        self.title = getattr(page, "title", "")
        self.attempt = attempt
        super().__init__("\n".join(self.reasons))


class ClosedGate:
    """Stands where no gate is configured, and refuses everything."""

    def check_save(self, page, *, update_fields):
        """Refuse ``page`` if saving it would make it, or leave it, public.

        Returns:
            Whether the page was looked at with all its rows, so that they may be written, too.
        """
        if page.live:
            raise PublicationRefused([_("No publication gate is configured.")], page=page)
        return True

    def check_rows(self, page):
        """Refuse to write a row of ``page``, which is public, without the page."""
        raise PublicationRefused([_("No publication gate is configured.")], page=page)

    def check_revision(self, page, *, overwrite_revision):
        """Allow drafts: they are not public."""

    def check_removal(self, page, *, attempt):
        """Refuse to delete or move ``page``."""
        raise PublicationRefused(
            [_("No publication gate is configured.")], page=page, attempt=attempt
        )


@cache
def _gate_class(path):
    return import_string(path) if path else ClosedGate


def get_gate():
    """Return the configured gate, or one that refuses everything."""
    return _gate_class(getattr(settings, "PORTAL_PUBLICATION_GATE", ""))()
