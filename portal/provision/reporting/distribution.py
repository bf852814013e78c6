"""Times as distributions: classes of hours, quartiles and bars; never an average alone."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from portal.base.numbers import written_number

#: Upper bounds of the classes in hours: fine where most stays end, coarse where few do.
BOUNDS = (1, 2, 4, 8, 12, 24, 36, 48, 72, 96, 120, 144, 168, 240, 336, 480, 720, 1440)
#: The class of everything longer.
LONGER = 99_999
#: Bars that people see: the upper bounds in hours at which one ends and the next begins.
BARS = (8, 24, 48, 72, 120, 240, 480, LONGER)


def in_words(hours: int | None) -> str:
    """Return an upper bound as a person reads it."""
    if hours is None:
        return "–"
    if hours >= LONGER:
        return _("more than %(days)d days") % {"days": BOUNDS[-1] // 24}
    if hours < 24:
        return ngettext("at most %(count)d hour", "at most %(count)d hours", hours) % {
            "count": hours
        }
    days = written_number(hours / 24, places=0 if hours % 24 == 0 else 1)
    # Only one whole day is singular: 1.5 days are several.
    return ngettext("at most %(days)s day", "at most %(days)s days", 1 if hours == 24 else 2) % {
        "days": days
    }


@dataclass(frozen=True)
class Distribution:
    """How many stays took how long.

    Attributes:
        counts: number of stays by the upper bound of their class.
        limited, within: stays that had a limit of their own, and those that kept to it.
    """

    counts: Mapping[int, int]
    limited: int = 0
    within: int = 0

    @property
    def stays(self) -> int:
        return sum(self.counts.values())

    def quantile(self, share: float) -> int | None:
        """Return the bound within which ``share`` (0 to 1) of the stays ended; None without any."""
        wanted, seen = share * self.stays, 0
        for bound in sorted(self.counts):
            seen += self.counts[bound]
            if self.counts[bound] and seen >= wanted:
                return bound
        return None

    @property
    def bars(self) -> list[int]:
        """The number of stays in each of the classes of ``BARS``."""
        result = Counter()
        for bound, count in self.counts.items():
            result[next(bar for bar in BARS if bound <= bar)] += count
        return [result[bar] for bar in BARS]

    @property
    def share_within(self) -> float | None:
        """The share of the limited stays that kept to their limit; None where none had one."""
        return self.within / self.limited if self.limited else None


def bar_labels() -> list[str]:
    """Return what stands under each bar."""
    labels = [_("up to 8 hours"), _("up to 1 day")]
    low = 1
    for bar in BARS[2:-1]:
        labels.append(_("%(low)d–%(high)d days") % {"low": low, "high": bar // 24})
        low = bar // 24
    return [*labels, _("more than %(days)d days") % {"days": low}]
