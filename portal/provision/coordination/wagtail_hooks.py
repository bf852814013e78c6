from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks
from wagtail.permissions import register_permission_policy

from portal.workdays.permission_policies import CalendarPermissionPolicy

from .menu import coordination_item
from .models import DeskTerm
from .viewsets import DeskTermViewSet

# Due dates were counted with these rows: a new number is a new row.
register_permission_policy(DeskTerm, CalendarPermissionPolicy(DeskTerm))


@hooks.register("register_admin_viewset")
def register_terms():
    return DeskTermViewSet()


@hooks.register("register_admin_menu_item")
def register_group():
    return coordination_item()


@hooks.register("insert_global_admin_css")
def desk_style():
    return format_html('<link rel="stylesheet" href="{}">', static("provision/css/desk.css"))
