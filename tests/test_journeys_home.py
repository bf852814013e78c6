"""The publisher rearranges the home page, without code, in a real browser on PostgreSQL."""

import pytest

from home.models import HomePage
from news.models import WarningIndexPage
from portal.provision.permits import demo_permit

from .test_journeys import browser, people, world

__all__ = ["browser", "people", "world"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


@pytest.fixture
def home(world):
    """A home page of two parts: the lead story, then the latest news.

    No part repeats what one above it shows: there are more articles than the list has room for.
    """
    warnings = WarningIndexPage.objects.get(locale__language_code="vi")
    assert warnings.live
    with demo_permit(reason="a home page to rearrange"):
        for number in range(1, 6):
            world.article(title=f"Tin thứ {number}").get_latest_revision().publish()
        page = HomePage.objects.get(pk=world.home.pk)
        latest = {"heading": "Tin mới", "section": world.news, "number": 3, "width": "full"}
        page.body = [("lead_story", {"article": None, "beside": 0}), ("latest", latest)]
        page.save_revision().publish()
    return HomePage.objects.get(pk=page.pk)


def headings_of(person):
    """Return the parts of the home page in the order in which readers see them."""
    return person.page.locator("main .l-home > section").evaluate_all(
        "parts => parts.map((part) => part.className.split(' ')[0])"
    )


def test_the_publisher_rearranges_the_home_page(people, world, home):
    citizen = people()
    citizen.page.goto("/")
    assert headings_of(citizen) == ["c-lead", "c-latest"]
    citizen.picture("trang-chu-truoc", full=True)

    publisher = people("publisher")
    publisher.page.goto(f"/admin/pages/{home.pk}/edit/")
    parts = publisher.page.locator("[data-contentpath=body] > div > div [data-streamfield-child]")
    assert parts.count() == 2
    publisher.picture("trinh-soan-trang-chu", full=True)
    # The latest news go up; a part with search boxes is added at the end.
    parts.nth(1).get_by_role("button", name="Chuyển lên").click()
    publisher.page.locator("[data-contentpath=body] .c-sf-add-button").last.click()
    publisher.page.get_by_role("option", name="Việc người dân cần").click()
    finders = parts.nth(2)
    finders.locator("input[name$='-heading']").fill("Bạn cần gì hôm nay?")
    finders.get_by_role("button", name="Chọn trang").nth(1).click()
    chooser = publisher.page.locator(".modal")
    chooser.locator("input[name=q]").fill(world.documents.title)
    chooser.locator("a.choose-page", has_text=world.documents.title).first.click()
    chooser.wait_for(state="hidden")
    publisher.picture("da-sap-xep", full=True)
    publisher.submit_for_review()

    # Whoever arranged it does not publish it: the desk's second pair of eyes does.
    assert headings_after_reload(citizen) == ["c-lead", "c-latest"]
    people("editor").decide(home.pk, "approve", picture="bien-tap-dat")
    people("second_publisher").decide(home.pk, "approve", picture="xuat-ban-dang")
    assert headings_after_reload(citizen) == ["c-latest", "c-lead", "c-finders"]
    citizen.picture("trang-chu-sau", full=True)

    citizen.page.locator(".c-finder input[type=search]").fill("thông tư")
    citizen.page.locator(".c-finder button").click()
    citizen.page.wait_for_url("**/tim-kiem/**")
    assert citizen.page.locator("input#search-query").input_value() == "thông tư"
    phone = people(width=390)
    phone.page.goto("/")
    phone.picture("trang-chu-dien-thoai", full=True)


def headings_after_reload(person):
    person.page.goto("/")
    return headings_of(person)
