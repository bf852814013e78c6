"""The demo plans a joint release through the real services."""

import pytest
from django.core.management import call_command

from home.demo.accounts import load_accounts
from home.demo.releases import load_joint_release
from home.demo.statements import load_statements
from news.models import StatementPage
from portal.provision.commitments import load_commitments
from portal.provision.permits import demo_permit
from portal.provision.releases.models import Release, ReleaseStatus

pytestmark = pytest.mark.django_db


@pytest.fixture
def release(world):
    for command in ("load_rules", "load_units"):
        call_command(command)
    load_commitments()
    users = load_accounts()
    with demo_permit(reason="Demo content"):
        load_statements(users)
    load_joint_release(users)
    return Release.objects.get()


def test_statements_on_one_matter_wait_for_one_minute(release):
    assert release.state == ReleaseStatus.PLANNED
    pages = StatementPage.objects.filter(pk__in=release.items.values("page"))
    assert pages.count() >= 2
    assert len({page.matter_id for page in pages}) == 1
    assert not any(page.live for page in pages)
    assert {page.stated_at for page in pages} == {release.release_at}


def test_at_the_minute_the_demos_statements_are_public(release):
    Release.objects.update(release_at=release.created_at)
    call_command("release_together")
    assert all(item.page.live for item in release.items.select_related("page"))
