"""The address of the search, in the language of the reader."""

from django.urls import path
from django.utils.functional import lazy
from django.utils.translation import get_language

from search import views

ADDRESSES = {"vi": "tim-kiem/", "en": "search/"}


def _address():
    """Return the address in the language in force.

    It does not come from the catalogue of translations: addresses must not change with it.
    """
    return ADDRESSES.get(get_language() or "vi", ADDRESSES["vi"])


app_name = "search"
urlpatterns = [
    path(lazy(_address, str)(), views.search, name="search"),
]
