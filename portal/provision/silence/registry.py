"""Detectors: each knows one kind of thing that should have come, and lists what has not.

Whatever app knows such a kind registers a detector; the office reads one list.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone


@dataclass(frozen=True)
class Silence:
    """One thing that should have come.

    Attributes:
        key: the same for the same thing at every search; what is dismissed is known by it.
        unit: who should have supplied it.
        text: what it is, as a sentence.
        since: the day from which it is missing.
        url: where more is to be seen; may be empty.
        title, details, why, category: with what a request for it is filled in (a category's code).
        group: names what a request to several units at once would answer; may be empty.
    """

    key: str
    unit: object
    text: str
    since: date
    url: str = ""
    title: str = ""
    details: str = ""
    why: str = ""
    category: str = ""
    group: str = ""

    @property
    def request_address(self):
        """The form of a request, filled in."""
        return request_address([self], follows=self.key)


@dataclass(frozen=True)
class Detector:
    """Finds one kind of silence.

    Attributes:
        code: small letters and hyphens.
        label: what the list calls it.
        find: function of today that yields the silences.
        grows: what it finds grows with the register. ``find`` then yields the longest silence
            first, and takes ``unit`` (of this one only) and ``most`` (no more than so many).
    """

    code: str
    label: str
    find: Callable[..., Iterable[Silence]]
    grows: bool = False

    def find_all(self, today: date) -> list[Silence]:
        """Return everything it finds, the longest silence first."""
        return sorted(self.find(today), key=lambda each: (each.since, each.unit.code))


_DETECTORS: dict[str, Detector] = {}


def register(detector: Detector) -> None:
    """Add a detector; called once, when its app is ready. The same code again replaces it."""
    _DETECTORS[detector.code] = detector


def detectors() -> list[Detector]:
    """Return all detectors, in the order in which they were registered."""
    return list(_DETECTORS.values())


def find_all(*, today: date | None = None) -> list[tuple[Detector, list[Silence]]]:
    """Return what each detector finds, the longest silence first."""
    today = today or timezone.localdate()
    return [(each, each.find_all(today)) for each in detectors()]


def request_address(silences, *, follows):
    """Return the form of one request to the units of ``silences``, filled in from the first."""
    first = silences[0]
    values = [("unit", silence.unit.code) for silence in silences]
    values += [("title", first.title), ("details", first.details), ("why", first.why)]
    values += [("category", first.category), ("follows", follows)]
    return f"{reverse('requests_ask')}?{urlencode([pair for pair in values if pair[1]])}"
