"""The register: rules, provisions and their clocks, approvals, and what pages declare."""

from .approvals import ApprovalRecord, GatePermit
from .changes import ChangeNotes, PublishedVersion
from .commitments import Commitment, CommitmentCode
from .hops import Hop
from .pages import ProvidedPage
from .register import Provision, ProvisionEvent
from .rules import Category, Rule, RuleSet
from .task_states import PortalTaskState
from .tasks import (
    PublicationTask,
    UnitLeaderApprovalTask,
    VerificationTask,
)
from .withdrawals import Withdrawal

__all__ = [
    "ApprovalRecord",
    "Category",
    "ChangeNotes",
    "Commitment",
    "CommitmentCode",
    "GatePermit",
    "Hop",
    "PortalTaskState",
    "ProvidedPage",
    "Provision",
    "ProvisionEvent",
    "PublicationTask",
    "PublishedVersion",
    "Rule",
    "RuleSet",
    "UnitLeaderApprovalTask",
    "VerificationTask",
    "Withdrawal",
]
