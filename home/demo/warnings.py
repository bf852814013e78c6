"""Demo warnings: a chain with an update, one cancelled, one confirmed, one past, many in force."""

import json
from datetime import timedelta
from pathlib import Path

from django.utils import timezone

from news.models import WarningIndexPage, WarningPage
from news.warnings import services
from news.warnings.enums import Act
from portal.provision.demo import (
    add_child,
    build_body,
    category_of_clause,
    load_picture,
    provenance,
    publish,
)
from portal.units.models import Unit

WARNINGS = json.loads(
    (Path(__file__).parent / "data" / "warnings.json").read_text(encoding="utf-8")
)
INTRO = {
    "vi": "Thủ đoạn của tội phạm, dấu hiệu nhận biết và việc cần làm. Mỗi cảnh báo có thời hạn; "
    "cảnh báo đã qua vẫn được giữ lại để tra cứu.",
    "en": "How criminals work, how to recognise it and what to do. Every warning has an end; "
    "past ones stay readable.",
}
AUTHORS = {"A05": "cong-tac-vien", "CA-01": "cong-tac-vien-2"}


def load_warnings(users):
    """Create and publish the demo warnings, oldest first; must run inside a permit."""
    parents = {}
    for section in WarningIndexPage.objects.select_related("locale"):
        section.intro = INTRO[section.locale.language_code]
        publish(section, user=users["xuat-ban"])
        parents[section.locale.language_code] = section
    pages = {}
    for entry in sorted(WARNINGS, key=lambda entry: -entry["days_ago"]):
        pages[entry["key"]] = _load_one(entry, parents, pages, users)
    for entry in WARNINGS:
        if follow := entry.get("confirmed"):
            _follow(pages[entry["key"]], follow, act=Act.CONFIRMED, user=users[follow["by"]])
        if follow := entry.get("cancelled"):
            _follow(pages[entry["key"]], follow, act=Act.CANCELLED, user=users["xuat-ban"])


def _load_one(entry, parents, pages, users):
    author = users[AUTHORS.get(entry["unit"], "bien-tap")]
    unit = Unit.objects.get(code=entry["unit"])
    moment = _days_ago(entry["days_ago"])
    replaced = pages.get(entry.get("replaces"))
    page = WarningPage(
        crime=entry["crime"],
        severity=entry["severity"],
        urgency=entry["urgency"],
        certainty=entry.get("certainty", "Observed"),
        targets=tuple(entry["targets"]),
        contact_ways=tuple(entry["ways"]),
        extent=entry.get("extent", "nationwide"),
        provinces=tuple(entry.get("provinces", ())),
        masked_numbers="\n".join(entry.get("numbers", ())),
        evidence=_evidence(entry),
        onset=moment - timedelta(days=3),
        expires_at=moment + timedelta(days=entry["lasts"]),
        hotline=entry["hotline"],
        replaces=replaced.translation_key if replaced else None,
        live=False,
        # The place in the chain is taken with this date.
        first_published_at=moment,
        **_words(entry),
        **provenance(
            unit=unit,
            category=category_of_clause("4.5", kind="warning"),
            triggered_on=timezone.localdate(moment),
            author=author,
        ),
    )
    add_child(parents["vi"], page)
    publish(page, user=author, moment=moment)
    if english := entry.get("en"):
        translation = page.copy_for_translation(parents["en"].locale)
        for name, value in _words(english).items():
            setattr(translation, name, value)
        translation.draft_title, translation.slug = translation.title, ""
        translation.full_clean()
        translation.save()
        publish(translation, user=users["bien-dich"], moment=moment)
    return page


def _words(entry):
    """Return the fields that are words, in one language."""
    return {
        "title": entry["title"],
        "lead": entry["lead"],
        "method": json.dumps(build_body([["paragraph", text] for text in entry["method"]])),
        "signs": "\n".join(entry["signs"]),
        "what_to_do": "\n".join(entry["do"]),
        "if_it_happened": "\n".join(entry["after"]),
        "contact": entry["contact"],
    }


def _evidence(entry):
    if "picture" not in entry:
        return ""
    picture = load_picture(entry["picture"], unit=entry["unit"])
    value = {"image": picture.pk, "caption": "Tranh minh họa, không phải ảnh thật"}
    return json.dumps([{"type": "picture", "value": value}])


def _days_ago(days):
    return timezone.now() - timedelta(days=days, hours=days % 5)


def _follow(page, follow, *, act, user):
    """Let a message follow, dated back: the services would write today's date."""
    moment = _days_ago(follow["days_ago"])
    services.append_message(
        page,
        act=act,
        user=user,
        reason=follow.get("reason", ""),
        sent_at=moment,
        expires_at=moment + timedelta(days=follow["lasts"]) if "lasts" in follow else None,
    )
