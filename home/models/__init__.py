"""Models of the home page, the Ministry's own pages and the Portal's own particulars."""

from .contact import ContactPage
from .directory import UnitContact, UnitDirectoryPage, UnitPage
from .downtime import DowntimeIndexPage, DowntimeNoticePage
from .leaders import LeaderCareerRow, LeaderDuty, LeaderIndexPage, LeaderPage
from .organisation import (
    OrganisationChartRow,
    OrganisationIndexPage,
    OrganisationLegalBasis,
    OrganisationMilestone,
    OrganisationPage,
)
from .pages import HomePage, StandardPage
from .particulars import PortalSettings
from .receptions import ReceptionIndexPage, ReceptionSchedulePage, ReceptionSession
from .services import LifeEventPage, ServiceIndexPage, ServiceLegalBasis, ServicePage

__all__ = [
    "ContactPage",
    "DowntimeIndexPage",
    "DowntimeNoticePage",
    "HomePage",
    "LeaderCareerRow",
    "LeaderDuty",
    "LeaderIndexPage",
    "LeaderPage",
    "LifeEventPage",
    "OrganisationChartRow",
    "OrganisationIndexPage",
    "OrganisationLegalBasis",
    "OrganisationMilestone",
    "OrganisationPage",
    "PortalSettings",
    "ReceptionIndexPage",
    "ReceptionSchedulePage",
    "ReceptionSession",
    "ServiceIndexPage",
    "ServiceLegalBasis",
    "ServicePage",
    "StandardPage",
    "UnitContact",
    "UnitDirectoryPage",
    "UnitPage",
]
