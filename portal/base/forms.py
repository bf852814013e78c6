"""The form of every page in the editor."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminPageForm


class BasePageForm(WagtailAdminPageForm):
    """Makes an address that was left out from the title, and keeps that of a section as it is."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        slug = self.fields.get("slug")
        if slug is None:
            return
        # Browsers fill it in; without scripts the model does, once it knows the page's siblings.
        slug.required = False
        if not self.instance.pk and self.parent_page is not None:
            self.instance._cached_parent_obj = self.parent_page
        if self.instance.pk and self.instance.is_section:
            slug.disabled = True
            slug.help_text = _(
                "The address of a section is fixed: pages, links and citations use it."
            )
