"""Demo notices of downtime: one that comes, one that is over."""

import json
from datetime import datetime, time, timedelta
from pathlib import Path

from django.utils import timezone

from home.models import DowntimeIndexPage, DowntimeNoticePage
from portal.provision.demo import add_child, category_of_clause, provenance, publish
from portal.units.models import Unit

NOTICES = json.loads((Path(__file__).parent / "data" / "downtime.json").read_text(encoding="utf-8"))
INTRO = {
    "vi": "Việc tạm dừng có kế hoạch được báo trước ít nhất bảy ngày làm việc, "
    "kèm cách giải quyết trong thời gian chờ.",
    "en": "Planned interruptions are announced at least seven working days ahead, "
    "with what to do meanwhile.",
}
_TEXTS = ("title", "lead", "services", "meanwhile", "contact", "emergency_reason")


def load_downtime(users):
    """Create and publish the section with its notices; must run inside a permit."""
    sections = {}
    for section in DowntimeIndexPage.objects.all():
        section.intro = INTRO[section.locale.language_code]
        publish(section, user=users["xuat-ban"])
        sections[section.locale.language_code] = section
    for entry in NOTICES:
        _load_notice(entry, users=users, sections=sections)


def _load_notice(entry, *, users, sections):
    day = timezone.localdate() + timedelta(days=entry["days"])
    starts_at = timezone.make_aware(datetime.combine(day, time.fromisoformat(entry["from"])))
    published = min(starts_at, timezone.now()) - timedelta(minutes=10)
    page = DowntimeNoticePage(
        **{name: entry[name] for name in _TEXTS},
        kind=entry["kind"],
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=entry["hours"]),
        live=False,
        **provenance(
            unit=Unit.objects.get(code="CTTDT"),
            category=category_of_clause("4.17"),
            triggered_on=timezone.localdate(published),
            author=users["bien-tap"],
        ),
    )
    add_child(sections["vi"], page)
    publish(page, user=users["bien-tap"], moment=published)
    translation = page.copy_for_translation(sections["en"].locale)
    for name in _TEXTS:
        setattr(translation, name, entry[f"{name}_en"])
    translation.draft_title, translation.slug = translation.title, ""
    translation.full_clean()
    translation.save()
    publish(translation, user=users["bien-dich"], moment=published)
