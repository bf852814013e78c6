"""The list of what did not come, without what was dismissed; and dismissing."""

from collections import defaultdict
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.base.roles import DESK_ROLES
from portal.units.services import has_role

from ..gate import MINIMUM_REASON
from ..requests.models import UnitRequest
from .models import Dismissal
from .registry import Detector, Silence, detectors, find_all, request_address


@dataclass(frozen=True)
class Line:
    """One silence with the request that was already made on it, or None."""

    silence: Silence
    request: UnitRequest | None


@dataclass(frozen=True)
class Section:
    """What one detector found."""

    detector: Detector
    lines: list[Line]
    #: How many of them a page shows; None: all. Of what grows with the register, one more is read.
    most: int | None = None

    @property
    def shown(self):
        """The lines that stand on the page."""
        return self.lines[: self.most]

    @property
    def left_out(self):
        """How many lines do not, as far as they were read."""
        return len(self.lines) - len(self.shown)

    @property
    def is_cut(self):
        """Whether there are more lines than were read: nobody has counted them."""
        return self.detector.grows and self.left_out > 0

    @property
    def ask_all_address(self):
        """The form of one request to all units that were not asked yet; empty where it makes none.

        Only what belongs to one group can be asked for in the same words.
        """
        groups = defaultdict(list)
        for line in self.lines:
            if line.silence.group and line.request is None:
                groups[line.silence.group].append(line.silence)
        if len(groups) != 1:
            return ""
        [(group, silences)] = groups.items()
        return request_address(silences, follows=group) if len(silences) > 1 else ""


def sections(*, code="", unit=None, today=None, most=None):
    """Return the sections of the list, without what was dismissed.

    Args:
        code: of one detector; empty: all.
        unit: of this unit only.
        most: so many lines of each are shown.
    """
    today = today or timezone.localdate()
    dismissed = defaultdict(set)
    for name, key in Dismissal.objects.values_list("detector", "key"):
        dismissed[name].add(key)
    found = [
        (each, _found(each, dismissed[each.code], unit=unit, today=today, most=most))
        for each in detectors()
        if code in ("", each.code)
    ]
    requests = _requests_on(silence for _detector, silences in found for silence in silences)
    return [
        Section(detector, [Line(each, _request_on(each, requests)) for each in silences], most)
        for detector, silences in found
    ]


def _found(detector, dismissed, *, unit, today, most):
    """Return what ``detector`` finds, the longest silence first, without what was dismissed."""
    if detector.grows:
        # One more than is shown tells that there are more; each dismissed one takes a place.
        read = None if most is None else most + 1 + len(dismissed)
        silences = list(detector.find(today, unit=unit, most=read))
    else:
        silences = detector.find_all(today)
    kept = [each for each in silences if each.key not in dismissed and unit in (None, each.unit)]
    return kept[: most + 1] if detector.grows and most is not None else kept


def _requests_on(silences):
    """Return the requests that were made on ``silences`` by what they follow and the unit."""
    names = {name for silence in silences for name in (silence.key, silence.group) if name}
    rows = UnitRequest.objects.filter(request__follows__in=names).select_related("request")
    return {(row.request.follows, row.unit_id): row for row in rows}


def _request_on(silence, requests):
    return requests.get((silence.key, silence.unit.pk)) or requests.get(
        (silence.group, silence.unit.pk)
    )


@transaction.atomic
def dismiss(*, key, user, reason):
    """Take a line off the list, and keep why.

    Raises:
        ValidationError: with every reason why not.
    """
    reason, reasons = reason.strip(), []
    if not has_role(user, *DESK_ROLES):
        reasons.append(_("Only the Portal's desk and the office do this."))
    found = {
        silence.key: (detector, silence)
        for detector, silences in find_all()
        for silence in silences
    }.get(key)
    if found is None or Dismissal.objects.filter(key=key).exists():
        reasons.append(_("This line is no longer on the list."))
    if len(reason) < MINIMUM_REASON:
        reasons.append(
            _("Reason: say why, in at least %(count)d characters.") % {"count": MINIMUM_REASON}
        )
    if reasons:
        raise ValidationError(reasons)
    detector, silence = found
    return Dismissal.objects.create(
        key=key,
        detector=detector.code,
        unit=silence.unit,
        text=silence.text[:500],
        reason=reason[:1000],
        dismissed_by=user,
    )
