from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html_join
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from portal.base.roles import DESK_ROLES, Role
from portal.units.services import has_role

from . import views
from .inbox import InboxView
from .panels import PANELS


@hooks.register("register_admin_urls")
def workplace_urls():
    return [
        path("inbox/", InboxView.as_view(), name="workplace_inbox"),
        path(
            "inbox/results/",
            InboxView.as_view(results_only=True),
            name="workplace_inbox_results",
        ),
        path("inbox/<int:pk>/claim/", views.claim, name="workplace_claim"),
        path("inbox/<int:pk>/assign/", views.assign, name="workplace_assign"),
        path("inbox/<int:pk>/hand-back/", views.hand_back, name="workplace_hand_back"),
    ]


class InboxMenuItem(MenuItem):
    """The inbox in the menu, for the desk."""

    def is_shown(self, request):
        return has_role(request.user, *DESK_ROLES)


@hooks.register("register_admin_menu_item")
def inbox_item():
    return InboxMenuItem(
        _("The desk's inbox"), reverse("workplace_inbox"), icon_name="mail", order=20
    )


@hooks.register("construct_homepage_panels")
def add_panels(request, panels):
    panels.extend(panel(request) for panel in PANELS)


@hooks.register("construct_homepage_summary_items", order=200)
def counts_are_for_administrators(request, items):
    if not has_role(request.user, Role.ADMINISTRATOR):
        items.clear()


@hooks.register("insert_global_admin_css")
def workplace_style():
    return format_html_join(
        "",
        '<link rel="stylesheet" href="{}">',
        ((static(name),) for name in ("reporting/css/reports.css", "workplace/css/workplace.css")),
    )


@hooks.register("insert_global_admin_js")
def workplace_scripts():
    return format_html_join(
        "",
        '<script src="{}" type="module"></script>',
        ((static(f"workplace/js/{name}.js"),) for name in ("date-picker", "list-cards")),
    )
