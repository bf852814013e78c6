"""What happens to an announced event: one function each, all or nothing, with every reason."""

from .announcing import amend, announce, cancel, move, postpone, resume, say
from .assigning import assign, clashes_of, confirm, decline, reject, release
from .writing import draft_story

__all__ = [
    "amend",
    "announce",
    "assign",
    "cancel",
    "clashes_of",
    "confirm",
    "decline",
    "draft_story",
    "move",
    "postpone",
    "reject",
    "release",
    "resume",
    "say",
]
