"""Two people at one moment, or one who presses twice: what can be done once is done once."""

import datetime
import threading

import pytest
from django.core.exceptions import ValidationError
from django.db import connections
from django.utils import timezone
from wagtail.models import Page, TaskState

from news.models import WarningMessage, WarningPage
from news.warnings import services as warnings
from portal.base.gate import PublicationRefused
from portal.provision.coverage import services as coverage
from portal.provision.coverage.tests.factories import make_event_category
from portal.provision.models import ApprovalRecord
from tests.page_types import page_types

pytestmark = [
    pytest.mark.postgresql,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]
REASON = "Lý do đủ dài để bên kia hiểu."


@pytest.fixture
def world(committed_world):
    return committed_world


def at_once(act, count=3):
    """Run ``act`` in ``count`` threads at one moment; return what each returned or refused with."""
    together, outcomes = threading.Barrier(count), []

    def run():
        together.wait()
        try:
            outcomes.append(act())
        except (PublicationRefused, ValidationError) as refusal:
            outcomes.append(refusal)
        finally:
            connections.close_all()

    threads = [threading.Thread(target=run) for _number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(outcomes) == count, "a thread ended with an error that tells people nothing"
    return outcomes


def refused(outcomes):
    return sum(isinstance(each, Exception) for each in outcomes)


def test_a_step_is_decided_once(world):
    page = world.article()
    world.submit(page)
    state = TaskState.objects.get(status=TaskState.STATUS_IN_PROGRESS)
    outcomes = at_once(lambda: TaskState.objects.get(pk=state.pk).specific.approve(world.leader))
    assert refused(outcomes) == 2
    assert ApprovalRecord.objects.filter(page_id=page.pk).count() == 1
    assert TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS).count() == 1


def test_a_warning_is_cancelled_once(world):
    page = world.publish(page_types()[WarningPage].draft(world))
    outcomes = at_once(
        lambda: warnings.cancel(
            page=WarningPage.objects.get(pk=page.pk), user=world.publisher, reason=REASON
        )
    )
    assert refused(outcomes) == 2
    assert WarningMessage.objects.filter(act="cancelled").count() == 1


def test_the_story_of_an_event_is_begun_once(world):
    event = declined_event(world)
    before = Page.objects.count()
    outcomes = at_once(
        lambda: coverage.draft_story(event=event, user=world.contributor, kind="article")
    )
    assert refused(outcomes) == 0
    assert Page.objects.count() == before + 1


def declined_event(world):
    """Return an event to which the Portal sends nobody, so that its unit writes."""
    event = coverage.announce(
        user=world.contributor,
        unit=world.unit,
        title="Hội nghị sơ kết",
        about="Sơ kết sáu tháng.",
        starts_at=timezone.now() + datetime.timedelta(days=5),
        place="Hội trường A",
        host="Cục thử nghiệm",
        contact_name="Người liên hệ",
        contact_phone="0988777666",
        category=make_event_category(world),
    )
    coverage.decline(event=event, user=world.editor, reason=REASON)
    return event
