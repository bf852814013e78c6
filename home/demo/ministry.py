"""The demo's pages about the Ministry: invented people, numbers and addresses throughout."""

import json
from datetime import date
from pathlib import Path

from django.utils import timezone

from home.models import (
    ContactPage,
    LeaderCareerRow,
    LeaderDuty,
    LeaderIndexPage,
    LeaderPage,
    OrganisationChartRow,
    OrganisationIndexPage,
    OrganisationLegalBasis,
    OrganisationMilestone,
    OrganisationPage,
    StandardPage,
)
from home.standing_pages import TEXTS
from portal.provision.demo import (
    add_child,
    build_body,
    category_of_clause,
    provenance,
    publish,
)
from portal.units.models import Unit

from .portraits import load_portrait

DATA = json.loads((Path(__file__).parent / "data" / "ministry.json").read_text(encoding="utf-8"))
CLAUSE = "4.1"


def load_ministry(users):
    """Publish organisation pages, leaders, contact and standing pages; inside a permit only."""
    for model in (OrganisationIndexPage, LeaderIndexPage):
        for page in model.objects.all():
            publish(page, user=users["xuat-ban"])
    _publish_standing_pages(users)
    _publish_contact(users)
    _load_organisations(users)
    _load_leaders(users)


def supplied(users, *, by, unit, clause=CLAUSE):
    """Return what Điều 3 asks for, of an item that ``by`` supplies today."""
    return provenance(
        unit=Unit.objects.get(code=unit),
        category=category_of_clause(clause),
        triggered_on=timezone.localdate(),
        author=users[by],
    )


def _publish_standing_pages(users):
    slugs = [
        text["slug"]
        for entry in json.loads(TEXTS.read_text(encoding="utf-8"))
        for text in entry.values()
    ]
    for page in StandardPage.objects.filter(slug__in=slugs):
        publish(page, user=users["xuat-ban"])


def _publish_contact(users):
    for page in ContactPage.objects.all():
        text = DATA["contact"][page.locale.language_code]
        page.intro = text["intro"]
        page.body = json.dumps(
            [
                {
                    "type": "matter",
                    "value": {
                        "purpose": purpose,
                        "heading": heading,
                        "text": about,
                        "ways": [
                            {"kind": kind, "value": value, "label": label, "hours": hours}
                            for kind, value, label, hours in ways
                        ],
                        "page": None,
                    },
                }
                for purpose, heading, about, ways in text["matters"]
            ]
        )
        publish(page, user=users["xuat-ban"])


def _load_organisations(users):
    parents = {page.locale.language_code: page for page in OrganisationIndexPage.objects.all()}
    for entry in [DATA["organisation"], *DATA["organisations"]]:
        page = OrganisationPage(
            described_unit=Unit.objects.get(code=entry["unit"]) if entry["unit"] else None,
            chart_source=entry["chart"],
            live=False,
            **_texts(entry),
            **supplied(users, by=entry["by"], unit=entry["from"]),
        )
        page.chart_rows = [
            OrganisationChartRow(name=name, level=level, sort_order=place)
            for place, (name, level) in enumerate(entry.get("rows", []))
        ]
        page.milestones = [
            OrganisationMilestone(
                happened_on=date.fromisoformat(day), precision=precision, title=title, text=text
            )
            for day, precision, title, text in entry["milestones"]
        ]
        page.legal_bases = [OrganisationLegalBasis(citation=text) for text in entry["bases"]]
        add_child(parents["vi"], page)
        publish(page, user=users[entry["by"]])
        if english := entry.get("en"):
            translation = page.copy_for_translation(parents["en"].locale)
            for name, value in _texts(english).items():
                setattr(translation, name, value)
            translation.draft_title, translation.slug = translation.title, ""
            for row, title in zip(
                translation.milestones.get_object_list(), english["milestones"], strict=True
            ):
                row.title, row.text = title, ""
            for row, citation in zip(
                translation.legal_bases.get_object_list(), english["bases"], strict=True
            ):
                row.citation = citation
            translation.save()
            publish(translation, user=users["bien-dich"])


def _texts(entry):
    parts = ("functions", "tasks", "powers")
    return {
        "title": entry["title"],
        "intro": entry["intro"],
        **{name: json.dumps(build_body(entry[name])) for name in parts},
    }


def _load_leaders(users):
    parents = {page.locale.language_code: page for page in LeaderIndexPage.objects.all()}
    details = supplied(users, by="bien-tap", unit="CTTDT")
    for entry in DATA["leaders"]:
        is_spokesperson = entry.get("spokesperson", False)
        page = LeaderPage(
            title=entry["name"],
            rank=entry["rank"],
            position=entry["position"],
            position_since=date.fromisoformat(entry["from"]),
            term_from=date.fromisoformat(entry["from"]),
            term_to=date.fromisoformat(entry["to"]) if entry["to"] else None,
            precedence=entry["order"],
            leads_ministry=not is_spokesperson,
            is_spokesperson=is_spokesperson,
            contact_is_public=is_spokesperson,
            office_phone="069 000 0009" if is_spokesperson else "",
            office_email="nguoi-phat-ngon@example.org" if is_spokesperson else "",
            image=load_portrait(entry["name"], unit="CTTDT"),
            live=False,
            **details,
        )
        page.duties = [LeaderDuty(text=text) for text in entry["duties"]]
        page.career = [LeaderCareerRow(period=when, text=what) for when, what in entry["career"]]
        add_child(parents["vi"], page)
        publish(page, user=users["bien-tap"])
        translation = page.copy_for_translation(parents["en"].locale)
        translation.rank, translation.position = entry["en_rank"], entry["en_position"]
        translation.duties = [LeaderDuty(text=text) for text in entry["en_duties"]]
        translation.career = []
        translation.save()
        publish(translation, user=users["bien-dich"])
