"""Who supplies which part of a column, and what is missing (Điều 5 khoản 5)."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Max
from django.utils import timezone
from django.utils.translation import gettext as _

from portal.base.roles import DESK_ROLES
from portal.provision.requests.models import UnitRequest
from portal.provision.silence.registry import Silence
from portal.units.services import has_role, units_of

from ..models import ArticlePage, ColumnPart, TopicColumnPage
from .enums import ColumnState


@dataclass(frozen=True)
class PartSupply:
    """How one agreed part stands.

    Attributes:
        part: the :class:`ColumnPart`, with its unit and column.
        last: the day of its newest public article, or None.
        expected_on: the day by which the next one is expected, or None: on request.
        missing: whether that day is over.
        request: the newest request on it, or None.
    """

    part: ColumnPart
    last: date | None
    expected_on: date | None
    missing: bool
    request: UnitRequest | None = None

    @property
    def silence(self):
        """What a request for it is filled in with."""
        part, column = self.part, self.part.page
        rhythm = part.expected_every_days
        return Silence(
            key=key_of(part, self.expected_on),
            unit=part.unit,
            text=_("“%(part)s” of the column “%(column)s”: nothing since %(day)s.")
            % {
                "part": part.title,
                "column": column.title,
                "day": f"{self.last or column.starts_on:%d/%m/%Y}",
            },
            since=self.expected_on or timezone.localdate(),
            title=f"{column.title}: {part.title}"[:200],
            details=part.brief,
            why=_("Agreed part of a topic column (clause 5 of Article 5), one every %(days)d days.")
            % {"days": rhythm}
            if rhythm
            else _("Agreed part of a topic column (clause 5 of Article 5)."),
            category=column.category.code if column.category else "",
            group=f"column-{part.uid.hex}",
        )


def key_of(part, expected_on):
    """Return the key of the silence of ``part`` that began on the day ``expected_on``."""
    return (
        f"column-{part.uid.hex}-{expected_on:%Y%m%d}" if expected_on else f"column-{part.uid.hex}"
    )


def part_named_by(key):
    """Return the :class:`ColumnPart` whose silence has ``key``, or None: it is of another kind."""
    match = re.fullmatch(r"column-([0-9a-f]{32})(-\d{8})?", key)
    if match is None:
        return None
    parts = ColumnPart.objects.filter(uid=match[1], page__locale__language_code="vi")
    return parts.select_related("page").first()


def supplies(*, user=None, today=None):
    """Return how each part of the columns that run stands, in the order of the columns.

    Args:
        user: leave out the parts of units that this person does not work for, unless of the desk.
    """
    today = today or timezone.localdate()
    columns = TopicColumnPage.objects.live().filter(
        locale__language_code="vi", alias_of__isnull=True
    )
    running = columns.in_state(ColumnState.RUNNING, on=today)
    parts = (
        ColumnPart.objects.filter(page__in=running)
        .select_related("unit", "page__category")
        .order_by("page__title", "sort_order", "pk")
    )
    if user is not None and not (has_role(user, *DESK_ROLES) or user.is_superuser):
        parts = parts.filter(unit_id__in=units_of(user))
    last = dict(
        ArticlePage.objects.live()
        .filter(column_part__isnull=False)
        .values_list("column_part__uid")
        .annotate(Max("first_published_at"))
        .order_by()
    )
    requests = _requests()
    return [_supply(part, last.get(part.uid), requests, today) for part in parts]


def _supply(part, moment, requests, today):
    last = timezone.localdate(moment) if moment else None
    if part.due_on:
        expected = None if last else part.due_on
    elif part.expected_every_days:
        expected = (last or part.page.starts_on) + timedelta(days=part.expected_every_days)
    else:
        expected = None
    missing = bool(expected and expected < today)
    return PartSupply(part, last, expected, missing, requests.get((part.uid.hex, part.unit_id)))


def _requests():
    """Return the newest request on each part, by the part's name and the unit."""
    rows = UnitRequest.objects.filter(request__follows__startswith="column-").select_related(
        "request"
    )
    return {
        (row.request.follows.split("-")[1], row.unit_id): row
        for row in rows.order_by("request__asked_at")
    }


def unfilled_parts(today):
    """Yield the silences of the parts that are missing, for the office's list."""
    return [each.silence for each in supplies(today=today) if each.missing]
