"""Demo results and products of research: invented works of invented people."""

import json
from datetime import date, datetime, timedelta
from pathlib import Path

from django.utils import timezone

from news.models import ScienceIndexPage, ScienceProductPage, ScienceResultPage
from news.models.science import ProductSpecification, ResultMember
from portal.provision.demo import (
    add_child,
    category_of_clause,
    load_picture,
    provenance,
    publish,
)
from portal.units.models import Unit

DATA = json.loads((Path(__file__).parent / "data" / "science.json").read_text(encoding="utf-8"))
INTRO = {
    "vi": "Công trình đã nghiệm thu và sản phẩm phục vụ dân sinh: làm gì, ai làm, ai được dùng.",
    "en": "Accepted works and products for civil use: what they do and who may use them.",
}
#: Who writes for which unit.
AUTHORS = {"A05": "cong-tac-vien", "CA-01": "cong-tac-vien-2"}
_RESULT_TEXTS = (
    *("code", "level", "science_field", "classification", "title", "host_name", "lead_name"),
    *("result_class", "abstract_vi", "abstract_en", "keywords", "civil_benefit", "use_status"),
    *("use_note", "registration_number", "archive_number"),
)
_PRODUCT_TEXTS = (
    *("title", "science_field", "lead", "developer", "use_status", "standards", "offer"),
    *("offer_text", "contact"),
)
_DATES = ("started_on", "ended_on", "accepted_on", "registered_on")


def load_science(users):
    """Create and publish the section with its pages; must run inside a permit."""
    sections = {}
    for section in ScienceIndexPage.objects.all():
        section.intro = INTRO[section.locale.language_code]
        publish(section, user=users["xuat-ban"])
        sections[section.locale.language_code] = section
    results = {}
    for entry in DATA["results"]:
        results[entry["code"]] = _load_result(entry, users=users, sections=sections)
    for entry in DATA["products"]:
        _load_product(entry, users=users, sections=sections, results=results)


def _load_result(entry, *, users, sections):
    page = ScienceResultPage(
        **{name: entry[name] for name in _RESULT_TEXTS},
        **{name: entry[name] and date.fromisoformat(entry[name]) for name in _DATES},
        contact="Văn phòng đơn vị chủ trì (minh họa)",
        live=False,
        **_supplied(entry, users=users),
    )
    page.members = [
        ResultMember(name=name, part=part, agreed=agreed) for name, part, agreed in entry["members"]
    ]
    _publish_pair(page, entry, users=users, sections=sections, english=_english_result)
    return page


def _english_result(translation, texts):
    translation.contact = "Office of the host institution (demo)"
    members = list(translation.members.all())
    for member, part in zip(members, texts.pop("parts"), strict=True):
        member.part = part
    translation.members = members
    return texts


def _load_product(entry, *, users, sections, results):
    page = ScienceProductPage(
        **{name: entry[name] for name in _PRODUCT_TEXTS},
        accepted_on=date.fromisoformat(entry["accepted_on"]),
        result=results.get(entry["result"]),
        image=load_picture(entry["title"], unit=entry["unit"]),
        live=False,
        **_supplied(entry, users=users),
    )
    page.specifications = _specifications(entry["specifications"])
    _publish_pair(page, entry, users=users, sections=sections, english=_english_product)


def _english_product(translation, texts):
    translation.specifications = _specifications(texts.pop("specifications"))
    return texts | {"developer": translation.unit.name_en}


def _specifications(rows):
    return [ProductSpecification(name=name, value=value, unit=unit) for name, value, unit in rows]


def _supplied(entry, *, users):
    return provenance(
        unit=Unit.objects.get(code=entry["unit"]),
        category=category_of_clause("4.13"),
        triggered_on=date.fromisoformat(entry["accepted_on"]),
        author=users[AUTHORS[entry["unit"]]],
    )


def _publish_pair(page, entry, *, users, sections, english):
    """Publish ``page`` six days after its acceptance, and its English version if any.

    ``english`` changes what hangs on a translation and returns the values of its fields.
    """
    moment = timezone.make_aware(
        datetime.combine(page.accepted_on, datetime.min.time())
    ) + timedelta(days=6, hours=9)
    moment = min(moment, timezone.now())
    add_child(sections["vi"], page)
    publish(page, user=page.owner, moment=moment)
    if "en" in entry:
        translation = page.copy_for_translation(sections["en"].locale)
        translation.slug = ""
        for name, value in english(translation, dict(entry["en"])).items():
            setattr(translation, name, value)
        translation.draft_title = translation.title
        translation.full_clean()
        translation.save()
        publish(translation, user=users["bien-dich"], moment=moment)
