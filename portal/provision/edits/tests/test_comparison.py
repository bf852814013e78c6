"""Two texts side by side: a table of what was there, what is there, and how it reads."""

import pytest

from portal.provision.edits.comparison import ADDED, REMOVED, SAME, compared

TABLE = [
    ("Một", "Một", [[(SAME, "Một")]]),
    ("", "Một", [[(ADDED, "Một")]]),
    ("Một", "", [[(REMOVED, "Một")]]),
    (
        "Bắt ba đối tượng.",
        "Bắt bốn đối tượng.",
        [[(SAME, "Bắt "), (REMOVED, "ba "), (ADDED, "bốn "), (SAME, "đối tượng.")]],
    ),
    ("Một\nHai", "Một\nHai\nBa", [[(SAME, "Một")], [(SAME, "Hai")], [(ADDED, "Ba")]]),
    (
        "Câu đầu.",
        "Chuyện hoàn toàn khác.",
        [[(REMOVED, "Câu đầu."), (ADDED, "Chuyện hoàn toàn khác.")]],
    ),
]


@pytest.mark.parametrize(("before", "after", "lines"), TABLE)
def test_texts_are_compared_word_by_word(before, after, lines):
    assert compared(before, after) == lines


def test_a_page_tells_its_changes_by_field(db, world):
    from portal.provision.edits.comparison import changes_between  # needs the models

    page = world.article()
    before = page.get_latest_revision_as_object()
    page.body = [("paragraph", "<p>Nội dung đã sửa.</p>")]
    page.sender_phone = "0900000999"
    page.save_revision(user=world.contributor)
    changes = changes_between(before, page.get_latest_revision_as_object())
    assert [change.label for change in changes] == ["nội dung"]
