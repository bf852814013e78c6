"""Who said what to whom, when: and all that was said on one matter, side by side."""

import datetime

import factory
import pytest
from django.utils import timezone

from news.models import Matter, StatementIndexPage, StatementPage
from portal.provision.tests.factories import ProvidedPageFactory, PublishedFactory, build_site

pytestmark = pytest.mark.django_db


def moment(day, hour=9):
    return timezone.make_aware(datetime.datetime(2026, 11, day, hour))


class StatementIndexPageFactory(PublishedFactory):
    class Meta:
        model = StatementIndexPage

    title = "Phát ngôn"
    slug = "phat-ngon"


class MatterFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Matter

    code = factory.Sequence(lambda number: f"van-de-{number}")
    title_vi = factory.Sequence(lambda number: f"Vấn đề {number}")


class StatementPageFactory(ProvidedPageFactory):
    class Meta:
        model = StatementPage

    title = factory.Sequence(lambda number: f"Phát ngôn thử {number}")
    speaker_name = "Nguyễn Văn Thử"
    speaker_position = "Người phát ngôn"
    stated_at = moment(16)
    audience = "Các cơ quan báo chí"
    lead = "Nội dung chính."
    matter = factory.SubFactory(MatterFactory)
    body = factory.LazyFunction(
        lambda: [
            (
                "exchange",
                {"asked_by": "Báo Thử", "question": "Hỏi gì?", "answer": "<p>Trả lời thế này.</p>"},
            )
        ]
    )


@pytest.fixture
def section():
    return StatementIndexPageFactory(parent=build_site()["vi"])


def test_a_statement_says_who_when_to_whom_and_in_which_words(client, section):
    statement = StatementPageFactory(parent=section, occasion="Họp báo quý IV")
    html = client.get(statement.url).text
    for text in (
        "Nguyễn Văn Thử, Người phát ngôn",
        "16/11/2026",
        "Các cơ quan báo chí",
        "Họp báo quý IV",
        "Hỏi gì?",
        "Trả lời thế này.",
        '"jobTitle": "Người phát ngôn"',
    ):
        assert text in html
    assert "Người gửi kín" not in html


def test_all_statements_on_one_matter_are_read_together_in_the_order_of_time(client, section):
    matter = MatterFactory(code="lua-dao", title_vi="Lừa đảo trên mạng")
    second = StatementPageFactory(parent=section, matter=matter, stated_at=moment(18))
    first = StatementPageFactory(parent=section, matter=matter, stated_at=moment(16))
    other = StatementPageFactory(parent=section)
    draft = StatementPageFactory(parent=section, matter=matter, live=False)
    html = client.get("/phat-ngon/van-de/lua-dao/").text
    assert html.index(first.title) < html.index(second.title)
    assert html.count("Trả lời thế này.") == 2
    assert other.title not in html
    assert draft.title not in html
    assert "/phat-ngon/van-de/lua-dao/" in client.get(first.url).text
    assert second.title in client.get(first.url).text
    assert client.get("/phat-ngon/van-de/khong-co/").status_code == 404


def test_the_section_is_narrowed_by_matter_form_and_speaker(client, section):
    wanted = StatementPageFactory(parent=section, matter=MatterFactory(code="mot"))
    other = StatementPageFactory(parent=section, matter=MatterFactory(code="hai"))
    html = client.get("/phat-ngon/?van-de=mot").text
    listed = html[html.index("c-list") : html.index("c-facets")]
    assert wanted.title in listed
    assert other.title not in listed
    assert client.get("/phat-ngon/?van-de=ba").status_code == 404
    assert wanted.title in client.get("/phat-ngon/rss/?van-de=mot").text


def test_the_clock_runs_from_the_day_of_the_statement(section):
    statement = StatementPageFactory(
        parent=section, stated_at=moment(16, hour=23), triggered_on=datetime.date(2026, 11, 17)
    )
    problems = statement.problems_before_publication(public=None)
    assert [name for name, _sentence in problems] == ["triggered_on"]
    assert "16/11/2026" in problems[0][1]
    statement.triggered_on = datetime.date(2026, 11, 16)
    assert statement.problems_before_publication(public=None) == []


def test_a_matter_takes_as_many_queries_for_many_statements_as_for_one(
    client, section, django_assert_max_num_queries
):
    matter = MatterFactory(code="nhieu")
    for _number in range(6):
        StatementPageFactory(parent=section, matter=matter)
    client.get("/phat-ngon/van-de/nhieu/")
    with django_assert_max_num_queries(18):
        client.get("/phat-ngon/van-de/nhieu/")


def test_a_matter_in_the_news_is_no_matter_to_contact_somebody_about(admin_client):
    register = admin_client.get("/admin/statements/").content.decode()
    assert "Vấn đề" in register
    assert "Nội dung cần liên hệ" not in register
    assert Matter._meta.verbose_name_plural == "vấn đề"
