"""What happens to a request: one function each, all or nothing, with every reason why not."""

from .answering import (
    accept,
    decline,
    deliver,
    draft_answer,
    follow_receipt,
    say,
    settle_published,
)
from .asking import ask
from .steering import ask_again, close, complete, for_all_units, prolong, withdraw

__all__ = [
    "accept",
    "ask",
    "ask_again",
    "close",
    "complete",
    "decline",
    "deliver",
    "draft_answer",
    "follow_receipt",
    "for_all_units",
    "prolong",
    "say",
    "settle_published",
    "withdraw",
]
