from datetime import date

import pytest

from portal.provision.models import Category
from portal.provision.tests.rule_factories import make_rule

pytestmark = pytest.mark.django_db


def test_a_duty_that_no_page_answers_is_no_choice_for_pages():
    report = make_rule(category="bao-cao", kinds=["no_page"])
    other = make_rule(category="tin-khac", kinds=["case"], valid_from=date(2021, 1, 1))
    offered = set(Category.objects.answered_by_pages())
    assert other.category in offered
    assert report.category not in offered
