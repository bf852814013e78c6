"""Demo announcements: open, about to close, closed, not open yet, and results by number."""

import json
from datetime import datetime, time, timedelta
from pathlib import Path

from django.utils import timezone

from news.models import AnnouncementIndexPage, AnnouncementPage
from portal.provision.demo import add_child, category_of_clause, provenance, publish
from portal.units.models import Unit

from .events import AUTHORS

DATA = json.loads(
    (Path(__file__).parent / "data" / "announcements.json").read_text(encoding="utf-8")
)
#: Applications end at this hour of their last day.
_LAST_HOUR = time(23, 59)
_LISTS = {"eligibility": "eligibility", "papers": "papers", "how_to_apply": "how"}
_TEXTS = ("quantity", "fee", "place")


def load_announcements(users):
    """Create and publish the section with its announcements; must run inside a permit."""
    sections = {}
    for section in AnnouncementIndexPage.objects.select_related("locale"):
        code = section.locale.language_code
        section.intro = DATA["intro" if code == "vi" else "intro_en"]
        publish(section, user=users["xuat-ban"])
        sections[code] = section
    pages = {}
    for entry in DATA["announcements"]:
        pages[entry["key"]] = _load_one(entry, pages, users=users, sections=sections)


def _load_one(entry, pages, *, users, sections):
    author = users[AUTHORS[entry["unit"]]]
    moment = timezone.now() - timedelta(days=entry["days_ago"], hours=2)
    office, phone, email = entry["contact"]
    held = entry.get("held", [None, None])
    page = AnnouncementPage(
        title=entry["title"],
        kind=entry["kind"],
        lead=entry["lead"],
        opens_on=_day(entry.get("opens_in")),
        closes_at=_closing(entry.get("closes_in")),
        held_from=_day(held[0]),
        held_to=_day(held[1]),
        province=entry.get("province", ""),
        contact_office=office,
        contact_phone=phone,
        contact_email=email,
        results_of=pages.get(entry.get("of")),
        results="\n".join(entry.get("results", ())),
        live=False,
        **_words(entry),
        **provenance(
            unit=Unit.objects.get(code=entry["unit"]),
            category=category_of_clause("4.10"),
            triggered_on=timezone.localdate(moment),
            author=author,
        ),
    )
    add_child(sections["vi"], page)
    publish(page, user=author, moment=moment)
    if english := entry.get("en"):
        translation = page.copy_for_translation(sections["en"].locale)
        translation.title = translation.draft_title = english["title"]
        translation.slug = ""
        translation.lead = english["lead"]
        translation.contact_office = english["contact"]
        for name, value in _words(english).items():
            setattr(translation, name, value)
        translation.full_clean()
        translation.save()
        publish(translation, user=users["bien-dich"], moment=moment)
    return page


def _words(entry):
    """Return the texts of an announcement by field, those in lists as lines."""
    lists = {field: "\n".join(entry.get(name, ())) for field, name in _LISTS.items()}
    return lists | {name: entry.get(name, "") for name in _TEXTS}


def _day(days):
    return None if days is None else timezone.localdate() + timedelta(days=days)


def _closing(days):
    return None if days is None else timezone.make_aware(datetime.combine(_day(days), _LAST_HOUR))
