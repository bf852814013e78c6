"""The home page, plain pages, and what stands when nothing else does."""

import json
from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.template.loader import render_to_string
from django.test import override_settings
from django.utils import timezone
from django.utils.translation import override
from wagtail.models import Site

from home.models import HomePage, PortalSettings
from news.tests.column_factories import TopicColumnIndexPageFactory, TopicColumnPageFactory
from news.tests.event_factories import EventIndexPageFactory, EventPageFactory
from news.tests.factories import ArticlePageFactory, NewsIndexPageFactory
from news.tests.warning_factories import WarningIndexPageFactory, WarningPageFactory
from portal.base.tests.factories import ImageFactory
from portal.provision.permits import demo_permit
from wanted.tests.factories import WantedIndexPageFactory

from .factories import ContactPageFactory, StandardPageFactory, build_site
from .reception_factories import (
    ReceptionIndexPageFactory,
    ReceptionSchedulePageFactory,
    make_session,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def homes():
    return build_site()


def soup_of(response):
    return BeautifulSoup(response.content, "html.parser")


def arrange(home, *parts):
    """Let the publisher arrange the home page of ``parts``, pairs (kind, value)."""
    home = HomePage.objects.get(pk=home.pk)
    home.body = json.dumps([{"type": kind, "value": value} for kind, value in parts])
    with demo_permit(reason="test"):
        home.save()
    return home


def latest(section, **values):
    return (
        "latest",
        {"heading": "", "section": section.pk, "number": 4, "width": "full"} | values,
    )


def test_the_home_page_shows_its_parts_in_the_publishers_order(client, homes):
    section = NewsIndexPageFactory(parent=homes["vi"], title="Tin tức")
    first = ArticlePageFactory(parent=section, title="Tin đầu")
    warning = WarningPageFactory(
        parent=WarningIndexPageFactory(parent=homes["vi"]), title="Cảnh báo thử"
    )
    links = [
        {"title": "Tra cứu văn bản", "text": "", "icon": "document", "address": "/tim-kiem/"},
        {"title": "Đọc tin tức", "text": "", "icon": "shield", "page": section.pk},
    ]
    column = {"title": "Cột thử", "text": "Lời giới thiệu", "pages": [first.pk]}
    arrange(
        homes["vi"],
        ("quick_links", {"heading": "Bạn cần làm gì?", "links": links}),
        ("warnings", {"heading": "Cảnh báo mới", "number": 3}),
        ("lead_story", {"article": first.pk, "beside": 2}),
        ("topic_columns", {"heading": "Chuyên mục", "columns": [column]}),
    )
    # The band of warnings above the page may name the warning too.
    html = client.get(homes["vi"].url).content.decode().partition("<main")[2]
    order = ["Bạn cần làm gì?", "Cảnh báo mới", warning.title, "Tin đầu", "Cột thử"]
    places = [
        html.index(f">{text}<") if text != "Cảnh báo mới" else html.index(text) for text in order
    ]
    assert places == sorted(places)
    assert 'href="/tim-kiem/">Tra cứu văn bản' in html
    assert f'href="{section.url}">Đọc tin tức' in html


def test_the_home_page_offers_search_boxes_and_says_where_to_ask(client, homes):
    wanted = WantedIndexPageFactory(parent=homes["vi"])
    contact = ContactPageFactory(parent=homes["vi"])
    hidden = ReceptionIndexPageFactory(parent=homes["vi"], live=False)
    arrange(
        homes["vi"],
        (
            "finders",
            {
                "heading": "Bạn cần gì?",
                "wanted": wanted.pk,
                "documents": None,
                "contact": contact.pk,
                "reception": hidden.pk,
            },
        ),
    )
    main = soup_of(client.get(homes["vi"].url)).main

    form = main.select_one("form[role=search]")
    assert form["method"] == "get"
    assert form["action"] == wanted.url
    assert form.select_one("input[name=ten]")
    addresses = [link["href"] for link in main.select(".c-finder__links a")]
    assert addresses == [wanted.url, contact.url]


def test_the_home_page_tells_the_next_receptions_and_none_that_is_over(client, homes):
    section = ReceptionIndexPageFactory(parent=homes["vi"])
    today = timezone.localdate()
    leaders = {"Người Hôm Qua": -1, "Người Mai": 1, "Người Tuần Sau": 7, "Người Sau Nữa": 9}
    for name, days in leaders.items():
        session = make_session(today + timedelta(days=days), leader_name=name)
        ReceptionSchedulePageFactory(parent=section, sessions=[session])
    value = {"heading": "Tiếp công dân", "section": section.pk, "number": 2, "width": "half"}
    arrange(homes["vi"], ("reception", value))

    titles = [each.text for each in soup_of(client.get(homes["vi"].url)).select(".c-date__title")]
    assert titles == ["Thượng tướng Người Mai", "Thượng tướng Người Tuần Sau"]


def test_the_home_page_tells_the_events_to_come_the_next_one_first(client, homes):
    section = EventIndexPageFactory(parent=homes["vi"])
    today = timezone.localdate()
    for title, days in {"Tuần sau": 7, "Hôm qua": -1, "Ngày mai": 1}.items():
        day = today + timedelta(days=days)
        EventPageFactory(parent=section, title=title, starts_on=day, ends_on=day)
    value = {"heading": "", "section": section.pk, "number": 3, "width": "half"}
    arrange(homes["vi"], ("events", value))

    titles = [each.text for each in soup_of(client.get(homes["vi"].url)).select(".c-card__title")]
    assert titles == ["Ngày mai", "Tuần sau"]


def test_the_home_page_shows_the_topic_columns_that_run(client, homes):
    section = TopicColumnIndexPageFactory(parent=homes["vi"])
    running = TopicColumnPageFactory(parent=section)
    today = timezone.localdate()
    ended = TopicColumnPageFactory(parent=section, ends_on=today - timedelta(days=1))
    arrange(homes["vi"], ("running_columns", {"heading": "Chuyên mục", "number": 3}))

    main = soup_of(client.get(homes["vi"].url)).main.text
    assert running.title in main
    assert ended.title not in main


def test_the_home_page_shows_nothing_that_was_withdrawn_and_nothing_twice(client, homes):
    section = NewsIndexPageFactory(parent=homes["vi"])
    withdrawn = ArticlePageFactory(parent=section, title="Tin đã gỡ", live=False)
    ArticlePageFactory(parent=section, title="Tin còn")
    column = {"title": "Cột", "text": "Lời", "pages": [withdrawn.pk]}
    link = {"title": "Liên kết", "text": "", "icon": "shield", "page": withdrawn.pk}
    arrange(
        homes["vi"],
        ("lead_story", {"article": withdrawn.pk, "beside": 3}),
        latest(section),
        ("topic_columns", {"heading": "Mục", "columns": [column]}),
        ("quick_links", {"heading": "Việc", "links": [link]}),
    )
    html = client.get(homes["vi"].url).content.decode()
    assert "Tin đã gỡ" not in html
    assert "Liên kết" not in html
    assert html.count(">Tin còn</a>") == 1


def test_a_full_home_page_stays_within_its_queries(client, homes, django_assert_max_num_queries):
    sections = [NewsIndexPageFactory(parent=homes["vi"]) for _number in range(4)]
    for section in sections:
        for _number in range(5):
            ArticlePageFactory(parent=section, image=ImageFactory())
    WarningPageFactory(parent=WarningIndexPageFactory(parent=homes["vi"]))
    arrange(
        homes["vi"],
        ("warnings", {"heading": "Cảnh báo", "number": 2}),
        ("lead_story", {"article": None, "beside": 4}),
        *[latest(section) for section in sections],
    )
    client.get(homes["vi"].url)
    with django_assert_max_num_queries(18):
        client.get(homes["vi"].url)


@pytest.mark.parametrize(
    ("language", "name"),
    [("vi", "Cổng Thông tin điện tử"), ("en", "Electronic Portal")],
)
def test_the_frame_speaks_the_readers_language(client, homes, language, name):
    html = client.get(homes[language].url).content.decode()
    assert f'<html lang="{language}">' in html
    assert name in html


def test_the_navigation_has_the_published_sections_of_the_language(client, homes):
    NewsIndexPageFactory(parent=homes["vi"], title="Tin tức thử")
    NewsIndexPageFactory(parent=homes["vi"], title="Mục chưa đăng", live=False)
    NewsIndexPageFactory(parent=homes["en"], title="English news")
    about = StandardPageFactory(parent=homes["vi"], title="Giới thiệu thử")
    html = client.get(about.url).content.decode()
    assert "Tin tức thử" in html
    assert "Mục chưa đăng" not in html
    assert "English news" not in html


def test_the_foot_shows_the_particulars_that_are_filled_in_and_no_others(client, homes):
    assert "mailto:" not in client.get("/").content.decode()
    particulars = PortalSettings.for_site(Site.objects.get())
    particulars.email = "lien-he@vi-du.test"
    particulars.office_vi, particulars.office_en = "Văn phòng thử", "Test office"
    particulars.save()
    html = client.get("/").content.decode()
    assert 'href="mailto:lien-he@vi-du.test"' in html
    assert "Văn phòng thử" in html
    assert "Test office" in client.get("/en/").content.decode()


def test_no_page_carries_inline_scripts_or_styles_or_asks_another_house(client, homes):
    html = client.get("/").content.decode()
    assert " style=" not in html
    assert "<style" not in html
    assert "onclick" not in html
    assert html.count("<script") == html.count('<script type="module" src="/static/') + html.count(
        '<script type="application/ld+json">'
    )
    assert "https://" not in html.replace("https://schema.org", "")


@override_settings(DEBUG=False)
@pytest.mark.parametrize(
    ("address", "text"),
    [("/khong-co/", "Không tìm thấy trang"), ("/en/nothing/", "Page not found")],
)
def test_an_unknown_address_is_explained(client, homes, address, text):
    response = client.get(address)
    assert response.status_code == 404
    assert text in response.content.decode()


@pytest.mark.parametrize("name", ["403.html", "500.html"])
def test_error_pages_stand_without_request_or_database(name, django_assert_num_queries):
    with django_assert_num_queries(0), override("vi"):
        html = render_to_string(name)
    assert '<html lang="vi">' in html
