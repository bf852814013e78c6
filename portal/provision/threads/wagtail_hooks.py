from django.templatetags.static import static
from django.urls import path
from django.utils.html import format_html
from wagtail import hooks

from .home_panel import WaitingThreadsPanel
from .views import page_thread


@hooks.register("register_admin_urls")
def thread_urls():
    return [path("threads/<int:page_id>/", page_thread, name="threads_page")]


@hooks.register("construct_homepage_panels")
def waiting_threads_panel(request, panels):
    panels.append(WaitingThreadsPanel(request))


@hooks.register("insert_global_admin_css")
def thread_style():
    return format_html('<link rel="stylesheet" href="{}">', static("threads/css/thread.css"))
