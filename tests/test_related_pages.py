"""The block of related pages, with pages that are public and pages that are not."""

from wagtail.models import Page

from portal.base.tests.test_blocks import body, value_of
from portal.provision.permits import demo_permit

__all__ = ["body"]


def test_related_pages_that_are_not_public_are_left_out(db, body):
    with demo_permit(reason="a public page for this test"):
        live = Page.objects.create(title="Hiện", slug="hien", path="00019001", depth=2)
    hidden = Page.objects.create(title="Ẩn", slug="an", path="00019002", depth=2, live=False)

    value = value_of(
        body,
        "related",
        {
            "heading": "",
            "pages": [
                {"type": "item", "id": str(page.pk), "value": page.pk} for page in (live, hidden)
            ],
        },
    )

    assert [page.pk for page in value[0].value.public_pages] == [live.pk]
