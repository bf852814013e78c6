"""The Portal's own performance in public: the counts that are shown add up to what was owed."""

import re
from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.models import Page

from home.models import HomePage, PerformancePage
from portal.provision.reporting.figures import rebuild
from portal.provision.reporting.tests.factories import make_rule, owe

pytestmark = pytest.mark.django_db
CELL = re.compile(r"<td>([\d.]+)</td>")


def test_the_counts_of_a_month_add_up_with_what_has_no_time_limit(world):
    today = timezone.localdate()
    rule = make_rule(category="tin-chu-dong", valid_from=today - timedelta(days=900))
    for _number in range(3):
        owe(rule=rule, unit=world.unit, triggered_on=today, received_on=today)
    owe(rule=rule, unit=world.unit, triggered_on=today, due_on=today, received_on=today)
    rebuild()
    home = Page.objects.get(pk=HomePage.objects.first().pk)
    page = home.add_child(instance=PerformancePage(title="Kết quả", live=False))
    html = page.make_preview_request().render().content.decode()
    row = html.split("<tbody>")[1].split("</tr>")[0]
    owed, *counts = (int(number) for number in CELL.findall(row))
    assert owed == sum(counts) >= 4
    assert "Không có hạn" in html
