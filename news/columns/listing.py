"""How readers narrow the list of columns, and the articles of one."""

from dataclasses import dataclass, field

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.base.listing import Filter

from .enums import ColumnState


class StateFilter(Filter):
    """Running, not begun, or ended, on the day on which it is asked."""

    def __init__(self):
        super().__init__("tinh-trang", "state", _("State"), ColumnState.choices)

    def condition(self, value):
        return in_state(value) if value else Q()


@dataclass(frozen=True)
class PartFilter(Filter):
    """One part of a column, by the address that the part has in it."""

    uids: dict = field(default_factory=dict)

    @classmethod
    def of(cls, parts):
        """Return the filter that offers ``parts``, a list of ``ColumnPart``."""
        choices = [(part.slug, part.title) for part in parts]
        uids = {part.slug: part.uid for part in parts}
        return cls("muc", "column_part__uid", _("Part"), choices, uids=uids)

    def condition(self, value):
        return super().condition(self.uids[value] if value else "")


def in_state(state, *, on=None):
    """Return what columns in ``state`` fulfil on a day (default: today), a ``Q``."""
    day = on or timezone.localdate()
    begun = Q(starts_on__lte=day)
    over = Q(ends_on__lt=day)
    return {
        ColumnState.UPCOMING: ~begun,
        ColumnState.RUNNING: begun & ~over,
        ColumnState.ENDED: over,
    }[ColumnState(state)]
