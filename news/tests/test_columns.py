"""Topic columns: how long they run, what their parts hold, and what readers see of it."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone, translation
from wagtail.models import Locale

from news.columns.enums import ColumnState
from news.columns.parts import articles_of_part
from news.models import ArticlePage, ColumnPart, TopicColumnPage
from news.related import related_pages
from news.structured_data import column_data
from portal.provision.permits import demo_permit

from .column_factories import (
    TopicColumnIndexPageFactory,
    TopicColumnPageFactory,
    make_part,
)
from .factories import ArticlePageFactory, NewsIndexPageFactory, build_site

pytestmark = pytest.mark.django_db


@pytest.fixture
def homes():
    return build_site()


@pytest.fixture
def section(homes):
    return TopicColumnIndexPageFactory(parent=homes["vi"])


@pytest.fixture
def news(homes):
    return NewsIndexPageFactory(parent=homes["vi"])


@pytest.fixture
def column(section):
    return TopicColumnPageFactory(parent=section, title="Người tốt việc tốt")


def part(column, title="Gương sáng"):
    return column.parts.get(title=title)


def file_article(news, column, *, part_title="Gương sáng", **values):
    return ArticlePageFactory(
        parent=news, column=column, column_part=part(column, part_title), **values
    )


def day(number):
    return timezone.localdate() + timedelta(days=number)


@pytest.mark.parametrize(
    ("starts", "ends", "state"),
    [
        (-9, None, ColumnState.RUNNING),
        (0, 0, ColumnState.RUNNING),
        (-9, 0, ColumnState.RUNNING),
        (-9, -1, ColumnState.ENDED),
        (1, None, ColumnState.UPCOMING),
        (1, 9, ColumnState.UPCOMING),
    ],
)
def test_it_runs_from_its_first_to_its_last_day(section, starts, ends, state):
    column = TopicColumnPageFactory(
        parent=section, starts_on=day(starts), ends_on=None if ends is None else day(ends)
    )

    assert column.state == state
    for each in ColumnState:
        found = TopicColumnPage.objects.in_state(each).filter(pk=column.pk).exists()
        assert found == (each == state)


def test_it_cannot_end_before_it_begins(column):
    column.ends_on = column.starts_on - timedelta(days=1)

    with pytest.raises(ValidationError) as refusal:
        column.full_clean()
    assert "ends_on" in refusal.value.message_dict
    with pytest.raises(IntegrityError), transaction.atomic():
        TopicColumnPage.objects.filter(pk=column.pk).update(ends_on=column.ends_on)


def test_the_list_has_running_columns_first_and_can_be_narrowed_by_state(client, section):
    ended = TopicColumnPageFactory(parent=section, starts_on=day(-9), ends_on=day(-1))
    coming = TopicColumnPageFactory(parent=section, starts_on=day(5))
    running = TopicColumnPageFactory(parent=section, starts_on=day(-20))

    html = client.get(section.url).text
    assert html.index(running.title) < html.index(coming.title) < html.index(ended.title)
    narrowed = client.get(section.url, {"tinh-trang": "ended"}).text
    assert ended.title in narrowed
    assert running.title not in narrowed


def test_readers_see_each_part_with_its_unit_and_its_newest_articles(client, news, column):
    for number in range(5):
        file_article(
            news,
            column,
            title=f"Gương thứ {number}",
            first_published_at=timezone.now() - timedelta(days=number),
        )

    response = client.get(column.url)
    shown = {each.title: articles for each, articles in response.context["parts"]}
    assert [page.title for page in shown["Gương sáng"]] == [
        "Gương thứ 0",
        "Gương thứ 1",
        "Gương thứ 2",
        "Gương thứ 3",
    ]
    assert shown["Kinh nghiệm hay"] == []
    assert part(column).unit.name in response.text
    assert part(column).brief in response.text


def test_a_list_of_all_follows_only_where_the_parts_do_not_show_all(client, news, column):
    for number in range(4):
        file_article(news, column, title=f"Gương thứ {number}")
    assert client.get(column.url).text.count(">Gương thứ 0</a>") == 1

    ArticlePageFactory(parent=news, column=column, title="Bài ngoài các mục")
    assert "Bài ngoài các mục" in client.get(column.url).text


def test_a_part_has_a_list_and_a_feed_of_its_own(client, news, column):
    file_article(news, column, title="Gương của một người")
    file_article(news, column, title="Kinh nghiệm của một xã", part_title="Kinh nghiệm hay")

    for address in (column.url, f"{column.url}rss/", f"{column.url}atom/"):
        text = client.get(address, {"muc": "guong-sang"}).text
        assert "Gương của một người" in text
        assert "Kinh nghiệm của một xã" not in text
    assert client.get(column.url, {"muc": "khong-co"}).status_code == 404


def test_more_articles_and_parts_cost_no_more_queries(
    client, news, section, django_assert_max_num_queries
):
    def shown(parts, articles):
        titles = [f"Mục {number}" for number in range(parts)]
        column = TopicColumnPageFactory(parent=section, parts=[make_part(t) for t in titles])
        for title in titles:
            for _number in range(articles):
                file_article(news, column, part_title=title)
        client.get(column.url)
        return column.url

    few, many = shown(1, 1), shown(5, 3)
    with CaptureQueriesContext(connection) as taken:
        client.get(few)
    with django_assert_max_num_queries(len(taken)):
        client.get(many)


def test_one_that_has_ended_says_so_and_stays_readable(client, news, section):
    column = TopicColumnPageFactory(
        parent=section,
        starts_on=day(-90),
        ends_on=day(-1),
        closing_note="Sáu mươi tấm gương đã được kể.",
    )
    file_article(news, column, title="Tấm gương đầu tiên")

    html = client.get(column.url).text
    assert f"kết thúc ngày {day(-1):%d/%m/%Y}" in html
    assert "Sáu mươi tấm gương" in html
    assert "Tấm gương đầu tiên" in html


def test_one_that_runs_keeps_what_came_of_it_to_itself(client, section):
    column = TopicColumnPageFactory(parent=section, closing_note="Chưa đến lúc nói.")

    assert "Chưa đến lúc nói." not in client.get(column.url).text


# Articles in it ----------------------------------------------------------------------------------


def test_an_article_names_its_column_while_readers_can_open_it(client, news, column):
    article = file_article(news, column)
    assert column.url in client.get(article.url).text

    with demo_permit(reason="test"):
        column.unpublish()
    assert f'href="{column.url}"' not in client.get(article.url).text


def test_a_part_brings_its_column(news, column):
    article = ArticlePageFactory(parent=news, column_part=part(column))
    article.full_clean()

    assert article.column == column


def test_a_part_of_another_column_is_refused(news, section, column):
    other = TopicColumnPageFactory(parent=section)
    article = ArticlePageFactory(parent=news, column=column)
    article.column_part = part(other)

    with pytest.raises(ValidationError) as refusal:
        article.full_clean()
    assert "column_part" in refusal.value.message_dict


def test_a_column_that_has_ended_takes_nothing_new(news, section):
    ended = TopicColumnPageFactory(parent=section, starts_on=day(-9), ends_on=day(-1))
    new = ArticlePage(column=ended)
    there = file_article(news, ended)
    there.refresh_from_db()

    assert "column" in dict(new.problems_before_publication(public=None))
    problems = there.problems_before_publication(public=there.public_row())
    assert "column" not in dict(problems)


def test_a_translation_stands_in_the_translated_column(client, homes, news, section, column):
    sections = {
        "en": TopicColumnIndexPageFactory(
            parent=homes["en"], translation_key=section.translation_key, slug="topics"
        )
    }
    english_news = NewsIndexPageFactory(parent=homes["en"], translation_key=news.translation_key)
    article = file_article(news, column, title="Gương sáng ở phường")
    with demo_permit(reason="test"):
        english_column = column.copy_for_translation(sections["en"].locale)
        english_column.title = "Good people"
        english_column.save_revision().publish()
        english = article.copy_for_translation(english_news.locale)
        english.title = "Good people in one ward"
        english.save_revision().publish()
    english_column = TopicColumnPage.objects.get(title="Good people")

    with translation.override("en"):
        html = client.get(english_column.url).text
        assert "Good people in one ward" in html
        assert "Gương sáng ở phường" not in html
        assert english_column.url in client.get(english.url).text
    english_part = english_column.parts.get(title="Gương sáng")
    assert set(articles_of_part(english_part)) == set(articles_of_part(part(column)))
    locale = Locale.objects.get(language_code="en")
    assert articles_of_part(part(column), locale=locale).get().title == "Good people in one ward"


def test_only_what_is_public_counts_for_a_part(news, column):
    public = file_article(news, column)
    file_article(news, column, live=False)

    assert list(articles_of_part(part(column))) == [public]


def test_a_part_with_articles_stays(news, column):
    file_article(news, column)
    column = TopicColumnPage.objects.get(pk=column.pk)
    column.parts = [each for each in column.parts.all() if each.title != "Gương sáng"]

    problems = [text for _name, text in column.problems_before_publication(public=column)]
    assert any("Gương sáng" in text for text in problems)
    column.parts = list(ColumnPart.objects.filter(page=column, title="Gương sáng"))
    problems = [text for _name, text in column.problems_before_publication(public=column)]
    assert not any("Kinh nghiệm hay" in text for text in problems)


def test_two_parts_of_the_same_title_are_refused(section):
    column = TopicColumnPageFactory.build(parts=[make_part("Tin mới"), make_part("Tin  mới")])

    problems = [text for _name, text in column.problems_before_publication(public=None)]
    assert any("cùng tên" in text for text in problems)


@pytest.mark.parametrize(
    ("every", "due", "field"),
    [
        (7, None, None),
        (None, 5, None),
        (None, None, None),
        (7, 5, "due_on"),
        (0, None, "expected_every_days"),
    ],
)
def test_a_part_is_a_series_or_one_article_by_a_day(section, every, due, field):
    new = make_part("Mục", expected_every_days=every, due_on=day(due) if due else None)
    if field is None:
        new.clean()
        return
    with pytest.raises(ValidationError) as refusal:
        new.clean()
    assert field in refusal.value.message_dict


def test_machines_read_how_long_it_runs_and_what_is_in_it(rf, news, section):
    column = TopicColumnPageFactory(parent=section, starts_on=day(-3), ends_on=day(3))
    article = file_article(news, column)

    data = column_data(column, rf.get("/"), articles=[article])
    assert data["temporalCoverage"] == f"{day(-3)}/{day(3)}"
    assert [each["headline"] for each in data["hasPart"]] == [article.title]


# The form ----------------------------------------------------------------------------------------


def test_the_form_offers_published_columns_that_still_run(rf, admin_user, news, section, column):
    ended = TopicColumnPageFactory(parent=section, starts_on=day(-9), ends_on=day(-1))
    draft = TopicColumnPageFactory(parent=section, live=False)
    form_class = ArticlePage.get_edit_handler().get_form_class()

    form = form_class(instance=ArticlePage(), for_user=admin_user, parent_page=news)
    assert list(form.fields["column"].queryset) == [column]
    assert draft.title not in form.as_p()
    grouped = dict(form.fields["column_part"].choices)
    assert [title for _pk, title in grouped[column.title]] == ["Gương sáng", "Kinh nghiệm hay"]
    assert not {ended.title, draft.title} & set(grouped)


def test_the_form_keeps_a_column_that_has_ended_since(admin_user, news, section):
    ended = TopicColumnPageFactory(parent=section, starts_on=day(-9), ends_on=day(-1))
    article = file_article(news, ended)
    form_class = ArticlePage.get_edit_handler().get_form_class()

    form = form_class(instance=article, for_user=admin_user, parent_page=news)
    assert ended in form.fields["column"].queryset


# What is offered to be read next ------------------------------------------------------------------


def test_the_same_part_of_the_column_is_closest(news, column):
    article = file_article(news, column)
    elsewhere = ArticlePageFactory(
        parent=news,
        title="Cùng loại tin, cùng đơn vị",
        category=article.category,
        unit=article.unit,
    )
    same_column = file_article(news, column, part_title="Kinh nghiệm hay")
    same_part = file_article(news, column)

    assert related_pages(ArticlePage.objects.get(pk=article.pk)) == [
        same_part,
        same_column,
        elsewhere,
    ]
