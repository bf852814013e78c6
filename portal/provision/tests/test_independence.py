"""Why somebody may not decide, told as people read it."""

import pytest

from portal.provision.enums import Step
from portal.provision.independence import reasons_against_decider

pytestmark = pytest.mark.django_db


def test_a_reason_names_the_person_and_not_the_account(world):
    world.editor.first_name, world.editor.last_name = "Hồ Thị", "Kiểm Thử"
    world.editor.save()
    [reason] = reasons_against_decider(
        user=world.editor, page=world.article(), step=Step.PUBLICATION, records=[]
    )
    assert reason.startswith("Hồ Thị Kiểm Thử không giữ vai trò")
