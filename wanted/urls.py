"""Addresses of the notices that are not pages, in the language of the reader.

They do not come from the catalogue of translations: addresses must not change with it.
"""

from django.conf import settings
from django.urls import path, re_path
from django.utils.functional import lazy
from django.utils.translation import get_language

from .authenticity import views as authenticity_views
from .posters import views as poster_views

CHECK = {"vi": "kiem-tra/", "en": "check/"}


def _in_language(addresses):
    return lazy(lambda: addresses.get(get_language(), addresses[settings.LANGUAGE_CODE]), str)()


app_name = "wanted"
urlpatterns = [
    path(_in_language(CHECK), authenticity_views.check_code, name="check"),
    # The pages' own addresses have no dot, so Wagtail's pattern knows none.
    re_path(r"^(?P<page_path>(?:[\w\-]+/)+)poster\.pdf$", poster_views.poster, name="poster"),
]
