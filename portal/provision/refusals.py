"""Saying no: with every reason, and with a trace in the register."""

import logging

from django.db import connection

from portal.base.gate import PublicationRefused

from .context import current
from .register import record_refusal

logger = logging.getLogger("portal.gate")


def refuse(reasons, *, page, attempt):
    """Raise a refusal, and see to it that the register tells of it.

    Inside ``acting()`` the trace is written when the block ends; outside, at once, unless a
    transaction is open that would take the trace back with it: then only the log tells.

    Raises:
        PublicationRefused: always.
    """
    refusal = PublicationRefused(reasons, page=page, attempt=attempt)
    logger.warning("refused %s page=%s: %s", attempt, refusal.page_id, "; ".join(refusal.reasons))
    if (person := current()) is not None:
        person.refusals.append(refusal)
    elif not connection.in_atomic_block:
        record_refusal(refusal)
    raise refusal
