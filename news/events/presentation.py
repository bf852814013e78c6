"""What the page of an event shows, prepared for its template."""

from dataclasses import dataclass
from itertools import groupby

from django.apps import apps
from django.db.models import Q

from ..related import like_pages
from .enums import OFF_STATUSES
from .structured_data import event_data


@dataclass(frozen=True)
class Step:
    """One change that readers were told of; ``reason`` is empty where no translation has it."""

    change: object
    #: The time and place that held until then, and from then on.
    before: object
    after: object
    reason: str


def texts_of(stream):
    """Return the plain text of a stream, one string for each block that has any."""
    return [text for block in stream for text in block.block.get_searchable_content(block.value)]


def lines_of(text):
    """Return the lines of ``text`` that say something."""
    return [line.strip() for line in (text or "").splitlines() if line.strip()]


def context_of(page, request):
    """Return what the template of ``page`` needs beyond the page itself."""
    reports = reports_on(page)
    return {
        "leaders": lines_of(page.leaders),
        "accreditation": lines_of(page.accreditation),
        "programme": programme_of(page),
        "materials": list(page.materials.select_related("document")),
        "steps": steps_of(page),
        "reports": reports,
        "newer": newer_version_of(page),
        "related": events_like(page),
        "structured_data": event_data(page, request),
    }


def programme_of(page):
    """Return pairs (day or None, points) in the order of the days."""
    points = sorted(
        page.programme.all(), key=lambda item: (item.day or page.starts_on, item.sort_order or 0)
    )
    several = len(page.arrangement.days) > 1
    return [
        (day if several else None, list(items))
        for day, items in groupby(points, key=lambda item: item.day or page.starts_on)
    ]


def steps_of(page):
    """Return the changes as a list of :class:`Step`, the last one first."""
    after, steps = page.arrangement, []
    for number, change in enumerate(page.changes_in_order):
        is_newest = number == 0
        in_this_language = change.language == page.locale.language_code
        reason = change.reason if in_this_language else ""
        before = change.former_in(page.locale.language_code)
        steps.append(Step(change, before, after, (is_newest and page.status_reason) or reason))
        after = before
    return steps


def reports_on(page):
    """Return the published articles that report the event in its language, newest first."""
    articles = apps.get_model("news.ArticlePage").objects
    return list(
        articles.live()
        .for_cards()
        .filter(event__translation_key=page.translation_key, locale=page.locale_id)
        .prefetch_related("image__renditions", "persons")
        .order_by("-first_published_at", "-pk")[:10]
    )


def events_like(page):
    """Return published events to come that are of the same kind or come from the same unit."""
    same_type, same_unit = Q(event_type=page.event_type), Q(unit=page.unit_id)
    to_come = type(page).objects.upcoming().exclude(status__in=OFF_STATUSES).for_cards()
    return like_pages(page, [same_type & same_unit, same_type, same_unit], among=to_come)


def newer_version_of(page):
    """Return the public version in another language that tells of a later change, or None.

    Translations follow; until they do, their readers are told.
    """
    others = (
        type(page)
        .objects.live()
        .filter(translation_key=page.translation_key, last_published_at__gt=page.last_published_at)
        .exclude(pk=page.pk)
        .select_related("locale")
        if page.last_published_at
        else ()
    )
    for other in others:
        if other.status != page.status or other.arrangement.when != page.arrangement.when:
            return other
    return None
