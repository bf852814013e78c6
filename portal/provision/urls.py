"""Public addresses of what crosses all sections: the feeds of units and of categories."""

from django.urls import path
from django.utils.functional import lazy
from django.utils.translation import get_language

from . import feeds

#: Addresses are data: they must not change with the catalogue of translations.
ADDRESSES = {
    "overview": {"vi": "nguon-tin/", "en": "feeds/"},
    "withdrawals": {"vi": "nguon-tin/da-go/", "en": "feeds/taken-off/"},
    "unit": {
        "vi": "nguon-tin/don-vi/<str:code>/<str:form>/",
        "en": "feeds/units/<str:code>/<str:form>/",
    },
    "category": {
        "vi": "nguon-tin/linh-vuc/<slug:code>/<str:form>/",
        "en": "feeds/categories/<slug:code>/<str:form>/",
    },
}


def _address(name):
    """Return the address in the language in force; Vietnamese where there is no other."""
    addresses = ADDRESSES[name]
    return addresses.get(get_language() or "vi", addresses["vi"])


_lazy_address = lazy(_address, str)

app_name = "feeds"
urlpatterns = [
    path(_lazy_address("overview"), feeds.overview, name="overview"),
    path(_lazy_address("withdrawals"), feeds.withdrawals_feed, name="withdrawals"),
    path(_lazy_address("unit"), feeds.unit_feed, name="unit"),
    path(_lazy_address("category"), feeds.category_feed, name="category"),
]
