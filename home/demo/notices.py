"""Demo notices: wanted and sought people and notices of Interpol, and searches that have ended."""

import json
from datetime import timedelta
from pathlib import Path

from django.utils import timezone

from portal.provision.demo import add_child, category_of_clause, provenance, publish
from portal.units.models import Unit
from wanted.enums import LegalStage, NoticeKind
from wanted.models import (
    Confirmation,
    InterpolCharge,
    InterpolIndexPage,
    InterpolNoticePage,
    InterpolPhotograph,
    NoticeTerms,
    Offence,
    SoughtIndexPage,
    WantedIndexPage,
    WantedNoticePage,
    WantedPhotograph,
)
from wanted.services import end_notice

from .portraits import load_portrait

NOTICES = json.loads((Path(__file__).parent / "data" / "notices.json").read_text(encoding="utf-8"))
INTRO = {
    WantedIndexPage: {
        "vi": "Người bị truy nã theo quyết định của cơ quan có thẩm quyền. Thông báo được gỡ ngay "
        "khi có quyết định đình nã.",
        "en": "People wanted by decision of the competent authority. A notice goes off as soon as "
        "the search has ended.",
    },
    SoughtIndexPage: {
        "vi": "Người được truy tìm để giúp đỡ, lấy lời khai hoặc trả lại quyền lợi.",
        "en": "People who are looked for to help them, to hear them, or to give back what is "
        "theirs.",
    },
    InterpolIndexPage: {
        "vi": "Thông báo của Interpol và thông báo đặc biệt của Hội đồng Bảo an Liên hợp quốc mà "
        "Cổng đăng lại, kèm đường dẫn đến bản gốc.",
        "en": "Notices of Interpol and special notices of the Security Council of the United "
        "Nations that the Portal repeats, with a link to the original.",
    },
}
CONTACT = "Công an thành phố Hà Nội, điện thoại 069 000 0101"
INTERPOL_CONTACT = "Văn phòng Interpol Việt Nam, điện thoại 069 000 0200"
INTERPOL_UNIT = "A05"
AUTHORS = {"A05": "cong-tac-vien", "CA-01": "cong-tac-vien-2"}
#: Days before the end of its term that the notice which is to be confirmed soon has left.
_DAYS_LEFT = 4


def load_notices(users):
    """Create and publish the demo notices; must run inside a permit."""
    sections = {}
    for model, texts in INTRO.items():
        for section in model.objects.select_related("locale"):
            section.intro = texts[section.locale.language_code]
            publish(section, user=users["xuat-ban"])
            sections[(model, section.locale.language_code)] = section
    for entry in NOTICES["wanted"]:
        _load(entry, WantedIndexPage, _wanted, sections, users)
    for entry in NOTICES["sought"]:
        sought = {"kind": NoticeKind.SOUGHT, "stage": LegalStage.NONE, "offences": []}
        _load(entry | sought, SoughtIndexPage, _wanted, sections, users)
    for entry in NOTICES["interpol"]:
        _load(entry | {"unit": INTERPOL_UNIT}, InterpolIndexPage, _interpol, sections, users)
    for entry in NOTICES["ended"]:
        is_sought = entry["kind"] == NoticeKind.SOUGHT
        model = SoughtIndexPage if is_sought else WantedIndexPage
        page = _load(entry, model, _wanted, sections, users)
        end_notice(
            page=page,
            user=users["xuat-ban"],
            outcome=entry["outcome"],
            decision_number=entry["decision"],
            decided_on=timezone.localdate() - timedelta(days=1),
            by_tip=entry["by_tip"],
        )


