"""The newest unread notices on the admin's start page, and the bell of the menu."""

from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem

from portal.base.components import RequestComponent

from .models import Notice

MOST_SHOWN = 5
#: More than these are not counted on every page.
MOST_COUNTED = 99


class NoticesPanel(RequestComponent):
    """What a person has not read yet; nothing where there is nothing."""

    name = "notices"
    template_name = "notices/home_panel.html"
    order = 32

    @cached_property
    def unread(self):
        return Notice.objects.of(self.request.user).unread()

    def render_html(self, parent_context=None):
        return super().render_html(parent_context) if self.unread.exists() else ""

    def get_context_data(self, parent_context):
        return {
            "notices": self.unread[:MOST_SHOWN],
            "count": self.unread.count(),
            "request": self.request,
        }


class NoticesMenuItem(MenuItem):
    """The bell: the number of unread notices stands behind the word."""

    def __init__(self):
        super().__init__(
            _("Notices"), reverse("notices_list"), name="notices", icon_name="bell", order=10
        )

    def render_component(self, request):
        component = super().render_component(request)
        unread = Notice.objects.of(request.user).unread().order_by()
        if count := unread[: MOST_COUNTED + 1].count():
            shown = f"{MOST_COUNTED}+" if count > MOST_COUNTED else count
            component.label = f"{component.label} ({shown})"
        return component
