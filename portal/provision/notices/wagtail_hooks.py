from django.templatetags.static import static
from django.urls import path
from django.utils.html import format_html
from wagtail import hooks

from .home_panel import NoticesMenuItem, NoticesPanel
from .views import mark_all_read, mark_read, notice_list


@hooks.register("register_admin_urls")
def notice_urls():
    return [
        path("notices/", notice_list, name="notices_list"),
        path("notices/read/", mark_all_read, name="notices_mark_all_read"),
        path("notices/<int:notice_id>/read/", mark_read, name="notices_mark_read"),
    ]


@hooks.register("register_admin_menu_item")
def notices_menu_item():
    return NoticesMenuItem()


@hooks.register("construct_homepage_panels")
def add_notices(request, panels):
    panels.append(NoticesPanel(request))


@hooks.register("register_icons")
def bell(icons):
    return [*icons, "notices/icons/bell.svg"]


@hooks.register("insert_global_admin_css")
def notices_style():
    return format_html('<link rel="stylesheet" href="{}">', static("notices/css/notices.css"))
