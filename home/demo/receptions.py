"""Demo schedules of reception: last month's, this month's and the next, of invented leaders."""

import json
from datetime import datetime, time, timedelta
from pathlib import Path

from django.utils import timezone
from django.utils.translation import override

from home.models import ReceptionIndexPage, ReceptionSchedulePage, ReceptionSession
from home.receptions.enums import Period, name_of_period
from news.events.month import month_after
from portal.provision.demo import add_child, category_of_clause, provenance, publish
from portal.provision.models import Category
from portal.units.models import Unit

DATA = json.loads((Path(__file__).parent / "data" / "receptions.json").read_text(encoding="utf-8"))
#: Calendar days before the first of the month on which each schedule was published.
_PUBLISHED_BEFORE = 12


def load_receptions(users):
    """Create and publish the section with its schedules; must run inside a permit."""
    sections = {}
    for section in ReceptionIndexPage.objects.all():
        code = section.locale.language_code
        section.intro, section.rules = _text("intro", code), _text("rules", code)
        publish(section, user=users["xuat-ban"])
        sections[code] = section
    first = timezone.localdate().replace(day=1)
    for months in (-1, 0, 1):
        _load_month(month_after(first, months), users=users, sections=sections)


def _load_month(first, *, users, sections):
    period = Period.of_month(first)
    page = ReceptionSchedulePage(
        year=first.year,
        period=period,
        registration=DATA["registration"],
        office_phone=DATA["phone"],
        live=False,
        **_texts(period, first.year, "vi"),
        **provenance(
            unit=Unit.objects.get(code="CTTDT"),
            category=Category.objects.filter(code="reception-schedule").first()
            or category_of_clause("4.11"),
            triggered_on=first - timedelta(days=_PUBLISHED_BEFORE),
            author=users["bien-tap"],
        ),
    )
    page.sessions = [_session(entry, first) for entry in DATA["sessions"]]
    if month_after(first, 1) > timezone.localdate():
        _change(page.sessions.all())
    moment = timezone.make_aware(datetime.combine(page.triggered_on, time(9)))
    add_child(sections["vi"], page)
    publish(page, user=users["bien-tap"], moment=min(moment, timezone.now()))
    _translate(page, users=users, section=sections["en"], moment=min(moment, timezone.now()))


def _session(entry, first):
    leader = DATA["leaders"][entry["leader"]]
    return ReceptionSession(
        leader_rank=leader["rank"],
        leader_name=leader["name"],
        leader_position=leader["position"],
        day=_day_of_week(first, entry["week"], entry["weekday"]),
        starts_at=time.fromisoformat(entry["from"]),
        ends_at=time.fromisoformat(entry["to"]),
        scope=entry["scope"],
    )


def _change(sessions):
    for change in DATA["changes"]:
        session = sessions[change["session"]]
        session.status, session.reason = change["status"], change["reason"]
        if later := change.get("days_later"):
            session.new_day = session.day + timedelta(days=later)


def _translate(page, *, users, section, moment):
    translation = page.copy_for_translation(section.locale)
    for name, value in _texts(Period(page.period), page.year, "en").items():
        setattr(translation, name, value)
    translation.draft_title = translation.title
    translation.slug = ""
    translation.registration = DATA["registration_en"]
    reasons = {change["session"]: change["reason_en"] for change in DATA["changes"]}
    for number, session in enumerate(translation.sessions.get_object_list()):
        entry = DATA["sessions"][number]
        leader = DATA["leaders"][entry["leader"]]
        session.leader_rank, session.leader_position = leader["rank_en"], leader["position_en"]
        session.scope = entry["scope_en"]
        session.reason = reasons[number] if session.reason else ""
    translation.full_clean()
    translation.save()
    publish(translation, user=users["bien-dich"], moment=moment)


def _texts(period, year, language):
    with override(language):
        title = _text("title", language) % name_of_period(period, year)
    place = _text("place", language)
    return {
        "title": title,
        "place": place,
        "office": _text("office", language),
        "office_address": place,
    }


def _text(name, language):
    return DATA[name if language == "vi" else f"{name}_{language}"]


def _day_of_week(first, week, weekday):
    """Return the ``week``-th day of the month that is this weekday, Monday being 0."""
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (week - 1))
