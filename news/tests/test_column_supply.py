"""Who supplies which part of a column, and what is missing."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from news.columns.supply import supplies, unfilled_parts
from news.models import ArticlePage, ColumnPart
from portal.provision.requests import services as requests
from tests.portal_world import World

from .column_factories import TopicColumnIndexPageFactory, TopicColumnPageFactory, make_part

pytestmark = pytest.mark.django_db


def days_ago(days):
    return timezone.localdate() - datetime.timedelta(days=days)


@pytest.fixture
def column(world: World):
    section = TopicColumnIndexPageFactory(parent=world.home, slug="chuyen-muc-thu")
    return TopicColumnPageFactory(
        parent=section,
        unit=world.unit,
        category=world.category,
        starts_on=days_ago(30),
        parts=[
            make_part("Hằng tuần", unit=world.unit, expected_every_days=7),
            make_part("Trước ngày", unit=world.other_unit, due_on=days_ago(2)),
            make_part("Còn thời gian", unit=world.unit, due_on=days_ago(-5)),
            make_part("Khi yêu cầu", unit=world.unit),
        ],
    )


def missing():
    return [each.part.title for each in supplies() if each.missing]


def test_what_is_missing_follows_from_what_was_agreed(column):
    assert missing() == ["Hằng tuần", "Trước ngày"]
    assert {silence.unit for silence in unfilled_parts(timezone.localdate())} == {
        part.unit for part in column.parts.all()
    }


def test_an_article_in_the_part_fills_it(world, column):
    part = ColumnPart.objects.get(title="Hằng tuần")
    page = world.publish(world.article(column=part.page, column_part=part))
    assert missing() == ["Trước ngày"]
    # A week later it is missing again.
    later = timezone.localdate() + datetime.timedelta(days=8)
    assert "Hằng tuần" in [each.part.title for each in supplies(today=later) if each.missing]
    assert ArticlePage.objects.get(pk=page.pk).live


def test_the_desk_asks_with_one_click_and_sees_what_became_of_it(world, client, column):
    client.force_login(world.editor)
    address = reverse("news_column_supply")
    assert "Hằng tuần" in client.get(address).text
    [supply] = [each for each in supplies() if each.part.title == "Hằng tuần"]
    form = client.get(supply.silence.request_address)
    assert f"{column.title}: Hằng tuần" in form.text
    requests.ask(
        user=world.editor,
        units=[world.unit],
        title="Bài tuần này",
        details="Chi tiết",
        why="Vì sao",
        category=world.category,
        follows=supply.silence.key,
    )
    [supply] = [each for each in supplies() if each.part.title == "Hằng tuần"]
    assert supply.request.request.title == "Bài tuần này"


def test_what_a_unit_begins_on_such_a_request_stands_in_the_part(world, column):
    [supply] = [each for each in supplies() if each.part.title == "Hằng tuần"]
    request = requests.ask(
        user=world.editor,
        units=[world.unit],
        title="Bài tuần này",
        details="Chi tiết",
        why="Vì sao",
        category=world.category,
        follows=supply.silence.key,
    )
    page = requests.draft_answer(row=request.rows.get(), user=world.contributor, kind="article")
    page = page.get_latest_revision_as_object()
    assert (page.column, page.column_part) == (column, supply.part)


def test_a_unit_sees_its_own_parts(world, client, column):
    client.force_login(world.stranger)
    html = client.get(reverse("news_column_supply")).text
    assert "Trước ngày" in html
    assert "Hằng tuần" not in html
