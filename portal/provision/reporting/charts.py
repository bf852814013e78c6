"""Charts as data: the page draws them where scripts run; the table beside each says the same."""

from dataclasses import dataclass, field

#: Names of the colours in ``chart.js``: they tell outcomes apart together with the legend's words.
GOOD, BAD, WAITING, OVERDUE, NEUTRAL = "good", "bad", "waiting", "overdue", "neutral"


@dataclass(frozen=True)
class Series:
    """One row of numbers with what it is called."""

    label: str
    values: list
    tone: str = NEUTRAL


@dataclass(frozen=True)
class Chart:
    """A bar chart.

    Attributes:
        title: what it shows, in words; the caption, and what a screen reader says.
        labels: what stands at each bar.
        series: stacked on one another where ``stacked``.
        horizontal: bars lie, for long labels.
    """

    title: str
    labels: list
    series: list[Series] = field(default_factory=list)
    stacked: bool = True
    horizontal: bool = False

    def as_data(self):
        """Return what the script reads, JSON-ready."""
        return {
            "title": str(self.title),
            "labels": [str(label) for label in self.labels],
            "stacked": self.stacked,
            "horizontal": self.horizontal,
            "series": [
                {"label": str(each.label), "values": each.values, "tone": each.tone}
                for each in self.series
            ],
        }

    @property
    def is_empty(self):
        return not any(value for each in self.series for value in each.values)
