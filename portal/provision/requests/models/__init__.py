"""Requests, what each unit makes of them, what it delivers, and what both sides say."""

from .asked import InformationRequest, RequestAttachment
from .rows import RequestDelivery, RequestMessage, UnitRequest

__all__ = [
    "InformationRequest",
    "RequestAttachment",
    "RequestDelivery",
    "RequestMessage",
    "UnitRequest",
]
