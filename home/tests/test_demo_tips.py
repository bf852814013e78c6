"""The demonstration has tips with replies, and a receipt to come back with."""

import pytest

from home.demo.tips import OFFICER, TIPS, UNIT, load_tips
from portal.provision.tests.factories import build_site
from portal.units.tests.factories import MembershipFactory, UnitFactory
from wanted.models import Tip
from wanted.tests.factories import WantedIndexPageFactory, WantedNoticePageFactory
from wanted.tips.receipts import read_receipt

pytestmark = pytest.mark.django_db


def test_the_demo_tips_are_read_by_the_officer_and_the_receipt_finds_the_first(mailoutbox):
    unit = UnitFactory(code=UNIT)
    WantedNoticePageFactory(parent=WantedIndexPageFactory(parent=build_site()["vi"]), unit=unit)
    receipt = load_tips({OFFICER: MembershipFactory(unit=unit).user})
    tip = Tip.objects.of_receipt(read_receipt(receipt)).get()
    assert tip.messages.first().text == TIPS[0]["text"]
    states = [entry["state"] for entry in TIPS]
    assert sorted(Tip.objects.values_list("state", flat=True)) == sorted(states)
    assert not mailoutbox


def test_without_a_notice_there_are_no_demo_tips(db):
    assert load_tips({}) == ""
