"""Demo topic columns: two that run, one that has ended, one that is to come."""

import json
from datetime import timedelta
from pathlib import Path

from django.utils import timezone

from news.models import ColumnPart, TopicColumnIndexPage, TopicColumnPage
from portal.provision.demo import (
    add_child,
    category_of_clause,
    load_picture,
    provenance,
    publish,
)
from portal.provision.enums import ChangeKind
from portal.units.models import Unit

from .articles import AUTHORS

COLUMNS = json.loads((Path(__file__).parent / "data" / "columns.json").read_text(encoding="utf-8"))
INTRO = {
    "vi": "Loạt bài theo chủ đề, do Cổng và các đơn vị cùng thực hiện trong một thời gian. "
    "Chuyên mục đã kết thúc vẫn được giữ lại để đọc.",
    "en": "Series on one topic, made together by the Portal and the units for a time. Those that "
    "have ended stay readable.",
}


def load_columns(users):
    """Publish the demo columns and return the Vietnamese ones by key; inside a permit only."""
    parents = {}
    for section in TopicColumnIndexPage.objects.select_related("locale"):
        section.intro = INTRO[section.locale.language_code]
        publish(section, user=users["xuat-ban"])
        parents[section.locale.language_code] = section
    return {entry["key"]: _load_one(entry, parents, users) for entry in COLUMNS}


def end_columns(columns):
    """End those whose time is over, after their articles came: an ended column takes no new one."""
    for entry in filter(_is_over, COLUMNS):
        page = TopicColumnPage.objects.get(pk=columns[entry["key"]].pk)
        page.ends_on, page.closing_note = _day(entry["ends"]), entry["closing"]
        page.declare_change(kind=ChangeKind.MAJOR, note="Chuyên mục kết thúc; thêm kết quả.")
        page.save_revision(user=page.owner).publish(user=page.owner, skip_permission_checks=True)


def _is_over(entry):
    return (entry["ends"] or 0) < 0


def _load_one(entry, parents, users):
    author, unit = users[AUTHORS[entry["unit"]]], Unit.objects.get(code=entry["unit"])
    day = timezone.localdate() + timedelta(days=min(entry["starts"], 0))
    page = TopicColumnPage(
        title=entry["title"],
        lead=entry["lead"],
        image=load_picture(f"chuyen-muc-{entry['key']}", unit=entry["unit"]),
        starts_on=_day(entry["starts"]),
        ends_on=None if _is_over(entry) else _day(entry["ends"]),
        live=False,
        **provenance(
            unit=unit,
            category=category_of_clause(entry["clause"]),
            triggered_on=day,
            author=author,
        ),
    )
    page.parts = [
        ColumnPart(
            title=part["title"],
            brief=part["brief"],
            unit=Unit.objects.get(code=part["unit"]),
            expected_every_days=part.get("every"),
            due_on=_day(part.get("due")),
        )
        for part in entry["parts"]
    ]
    add_child(parents["vi"], page)
    moment = timezone.now() + timedelta(days=min(entry["starts"], 0))
    publish(page, user=author, moment=moment)
    if english := entry.get("en"):
        translation = page.copy_for_translation(parents["en"].locale)
        translation.title = translation.draft_title = english["title"]
        translation.slug, translation.lead = "", english["lead"]
        for part, words in zip(translation.parts.get_object_list(), english["parts"], strict=True):
            part.title, part.brief = words
        translation.full_clean()
        translation.save()
        publish(translation, user=users["bien-dich"], moment=moment)
    return TopicColumnPage.objects.get(pk=page.pk)


def _day(days):
    return None if days is None else timezone.localdate() + timedelta(days=days)
