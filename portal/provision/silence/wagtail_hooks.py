from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks

from portal.base.roles import DESK_ROLES

from ..coordination.menu import HOOK, RoleMenuItem
from .views import DismissView, silence_list


@hooks.register("register_admin_urls")
def silence_urls():
    return [
        path("silence/", silence_list, name="silence_list"),
        path("silence/dismiss/", DismissView.as_view(), name="silence_dismiss"),
    ]


@hooks.register(HOOK)
def silence_item():
    return RoleMenuItem(
        _("What did not come"),
        reverse("silence_list"),
        name="silence",
        icon_name="view",
        order=400,
        roles=DESK_ROLES,
    )
