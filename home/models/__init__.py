"""Models of the home page, the Ministry's own pages and the Portal's own particulars."""

from .accountability import DisclosurePage, PerformancePage
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
    "DisclosurePage",
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
    "PerformancePage",
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
