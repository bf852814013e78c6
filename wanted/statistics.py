"""How many people were sought and found, and how many of them by tips; no people."""

from collections import Counter
from dataclasses import dataclass, field

from django.core.cache import cache
from django.db.models import Count, F, Max, Q
from django.db.models.functions import ExtractYear
from django.utils import timezone
from django.utils.translation import get_language

from portal.base.provinces import PROVINCES

from .enums import FOUND_OUTCOMES, InterpolColour, NoticeKind, TermKind
from .models import Confirmation, EntryTerm, NoticeEnd, NoticeEntry, NoticeRemoval

_LANGUAGE = "vi"
_DAY = 24 * 60 * 60


@dataclass
class Row:
    """One line of a table.

    Attributes:
        label: the year, province or kind.
        sought: people who are looked for now.
        published: notices published (by year only).
        found: people who were found.
        by_tip: those of them whom a tip helped to find.
    """

    label: str
    sought: int = 0
    published: int = 0
    found: int = 0
    by_tip: int = 0

    @property
    def share_by_tip(self):
        """Whole percent of the found whom tips helped to find; None where none was found."""
        return round(100 * self.by_tip / self.found) if self.found else None


@dataclass
class Figures:
    """All tables."""

    total: Row
    by_year: list = field(default_factory=list)
    by_kind: list = field(default_factory=list)
    by_province: list = field(default_factory=list)


def collect():
    """Return the :class:`Figures` of today. Each notice counts once, whatever its languages.

    They are counted anew once something has changed, and otherwise read from the cache.
    """
    key = f"wanted-figures:{get_language()}:{_state()}"
    figures = cache.get(key)
    if figures is None:
        figures = _count()
        cache.set(key, figures, _DAY)
    return figures


def _state():
    """Return what changes with each publication, confirmation, end and removal, and each day."""
    newest = [
        model.objects.aggregate(last=Max("pk"))["last"]
        for model in (Confirmation, NoticeEnd, NoticeRemoval)
    ]
    lifted = NoticeRemoval.objects.aggregate(last=Max("lifted_at"))["last"]
    day = timezone.localdate()
    return "-".join(str(part) for part in (day, *newest, lifted and lifted.timestamp()))


def _count():
    entries = NoticeEntry.objects.filter(language=_LANGUAGE, shown_until__gte=timezone.localdate())
    found = Q(outcome__in=FOUND_OUTCOMES)
    ends = NoticeEnd.objects.aggregate(
        found=Count("pk", filter=found), by_tip=Count("pk", filter=found & Q(by_tip=True))
    )
    sought = entries.count()
    total = Row("", sought, sought + NoticeEnd.objects.count(), ends["found"], ends["by_tip"])
    return Figures(total, _by_year(entries), _by_kind(entries), _by_province(entries))


def _by_year(entries):
    published = Counter(dict(_grouped(entries.annotate(key=ExtractYear("published_at")))))
    published += Counter(
        dict(
            _grouped(
                NoticeEnd.objects.exclude(published_at=None).annotate(
                    key=ExtractYear("published_at")
                )
            )
        )
    )
    ended = _ended(NoticeEnd.objects.annotate(key=ExtractYear("ended_at")))
    years = range(min({*published, *ended}, default=1), max({*published, *ended}, default=0) + 1)
    return [
        Row(str(year), published=published[year], found=ended[year][0], by_tip=ended[year][1])
        for year in years
    ]


def _by_kind(entries):
    sought = Counter()
    for kind in (TermKind.KIND, TermKind.COLOUR):
        sought += _terms(entries, kind)
    ended = _ended(NoticeEnd.objects.annotate(key=F("kind")))
    rows = []
    for value, label in [*NoticeKind.choices, *InterpolColour.choices]:
        row = Row(str(label), sought[value], 0, *ended[value])
        if row.sought or row.found:
            rows.append(row)
    return rows


def _by_province(entries):
    sought = _terms(entries, TermKind.PROVINCE)
    ended = _ended(NoticeEnd.objects.exclude(province="").annotate(key=F("province")))
    rows = [
        Row(province.name, sought[code], 0, *ended[code]) for code, province in PROVINCES.items()
    ]
    return [row for row in rows if row.sought or row.found]


def _terms(entries, kind):
    """Return the number of ``entries`` by the value of their terms of one kind."""
    rows = EntryTerm.objects.filter(entry__in=entries, term__kind=kind)
    return Counter(dict(rows.values_list("term__value").annotate(Count("pk")).order_by()))


def _ended(ends):
    """Return pairs (found, of them by tips) by the key that ``ends`` are grouped by."""
    found = ends.filter(outcome__in=FOUND_OUTCOMES)
    rows = (
        found.values("key")
        .annotate(number=Count("pk"), by_tip=Count("pk", filter=Q(by_tip=True)))
        .order_by()
    )
    pairs = {row["key"]: (row["number"], row["by_tip"]) for row in rows}
    return _Pairs(pairs)


class _Pairs(dict):
    def __missing__(self, key):
        return (0, 0)


def _grouped(rows):
    return rows.values_list("key").annotate(Count("pk")).order_by()
