"""What each channel asks for before a page is submitted, and when it counts as received."""

from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from .. import extensions
from ..enums import Channel
from ..independence import supplying_unit

#: What the Portal makes itself (Điều 3 khoản 1, Điều 7 khoản 5).
OWN_CHANNELS = frozenset({Channel.COVERAGE, Channel.COLLECTED})


def connect():
    """Register the rules; called once, when the app is ready."""
    extensions.register_inspection(inspect)
    extensions.register_editor_note(note)
    extensions.register_decision_note(decision_note)
    extensions.register_receipt_moment(received_at)


def intake_of(page):
    """Return how ``page`` came in from outside, an ``Intake``, or None."""
    from .models import Intake  # the rules are registered while models load

    return Intake.objects.select_related("original").filter(page_id=page.pk).first()


def inspect(page, *, digest):
    """Return what the channel of ``page`` lacks, as pairs (field name, sentence)."""
    from .models import KEYED_CHANNELS  # as above

    if not getattr(page, "has_provenance", False) or page.alias_of_id:
        return []
    problems = []
    if page.channel in OWN_CHANNELS and supplying_unit(page) is not None:
        problems.append(
            (
                "channel",
                _(
                    "What the Portal's staff reported or collected is the Portal's own: choose its "
                    "desk as the supplying unit, or another channel."
                ),
            )
        )
    has_original = page.approval_scan_id or intake_of(page) is not None
    if page.channel in KEYED_CHANNELS and not has_original:
        problems.append(
            (
                "channel",
                _(
                    "The original is missing: begin what came on paper, by mail or on a disc with "
                    "“Key in for a unit”, or attach its scan below."
                ),
            )
        )
    return problems


def received_at(page):
    """Return when the original of ``page`` reached the Portal, or None."""
    intake = intake_of(page) if page.pk else None
    return intake.received_at if intake else None


def note(request, page):
    """Show the original above the fields, for whoever types and whoever compares."""
    intake = intake_of(page)
    return render_to_string("keying/note.html", {"intake": intake}) if intake else ""


def decision_note(page, *, revision, step):
    """Show the original beside a decision."""
    return note(None, page)
