"""Demo articles: made as a contributor would make them, public under a permit."""

import json
from datetime import timedelta
from pathlib import Path

from django.utils import timezone

from news.models import ArticlePage, CasePerson, NewsIndexPage
from portal.provision.demo import (
    add_child,
    build_body,
    category_of_clause,
    load_picture,
    provenance,
    publish,
)
from portal.provision.enums import ChangeKind
from portal.units.models import Unit

from .media import load_media, media_blocks

ARTICLES = [
    entry
    for name in ("articles.json", "articles_more.json", "articles_media.json")
    for entry in json.loads((Path(__file__).parent / "data" / name).read_text(encoding="utf-8"))
]
#: Who writes for which unit.
AUTHORS = {
    "A05": "cong-tac-vien",
    "CA-01": "cong-tac-vien-2",
    "V03": "phap-che",
    "CTTDT": "bien-tap",
}


def load_articles(users, columns):
    """Create and publish the demo articles; must run inside a permit.

    Args:
        users: accounts by user name.
        columns: the topic columns by the keys that the entries name.
    """
    parents = {page.locale.language_code: page for page in NewsIndexPage.objects.all()}
    for entry in ARTICLES:
        author = users[AUTHORS[entry["unit"]]]
        moment = timezone.now() - timedelta(days=entry["days_ago"], hours=entry["days_ago"] % 5)
        category = category_of_clause(entry["clause"], kind=entry["kind"])
        media = load_media(entry)
        page = ArticlePage(
            title=entry["title"],
            kind=entry["kind"],
            case_stage=entry.get("case_stage", ""),
            lead=entry["lead"],
            image=load_picture(entry["key"], unit=entry["unit"]),
            body=json.dumps(
                [*build_body(entry["body"]), *media_blocks(media, entry, language="vi")]
            ),
            live=False,
            **_place_in_column(entry, columns),
            **provenance(
                unit=Unit.objects.get(code=entry["unit"]),
                category=category,
                triggered_on=timezone.localdate(moment),
                author=author,
            ),
        )
        page.persons = [CasePerson(**person) for person in entry.get("persons", ())]
        add_child(parents["vi"], page)
        publish(page, user=author, moment=moment)
        if correction := entry.get("correction"):
            _correct(page, **correction)
        if english := entry.get("en"):
            translation = page.copy_for_translation(parents["en"].locale)
            translation.title = translation.draft_title = english["title"]
            translation.slug = ""
            translation.lead = english["lead"]
            translation.body = json.dumps(
                [*build_body(english["body"]), *media_blocks(media, english, language="en")]
            )
            translation.full_clean()
            translation.save()
            publish(translation, user=users["bien-dich"], moment=moment)


def _correct(page, *, wrong, right):
    page = ArticlePage.objects.get(pk=page.pk)
    page.declare_change(kind=ChangeKind.CORRECTION, wrong=wrong, right=right)
    page.save_revision(user=page.owner).publish(user=page.owner, skip_permission_checks=True)


def _place_in_column(entry, columns):
    if "column" not in entry:
        return {}
    column = columns[entry["column"]]
    return {"column": column, "column_part": column.parts.get(title=entry["part"])}