def _load(entry, section_model, build, sections, users):
    """Publish one notice, with its English version where there is one; return it."""
    author = users[AUTHORS[entry["unit"]]]
    moment = timezone.now() - timedelta(days=entry["days"], hours=entry["days"] % 7)
    portraits = [
        (
            year,
            load_portrait(
                entry["name"],
                setting=str(year),
                unit=entry["unit"],
                title=f"Ảnh {number}",
                bearded=entry["sex"] == "male",
            ),
        )
        for number, year in enumerate(entry["photos"], start=1)
    ]
    page = build(entry, {}, portraits)
    declared = provenance(
        unit=Unit.objects.get(code=entry["unit"]),
        category=category_of_clause("4.14"),
        triggered_on=timezone.localdate(moment),
        author=author,
    )
    for name, value in declared.items():
        setattr(page, name, value)
    if entry.get("confirm_soon"):
        _confirmed_long_ago(page)
    add_child(sections[(section_model, "vi")], page)
    publish(page, user=author, moment=moment)
    if words := entry.get("en"):
        english = build(entry, words, portraits)
        for name, value in declared.items():
            setattr(english, name, value)
        english.translation_key, english.code = page.translation_key, page.code
        section = sections[(section_model, "en")]
        english.locale = section.locale
        add_child(section, english)
        publish(english, user=users["bien-dich"], moment=moment)
    return type(page).objects.get(pk=page.pk)


def _person(entry, words, contact):
    year, month, day = [*entry["born"], None, None][:3]
    return {
        "title": entry["name"],
        "other_names": "\n".join(entry["others"]),
        "born_year": year,
        "born_month": month,
        "born_day": day,
        "born_note": entry.get("note", ""),
        "sex": entry["sex"],
        "height": entry.get("height"),
        "weight": entry.get("weight"),
        "eyes": words.get("eyes", entry.get("eyes", "")),
        "hair": words.get("hair", entry.get("hair", "")),
        "last_seen_on": _days_ago(entry.get("last_seen_days")),
        "last_seen_place": words.get("last_seen", entry.get("last_seen", "")),
        "description": words.get("description", entry["description"]),
        "marks": words.get("marks", entry.get("marks", "")),
        "caution": words.get("caution", entry.get("caution", "")),
        "reward": words.get("reward", entry.get("reward", "")),
        "contact": words.get("contact", contact),
        "live": False,
    }


def _days_ago(days):
    return None if days is None else timezone.localdate() - timedelta(days=days)


def _wanted(entry, words, portraits):
    page = WantedNoticePage(
        **_person(entry, words, CONTACT),
        kind=entry["kind"],
        legal_stage=entry["stage"],
        decision_number=entry["number"],
        decided_on=timezone.localdate() - timedelta(days=entry["days"] + 2),
        issuer=words.get("issuer", entry["issuer"]),
        residence=entry["residence"],
    )
    offences = words.get("offences", entry["offences"])
    page.offences = [Offence(name=name, article=article) for name, article in offences]
    page.photographs = [WantedPhotograph(image=image, taken_year=year) for year, image in portraits]
    return page


def _interpol(entry, words, portraits):
    page = InterpolNoticePage(
        **_person(entry, words, INTERPOL_CONTACT),
        nationality=words.get("nationality", entry["nationality"]),
        colour=entry["colour"],
        reference=entry["reference"],
        requesting_country=words.get("country", entry["country"]),
        issued_on=timezone.localdate() - timedelta(days=entry["days"] + 2),
        original=entry["original"],
        original_name=entry.get("original_name", ""),
        birthplace=entry["birthplace"],
        languages=words.get("languages", entry["languages"]),
    )
    charges = words.get("charges", entry["charges"])
    page.charges = [InterpolCharge(text=text, original_text=original) for text, original in charges]
    page.photographs = [
        InterpolPhotograph(image=image, taken_year=year) for year, image in portraits
    ]
    return page


def _confirmed_long_ago(page):
    """Let the unit be asked about a notice whose term is nearly over."""
    term = NoticeTerms.objects.in_force().confirm_every_days
    Confirmation.objects.create(
        notice=page.translation_key,
        until=timezone.localdate() + timedelta(days=_DAYS_LEFT),
        confirmed_at=timezone.now() - timedelta(days=term - _DAYS_LEFT),
    )
