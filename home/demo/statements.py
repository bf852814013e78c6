"""Demo press statements: several on one matter, so that they can be read side by side."""

import json
from datetime import datetime, time, timedelta
from pathlib import Path

from django.utils import timezone

from news.models import Matter, StatementIndexPage, StatementPage
from portal.provision.demo import add_child, category_of_clause, provenance, publish
from portal.units.models import Unit

from .articles import AUTHORS

DATA = json.loads((Path(__file__).parent / "data" / "statements.json").read_text(encoding="utf-8"))
INTRO = {
    "vi": "Lãnh đạo Bộ và các đơn vị nói gì với báo chí: đăng cùng lúc, đúng lời, xếp theo vấn đề.",
    "en": "What leaders tell the press: published at the same time, in their words, by matter.",
}


def load_statements(users):
    """Publish the demo statements, oldest first; inside a permit only."""
    parents = {}
    for section in StatementIndexPage.objects.select_related("locale"):
        section.intro = INTRO[section.locale.language_code]
        publish(section, user=users["xuat-ban"])
        parents[section.locale.language_code] = section
    matters = {
        entry["code"]: Matter.objects.create(
            code=entry["code"],
            title_vi=entry["vi"],
            title_en=entry["en"],
            about_vi=entry["about_vi"],
            about_en=entry["about_en"],
        )
        for entry in DATA["matters"]
    }
    for entry in sorted(DATA["statements"], key=lambda entry: -entry["days_ago"]):
        _load_one(entry, parents, matters, users)


def _load_one(entry, parents, matters, users):
    author = users[AUTHORS[entry["unit"]]]
    day = timezone.localdate() - timedelta(days=entry["days_ago"])
    moment = timezone.make_aware(datetime.combine(day, time(entry["hour"])))
    page = StatementPage(
        title=entry["title"],
        speaker_name=entry["speaker"],
        speaker_position=entry["position"],
        stated_at=moment,
        form=entry["form"],
        audience=entry["audience"],
        occasion=entry["occasion"],
        matter=matters[entry["matter"]],
        lead=entry["lead"],
        body=exchanges(entry),
        live=False,
        **provenance(
            unit=Unit.objects.get(code=entry["unit"]),
            category=category_of_clause("4.19"),
            triggered_on=day,
            author=author,
        ),
    )
    add_child(parents["vi"], page)
    publish(page, user=author, moment=moment)
    if english := entry.get("en"):
        translation = page.copy_for_translation(parents["en"].locale)
        translation.title = translation.draft_title = english["title"]
        translation.slug, translation.lead = "", english["lead"]
        translation.speaker_position = english["position"]
        translation.audience, translation.occasion = english["audience"], english["occasion"]
        translation.body = exchanges(english)
        translation.full_clean()
        translation.save()
        publish(translation, user=users["bien-dich"], moment=moment)


def exchanges(entry):
    """Return the stream of questions and answers of an entry."""
    return json.dumps(
        [
            {
                "type": "exchange",
                "value": {"asked_by": who, "question": question, "answer": f"<p>{answer}</p>"},
            }
            for who, question, answer in entry["exchanges"]
        ]
    )
