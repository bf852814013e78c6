"""The directory of public services (4.17): by life event and by field, linked to the portals."""

from .addresses import problem_of_address
from .indexes import LifeEventPage, ServiceIndexPage, ServiceListingMixin
from .pages import ServiceLegalBasis, ServicePage

__all__ = [
    "LifeEventPage",
    "ServiceIndexPage",
    "ServiceLegalBasis",
    # The migrations name it by this place.
    "ServiceListingMixin",
    "ServicePage",
    "problem_of_address",
]
