"""A demo joint release: statements on one matter, approved by everybody, that wait for one minute.

It goes through the real workflow and the real services, with no permit.
"""

from datetime import datetime, time, timedelta

from django.urls import reverse
from django.utils import timezone

from news.models import Matter, StatementIndexPage, StatementPage
from news.statements.dossier import digest_of, others_beside
from portal.provision.demo import add_child, approve, category_of_clause, provenance, submit
from portal.provision.enums import Step
from portal.provision.releases.readings import mark_read
from portal.provision.releases.services import plan
from portal.units.models import Unit

from .articles import AUTHORS
from .statements import DATA, exchanges

#: Days from now to the morning on which they are released, and the minute.
_DAYS_AHEAD, _MINUTE = 2, time(9, 30)
_LEADERS = {"A05": "lanh-dao", "CA-01": "lanh-dao-2"}


def load_joint_release(users):
    """Plan the release of the statements that the demo's data name for it."""
    entry = DATA["joint_release"]
    day = timezone.localdate() + timedelta(days=_DAYS_AHEAD)
    moment = timezone.make_aware(datetime.combine(day, _MINUTE))
    pages = [_submitted(each, entry["matter"], moment, users) for each in entry["statements"]]
    for page in pages:
        for name in ("bien-tap", "xuat-ban"):
            _decide(page, users[name])
    plan(
        user=users["xuat-ban"],
        title=entry["title"],
        pages=[_fresh(page) for page in pages],
        release_at=moment,
        address=reverse("releases_list"),
    )


def _submitted(words, matter, moment, users):
    """Return a statement that its unit has submitted and the unit's leader has approved."""
    author = users[AUTHORS[words["unit"]]]
    page = StatementPage(
        title=words["title"],
        speaker_name=words["speaker"],
        speaker_position=words["position"],
        stated_at=moment,
        form=words["form"],
        audience=words["audience"],
        matter=Matter.objects.get(code=matter),
        lead=words["lead"],
        body=exchanges(words),
        live=False,
        **provenance(
            unit=Unit.objects.get(code=words["unit"]),
            category=category_of_clause("4.19"),
            triggered_on=timezone.localdate(moment),
            author=author,
        ),
    )
    add_child(StatementIndexPage.objects.get(locale__language_code="vi"), page)
    submit(page, author=author)
    _decide(page, users[_LEADERS[words["unit"]]])
    return page


def _fresh(page):
    return StatementPage.objects.get(pk=page.pk)


def _decide(page, user):
    """Approve the present step; whoever decides at the desk has read the others on the matter."""
    page = _fresh(page)
    step = page.current_workflow_task_state.step
    if step != Step.UNIT_LEADER:
        mark_read(user=user, page=page, digest=digest_of(others_beside(page)))
    approve(page, user=user, **({"publish_at": page.stated_at} if step == Step.PUBLICATION else {}))
