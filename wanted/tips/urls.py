"""Addresses of the part without a trace, in the language of the reader."""

from django.conf import settings
from django.urls import include, path
from django.utils.functional import lazy
from django.utils.translation import get_language

from . import views
from .addresses import ADDRESSES

RECEIPT = {"vi": "bien-nhan/", "en": "receipt/"}


def _in_language(addresses):
    return lazy(lambda: addresses.get(get_language(), addresses[settings.LANGUAGE_CODE]), str)()


app_name = "tips"
urlpatterns = [
    path(
        _in_language(ADDRESSES),
        include(
            [
                path("", views.tell, name="tell"),
                path(_in_language(RECEIPT), views.come_back, name="receipt"),
                path("<slug:code>/", views.tell, name="notice"),
            ]
        ),
    ),
]
