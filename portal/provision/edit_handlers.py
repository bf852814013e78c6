"""The editor of a supplied page: what it says, where it comes from, how it is found."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import ObjectList, TabbedInterface

from .models import ProvidedPage
from .panels import NotesPanel


def provided_edit_handler(content_panels, *, promote_panels=None, settings_panels=None):
    """Return the tabs of a supplied page's editor.

    Arguments:
        content_panels: the page type's own panels, in the order in which a clerk fills them in.
        promote_panels, settings_panels: instead of those that every page has.
    """
    return TabbedInterface(
        [
            ObjectList([NotesPanel(), *content_panels], heading=_("Content")),
            ObjectList(ProvidedPage.provenance_panels, heading=_("Provenance")),
            ObjectList(promote_panels or ProvidedPage.promote_panels, heading=_("Promotion")),
            ObjectList(settings_panels or ProvidedPage.settings_panels, heading=_("Settings")),
        ]
    )
