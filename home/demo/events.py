"""Demo events: past and coming, one of every status; those that changed were announced first."""

import json
from datetime import datetime, time, timedelta
from pathlib import Path

from django.utils import timezone
from wagtail.models import Page

from news.enums import ArticleKind
from news.models import ArticlePage, EventIndexPage, EventPage, NewsIndexPage, ProgrammeItem
from portal.provision.demo import (
    add_child,
    build_body,
    category_of_clause,
    load_picture,
    provenance,
    publish,
)
from portal.units.models import Unit

DATA = json.loads((Path(__file__).parent / "data" / "events.json").read_text(encoding="utf-8"))
#: Who writes for which unit.
AUTHORS = {"A05": "cong-tac-vien", "CA-01": "cong-tac-vien-2", "CTTDT": "bien-tap"}
_SATURDAY = 5


def load_events(users):
    """Create and publish the section with its events; must run inside a permit."""
    sections = {}
    for section in EventIndexPage.objects.select_related("locale"):
        code = section.locale.language_code
        section.intro = DATA["intro" if code == "vi" else "intro_en"]
        publish(section, user=users["xuat-ban"])
        sections[code] = section
    for entry in DATA["events"]:
        _load_one(entry, users=users, sections=sections)


def _load_one(entry, *, users, sections):
    author = users[AUTHORS[entry["unit"]]]
    page = _event(entry, author)
    moment = _working_hour(entry["in"] - entry["announced"])
    add_child(sections["vi"], page)
    publish(page, user=author, moment=moment)
    change = entry.get("changed")
    if change:
        page = EventPage.objects.get(pk=page.pk)
        _apply(change, page)
        later = min(moment + timedelta(days=change["after"]), timezone.now())
        publish(page, user=author, moment=later)
        Page.objects.filter(pk=page.pk).update(first_published_at=moment)
        moment = later
    page = EventPage.objects.get(pk=page.pk)
    if english := entry.get("en"):
        _translate(page, english, change or {}, users=users, section=sections["en"], moment=moment)
    if report := entry.get("report"):
        _report(page, report, entry, author=author)


def _event(entry, author):
    day = _weekday(timezone.localdate() + timedelta(days=entry["in"]))
    press = entry.get("press", {})
    page = EventPage(
        **{name: entry[name] for name in ("title", "lead", "place", "province", "status")},
        event_type=entry["type"],
        starts_on=day,
        ends_on=day + timedelta(days=entry.get("lasts", 1) - 1),
        all_day=entry.get("all_day", False),
        starts_time=_time(entry.get("from")),
        ends_time=_time(entry.get("to")),
        latitude=entry.get("latitude"),
        longitude=entry.get("longitude"),
        host_name=entry.get("host", ""),
        leaders="\n".join(entry.get("leaders", ())),
        accreditation="\n".join(entry.get("accreditation", ())),
        press_office=press.get("office", ""),
        press_phone=press.get("phone", ""),
        press_email=press.get("email", ""),
        press_is_public=bool(press),
        live=False,
        **provenance(
            unit=Unit.objects.get(code=entry["unit"]),
            category=category_of_clause("4.2"),
            triggered_on=day,
            author=author,
        ),
    )
    page.programme = [
        ProgrammeItem(
            starts_time=_time(hour),
            text=text,
            speaker=speaker,
            day=day + timedelta(days=days[0]) if days else None,
            sort_order=number,
        )
        for number, (hour, text, speaker, *days) in enumerate(entry.get("programme", ()))
    ]
    return page


def _apply(change, page):
    """Let ``page`` say what became of the event."""
    page.status, page.status_reason = change["status"], change["reason"]
    if days := change.get("days_later"):
        page.starts_on += timedelta(days=days)
        page.ends_on += timedelta(days=days)
    for name, field in (("from", "starts_time"), ("to", "ends_time")):
        if name in change:
            setattr(page, field, _time(change[name]))
    page.place = change.get("place", page.place)


def _translate(page, english, change, *, users, section, moment):
    translation = page.copy_for_translation(section.locale)
    translation.title = translation.draft_title = english["title"]
    translation.slug = ""
    translation.lead = english["lead"]
    translation.place = change.get("place_en", english["place"])
    translation.status_reason = change.get("reason_en", "")
    for name in ("leaders", "accreditation"):
        setattr(translation, name, "\n".join(english.get(name, ())))
    points = zip(translation.programme.get_object_list(), english.get("programme", ()), strict=True)
    for item, text in points:
        item.text, item.speaker = text, ""
    translation.full_clean()
    translation.save()
    publish(translation, user=users["bien-dich"], moment=moment)


def _report(event, report, entry, *, author):
    """Publish the article that reports the event, the day after it."""
    moment = _working_hour((event.ends_on - timezone.localdate()).days + 1)
    page = ArticlePage(
        title=report["title"],
        kind=ArticleKind.EVENT_REPORT,
        lead=report["lead"],
        event=event,
        image=load_picture(report["title"], unit=entry["unit"]),
        body=json.dumps(build_body(report["body"])),
        live=False,
        **provenance(
            unit=event.unit, category=event.category, triggered_on=event.starts_on, author=author
        ),
    )
    add_child(NewsIndexPage.objects.get(locale=event.locale), page)
    publish(page, user=author, moment=moment)


def _working_hour(days):
    """Return nine o'clock in so many days, but no moment that is still to come."""
    day = timezone.localdate() + timedelta(days=days)
    return min(timezone.make_aware(datetime.combine(day, time(9))), timezone.now())


def _weekday(day):
    """Return ``day``, or the Monday after it where it is a rest day."""
    return day + timedelta(days=7 - day.weekday()) if day.weekday() >= _SATURDAY else day


def _time(text):
    return time.fromisoformat(text) if text else None
