"""What changed in a public article is declared, approved, and told to readers for good."""

import pytest

from news.models import ArticlePage
from portal.base.gate import PublicationRefused
from portal.provision.models import PublishedVersion, Rule
from portal.provision.models.append_only import AppendOnlyError
from tests.admin_forms import block_values, edit_values

pytestmark = pytest.mark.django_db


@pytest.fixture
def world(public_world):
    return public_world


def revise(world, page, **declaration):
    page = ArticlePage.objects.get(pk=page.pk)
    page.lead = f"{page.lead} Đã sửa."
    if declaration:
        page.declare_change(**declaration)
    page.save_revision(user=world.contributor)
    return page


def start(world, page):
    """Submit as it is: ``World.submit`` would declare a small mending by itself."""
    page = type(page).objects.get(pk=page.pk)
    return page.get_workflow().start(page, world.contributor)


def test_a_changed_public_article_is_not_submitted_undeclared(world, published):
    with pytest.raises(PublicationRefused, match="phiên bản này thay đổi gì"):
        start(world, revise(world, published))


def test_a_declaration_holds_for_one_version_only(world, published):
    world.publish(revise(world, published, kind="minor"))
    with pytest.raises(PublicationRefused):
        start(world, revise(world, published))


@pytest.mark.parametrize(
    ("declaration", "field"),
    [
        ({"kind": "major"}, "change_note"),
        ({"kind": "correction", "right": "20"}, "correction_wrong"),
        ({"kind": "correction", "wrong": "200"}, "correction_right"),
    ],
)
def test_a_declaration_says_what_readers_need(world, published, declaration, field):
    page = revise(world, published, **declaration)
    problems = page.problems_before_publication(public=page.public_row())
    assert [name for name, _sentence in problems] == [field]


def test_readers_see_what_was_wrong_what_is_right_and_the_history(world, published, client):
    assert "Lịch sử cập nhật" not in client.get(published.url).text
    world.publish(revise(world, published, kind="minor"))
    html = client.get(published.url).text
    assert "Chỉnh sửa nhỏ" in html
    assert "c-corrections" not in html
    world.publish(
        revise(world, published, kind="correction", wrong="Có 200 vụ.", right="Có 20 vụ.")
    )
    world.publish(revise(world, published, kind="major", note="Bổ sung số liệu tháng 10."))
    html = client.get(published.url).text
    assert html.index("Có 200 vụ.") < html.index("c-article__body")
    for text in ("Có 20 vụ.", "Bổ sung số liệu tháng 10.", "Đăng tải lần đầu", "CorrectionComment"):
        assert text in html
    kinds = PublishedVersion.objects.filter(page_id=published.pk).values_list("kind", flat=True)
    assert list(kinds) == ["first", "minor", "correction", "major"]


def test_the_history_is_append_only(published):
    version = PublishedVersion.objects.get(page_id=published.pk)
    version.note = "Khác"
    with pytest.raises(AppendOnlyError):
        version.save()


def test_the_form_asks_what_changed_only_of_a_public_page_and_anew_each_time(
    world, published, client
):
    client.force_login(world.contributor)
    draft = world.article(title="Bản nháp")
    assert "change_kind" not in client.get(f"/admin/pages/{draft.pk}/edit/").text
    world.publish(revise(world, published, kind="major", note="Bổ sung."))
    values = edit_values(client, published, **{"action-submit": "1"})
    assert values.get("change_kind", "") == ""
    assert values["change_note"] == ""
    values |= block_values("body", published.body.stream_block, published.body)
    answer = client.post(f"/admin/pages/{published.pk}/edit/", values)
    assert "phiên bản này thay đổi gì" in answer.text


def test_the_category_and_the_kind_agree_by_the_rules(world, published):
    Rule.objects.filter(pk=world.rule.pk).update(kinds=["case"])
    page = world.article(title="Kết quả", kind="results")
    problems = page.problems_before_publication(public=None)
    assert [name for name, _sentence in problems] == ["category"]
    assert "không dành cho trang thuộc loại này" in problems[0][1]
    with pytest.raises(PublicationRefused):
        world.submit(page)
    Rule.objects.filter(pk=world.rule.pk).update(kinds=["results", "activity"])
    assert page.problems_before_publication(public=None) == []
