from django.urls import reverse
from wagtail import hooks
from wagtail.models import Page
from wagtail.permissions import policy_registry

from portal.base.roles import DESK_ROLES

from .api import UnitDocumentsAPIViewSet, UnitImagesAPIViewSet
from .home_panels import REPLACEMENTS
from .services import roles_of
from .viewsets import UnitsViewSetGroup

_REPORTS_OF_THE_DESK = (
    "wagtailadmin_reports:site_history",
    "wagtailadmin_reports:page_types_usage",
    "wagtail_localize:translations_report",
)


@hooks.register("register_admin_viewset")
def register_units():
    return UnitsViewSetGroup()


@hooks.register("construct_page_chooser_queryset")
def choosable_pages(pages, request):
    choosable = policy_registry.get_by_type(Page).choosable_instances(request.user)
    return pages.filter(pk__in=choosable.values("pk"))


# After Wagtail's own, which it replaces.
@hooks.register("construct_admin_api", order=100)
def replace_file_endpoints(router):
    router.register_endpoint("images", UnitImagesAPIViewSet)
    router.register_endpoint("documents", UnitDocumentsAPIViewSet)


@hooks.register("construct_reports_menu")
def leave_desk_reports_to_the_desk(request, menu_items):
    if not (request.user.is_superuser or roles_of(request.user) & DESK_ROLES):
        # By address: an item without a name is named for its label, in the reader's language.
        for_the_desk = {reverse(name) for name in _REPORTS_OF_THE_DESK}
        menu_items[:] = [item for item in menu_items if item.url not in for_the_desk]


@hooks.register("construct_homepage_panels")
def replace_home_panels(request, panels):
    panels[:] = [REPLACEMENTS.get(type(panel), lambda panel=panel: panel)() for panel in panels]
