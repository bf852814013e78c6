"""Demo submissions on every way they can take: asked about, refused, edited, urgent, keyed in.

All of it goes through the real services, with no permit.
"""

import json
from datetime import timedelta
from pathlib import Path

from django.core.files.base import ContentFile
from django.utils import timezone

from news.models import ArticlePage, NewsIndexPage
from portal.base.uploads import check_document
from portal.provision.appeals import services as appeals
from portal.provision.checklists import STANDARD
from portal.provision.demo import (
    add_child,
    approve,
    category_of_clause,
    load_picture,
    provenance,
    submit,
)
from portal.provision.edits.services import edit_for_unit
from portal.provision.enums import Channel
from portal.provision.keying.services import key_in
from portal.provision.longer_limits.services import ask_for_extension
from portal.provision.models import Category
from portal.provision.obligations import open_obligation
from portal.provision.threads.services import say
from portal.provision.urgent.models import Duty
from portal.provision.urgent.services import publish_urgently
from portal.units.models import Unit

DATA = json.loads((Path(__file__).parent / "data" / "submissions.json").read_text("utf-8"))
POINTS = tuple(key for key, _text in STANDARD.items)
#: The editor on duty in the demo: a turn that has begun and runs on for days.
DUTY_BEFORE, DUTY_AFTER = timedelta(hours=2), timedelta(days=14)


def load_submissions(users):
    """Create one submission of A05 for each way."""
    _asked(users)
    _decided_against(users)
    _edited(users)
    _urgent(users)
    _keyed(users)
    _longer(users)


def _submitted(words, users, *, lead="Bài viết minh họa.", clause="4.5", **fields):
    """Return a page that A05 has submitted and its leader has approved."""
    author = users["cong-tac-vien"]
    page = ArticlePage(
        title=words["title"],
        lead=lead,
        kind="situation",
        body=[("paragraph", f"<p>{words.get('text', 'Nội dung minh họa.')}</p>")],
        live=False,
        **fields,
        **provenance(
            unit=Unit.objects.get(code="A05"),
            category=category_of_clause(clause),
            triggered_on=timezone.localdate(),
            author=author,
        ),
    )
    add_child(NewsIndexPage.objects.get(locale__language_code="vi"), page)
    submit(page, author=author)
    approve(page, user=users["lanh-dao"])
    return _fresh(page)


def _fresh(page):
    return ArticlePage.objects.get(pk=page.pk)


def _asked(users):
    words = DATA["asked"]
    page = _submitted(words, users)
    say(page=page, user=users["bien-tap"], text=words["question"], asks=True, about="body")
    say(page=page, user=users["cong-tac-vien"], text=words["answer"])
    say(page=page, user=users["bien-tap"], text=words["again"], asks=True)


def _decided_against(users):
    for name in ("returned", "refused"):
        words = DATA[name]
        page = _submitted(words, users)
        page.current_workflow_task_state.reject(
            user=users["bien-tap"],
            ground=words["ground"],
            remedy=words["remedy"],
            final=name == "refused",
        )
        if reason := words.get("appeal"):
            record = appeals.refusal_of(page)
            appeals.ask(record=record, user=users["cong-tac-vien"], reason=reason)


def _edited(users):
    words = DATA["edited"]
    page = _submitted(words, users, lead=words["before"])
    edit_for_unit(page=page, user=users["bien-tap"])
    mine = _fresh(page).get_latest_revision_as_object()
    mine.lead = words["after"]
    mine.save_revision(user=users["bien-tap"])
    page = _fresh(page)
    page.get_workflow().start(page, users["bien-tap"])
    for name in ("lanh-dao", "bien-tap-2", "xuat-ban"):
        approve(page, user=users[name])


def _urgent(users):
    words, now = DATA["urgent"], timezone.now()
    Duty.objects.create(
        user=users["bien-tap-2"], starts_at=now - DUTY_BEFORE, ends_at=now + DUTY_AFTER
    )
    image = load_picture("su-co-nha-ga", unit="A05")
    page = _submitted(words, users, lead=words["lead"], clause="4.18", image=image)
    publish_urgently(page=page, user=users["bien-tap-2"], reason=words["reason"], confirmed=POINTS)


def _keyed(users):
    name = "Công văn gốc.txt"
    text = ContentFile("Công văn minh họa, không phải tài liệu thật.\n".encode(), name=name)
    key_in(
        user=users["bien-tap"],
        section=NewsIndexPage.objects.get(locale__language_code="vi"),
        model=ArticlePage,
        original=check_document(text, name=name),
        channel=Channel.PAPER,
        received_at=timezone.now(),
        unit=Unit.objects.get(code="CA-01"),
        title=DATA["keyed"]["title"],
        category=category_of_clause("4.6"),
        triggered_on=timezone.localdate(),
        sender_name="Lò Văn Mẫu",
        sender_phone="0900 000 000",
    )


def _longer(users):
    words, unit = DATA["longer"], Unit.objects.get(code="A05")
    provision = open_obligation(
        unit=unit,
        category=Category.objects.get(code="question-answers"),
        title=words["title"],
        triggered_on=timezone.localdate(),
        content_object=None,
    )
    ask_for_extension(
        provision=provision,
        user=users["cong-tac-vien"],
        reason=words["reason"],
        co_units=[Unit.objects.get(code="CA-01")],
    )
