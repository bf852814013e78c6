"""A page says what was approved, also when a release changed the fields of its type meanwhile."""

import pytest

from portal.provision.digest import says_the_same

pytestmark = pytest.mark.django_db
#: A field that is not filled in; it stands for one that a later release brought.
LATER = "image_caption"


@pytest.fixture
def page(world):
    return world.article()


@pytest.fixture
def revision(page):
    """Return the page's revision as it was written before the field came."""
    revision = page.save_revision()
    del revision.content[LATER]
    return revision


def test_a_field_that_came_later_and_is_not_filled_in_changes_nothing(page, revision):
    assert says_the_same(page, revision)


def test_a_field_that_came_later_and_is_filled_in_was_not_approved(page, revision):
    setattr(page, LATER, "Chú thích chưa ai duyệt")
    assert not says_the_same(page, revision)


def test_a_field_that_was_taken_away_changes_nothing(page, revision):
    revision.content["former_field"] = "Nội dung cũ"
    assert says_the_same(page, revision)


@pytest.mark.parametrize("name", ["title", "slug", "lead"])
def test_every_other_word_must_be_the_same(page, revision, name):
    revision.content[name] = "khac"
    assert not says_the_same(page, revision)
