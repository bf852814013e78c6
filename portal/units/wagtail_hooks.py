from wagtail import hooks
from wagtail.models import Page
from wagtail.permissions import policy_registry

from .viewsets import UnitsViewSetGroup


@hooks.register("register_admin_viewset")
def register_units():
    return UnitsViewSetGroup()


@hooks.register("construct_page_chooser_queryset")
def choosable_pages(pages, request):
    choosable = policy_registry.get_by_type(Page).choosable_instances(request.user)
    return pages.filter(pk__in=choosable.values("pk"))
