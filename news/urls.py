"""Addresses of the news that are not pages, or that name a file of a page."""

from django.urls import path, re_path
from wagtail.views import serve

from .warnings import views

urlpatterns = [
    path("cap/<uuid:identifier>.xml", views.cap_message, name="news_cap_message"),
]

#: Below the language: the pages' own addresses have no dot, so Wagtail's pattern knows none.
page_urlpatterns = [
    re_path(r"^((?:[\w\-]+/)+cap\.xml)$", serve, name="news_warning_cap"),
]
