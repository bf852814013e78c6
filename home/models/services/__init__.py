"""The directory of public services (4.17): by life event and by field, linked to the portals."""

from .addresses import problem_of_address
from .indexes import LifeEventPage, ServiceIndexPage
from .pages import ServiceLegalBasis, ServicePage

__all__ = [
    "LifeEventPage",
    "ServiceIndexPage",
    "ServiceLegalBasis",
    "ServicePage",
    "problem_of_address",
]
