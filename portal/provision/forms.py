"""The form of a supplied page: what a contributor may choose, and what a submission must have."""

from wagtail.admin.forms import WagtailAdminPageForm


class ProvidedPageForm(WagtailAdminPageForm):
    """Form of every page that a unit supplies."""
