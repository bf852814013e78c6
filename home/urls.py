"""Addresses of the map of the Portal."""

from django.urls import path, re_path
from django.utils.functional import lazy
from django.utils.translation import get_language

from . import views

ADDRESSES = {"vi": "so-do-cong/", "en": "site-map/"}


def _address():
    """Return the address in the language in force, not from the catalogue of translations."""
    return ADDRESSES.get(get_language() or "vi", ADDRESSES["vi"])


#: Without a language prefix: robots look for them at the top.
root_urlpatterns = [
    path("robots.txt", views.robots, name="robots"),
    path("sitemap.xml", views.sitemap_index, name="sitemap"),
    re_path(
        r"^sitemap-(?P<section>[a-z_]+)-(?P<number>[0-9]{1,6})\.xml$",
        views.sitemap_file,
        name="sitemap_file",
    ),
]

app_name = "home"
urlpatterns = [path(lazy(_address, str)(), views.site_map, name="site_map")]
