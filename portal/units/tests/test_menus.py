"""Nobody is offered a report that then turns them away, whatever the language of the admin."""

import pytest
from django.urls import reverse
from django.utils import translation
from wagtail.admin.menu import reports_menu

pytestmark = pytest.mark.django_db
DESK_ONLY = ("wagtail_localize:translations_report", "wagtailadmin_reports:page_types_usage")


def offered(rf, user):
    request = rf.get("/admin/")
    request.user = user
    return {item.url for item in reports_menu.menu_items_for_request(request)}


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("name", DESK_ONLY)
def test_a_report_of_the_desk_is_offered_to_the_desk_alone(world, rf, language, name):
    with translation.override(language):
        assert reverse(name) not in offered(rf, world.contributor)
        assert reverse(name) in offered(rf, world.editor)
