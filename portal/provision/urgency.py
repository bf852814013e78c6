"""The urgent track: what may go public on two persons' word, and what the gate asks of it.

Only information that the circular wants at once (Điều 5 khoản 1, 6, 7) takes it. The duty editor
publishes what one other person has confirmed: the unit's leader, or, for what the Portal writes
itself, the editor who verified it. A third person reviews it afterwards.
"""

from django.utils.translation import gettext as _

from .enums import ClockKind, Step
from .independence import supplying_unit
from .models import Rule
from .models.rules import NoRuleInForce

#: Key in the evidence of a publication that says it was urgent, and why.
URGENT = "urgent"


def is_urgent(record):
    """Return whether an :class:`ApprovalRecord` of the publication was given on this track."""
    return record is not None and record.step == Step.PUBLICATION and URGENT in record.evidence


def confirming_step(page):
    """Return the step by which the other person confirms."""
    return Step.VERIFICATION if supplying_unit(page) is None else Step.UNIT_LEADER


def urgent_steps(page):
    """Return the steps that must be approved on the revision of ``page`` on this track."""
    return (confirming_step(page), Step.PUBLICATION)


def reasons_against_urgency(page):
    """Return why ``page``, as it would be public, may not take the urgent track."""
    if not getattr(page, "has_provenance", False) or page.category is None:
        return [_("Only what is supplied under a rule can be urgent.")]
    if page.triggered_on is None:
        return [_("The trigger date is missing.")]
    try:
        rule = Rule.objects.in_force(category=page.category, on=page.triggered_on)
    except NoRuleInForce as error:
        return [error]
    if rule.clock == ClockKind.IMMEDIATE:
        return []
    return [
        _("“%(category)s” is not wanted at once (%(clock)s): it goes the ordinary way.")
        % {"category": page.category.title, "clock": rule.get_clock_display()}
    ]
