"""Demo work between the desk and units: requests, events, what did not come, a matter in the news.

All of it goes through the real services; what lies in the past is dated back afterwards.
"""

import json
from datetime import datetime, time, timedelta
from pathlib import Path

from django.core.files.base import ContentFile
from django.utils import timezone

from news.models import Matter, StatementIndexPage, StatementPage
from portal.base.uploads import check_document
from portal.provision.coverage import services as coverage
from portal.provision.coverage.models import CoveredEvent
from portal.provision.demo import add_child, approve, category_of_clause, provenance, submit
from portal.provision.requests import services as requests
from portal.provision.requests.models import InformationRequest, UnitRequest
from portal.units.models import Unit

DATA = json.loads((Path(__file__).parent / "data" / "desk.json").read_text(encoding="utf-8"))
#: Who acts for a unit.
CONTRIBUTORS = {"A05": "cong-tac-vien", "CA-01": "cong-tac-vien-2", "V03": "phap-che"}


def load_desk_work(users):
    """Create requests, announced events and statements that wait for a decision."""
    for entry in DATA["requests"]:
        _load_request(entry, users)
    for entry in DATA["events"]:
        _load_event(entry, users)
    _load_statements(users)


def _load_request(entry, users):
    request = requests.ask(
        user=users["bien-tap"],
        units=[Unit.objects.get(code=code) for code in entry["units"]],
        title=entry["title"],
        details=entry["details"],
        why=entry["why"],
        category=category_of_clause(entry["clause"]),
        files=[_file(name) for name in entry.get("files", ())],
    )
    for code, name, values in entry["then"]:
        row = request.rows.get(unit__code=code)
        person = users[values.pop("by", CONTRIBUTORS[code])]
        if name == "draft":
            requests.draft_answer(row=row, user=person, kind="article")
        else:
            getattr(requests, name)(row=row, user=person, **values)
    if days := entry.get("days_ago"):
        _date_back(request, days)


def _date_back(request, days):
    """Let a request have been made ``days`` ago, and be due since."""
    asked_on = timezone.localdate() - timedelta(days=days)
    due_on = asked_on + timedelta(days=5)
    InformationRequest.objects.filter(pk=request.pk).update(
        asked_on=asked_on, due_on=due_on, asked_at=timezone.now() - timedelta(days=days)
    )
    for row in UnitRequest.objects.filter(request=request):
        UnitRequest.objects.filter(pk=row.pk).update(due_on=due_on)
        row.provision.triggered_on, row.provision.due_on = asked_on, due_on
        row.provision.save(update_fields=["triggered_on", "due_on"])


def _load_event(entry, users):
    code = entry["unit"]
    starts_at = _at(max(entry["in_days"], 1), entry["hour"])
    event = coverage.announce(
        user=users[CONTRIBUTORS[code]],
        unit=Unit.objects.get(code=code),
        starts_at=starts_at,
        ends_at=starts_at + timedelta(hours=2),
        category=category_of_clause("4.2"),
        contact_phone="0900 000 000",
        to_publish=[_file(name) for name in entry.get("to_publish", ())],
        for_work=[_file(name) for name in entry.get("for_work", ())],
        **entry["words"],
    )
    for name, by, values in entry["then"]:
        people = {
            key: [users[person] for person in names]
            for key, names in values.items()
            if key in ("reporters", "photographers")
        }
        getattr(coverage, name)(event=event, user=users[by], **values | people)
    if entry["in_days"] < 1:
        _hold_back(event, entry)


def _hold_back(event, entry):
    """Let an event have been held already: the services announce only what is to come."""
    event = CoveredEvent.objects.get(pk=event.pk)
    starts_at = _at(entry["in_days"], entry["hour"])
    CoveredEvent.objects.filter(pk=event.pk).update(
        starts_at=starts_at, ends_at=starts_at + timedelta(hours=2)
    )
    if event.task is not None:
        event.task.triggered_on = timezone.localdate(starts_at)
        event.task.due_on = event.task.triggered_on + timedelta(days=2)
        event.task.save(update_fields=["triggered_on", "due_on"])


def _load_statements(users):
    """Let two statements on one matter wait for verification, by two units."""
    entry = DATA["matter"]
    section = StatementIndexPage.objects.filter(locale__language_code="vi").first()
    if section is None:
        return
    matter, _created = Matter.objects.get_or_create(
        code=entry["code"], defaults={"title_vi": entry["title"], "about_vi": entry["about"]}
    )
    for words in entry["statements"]:
        author = users[CONTRIBUTORS[words["unit"]]]
        today = timezone.localdate()
        page = StatementPage(
            title=words["title"],
            live=False,
            speaker_name=words["speaker"],
            speaker_position=words["position"],
            stated_at=_at(0, words["hour"]),
            audience=words["audience"],
            matter=matter,
            lead=words["lead"],
            body=[("paragraph", f"<p>{words['words']}</p>")],
            **provenance(
                unit=Unit.objects.get(code=words["unit"]),
                category=category_of_clause("4.19"),
                triggered_on=today,
                author=author,
            ),
        )
        add_child(section, page)
        submit(page, author=author)
        approve(page, user=users[words["leader"]])


def _at(days, hour):
    day = timezone.localdate() + timedelta(days=days)
    return timezone.make_aware(datetime.combine(day, time(hour)))


def _file(name):
    text = f"{name}\n\nTài liệu minh họa, không phải tài liệu thật.\n"
    return check_document(ContentFile(text.encode("utf-8"), name=f"{name}.txt"), name=f"{name}.txt")
