"""What Wagtail's own views do not ask: may this person see the object that the address names?

Several of them name an object to whoever knows its number, and only then say that it may not be
changed: the explorer, the page chooser, moving, every bulk action, usage by type. Each check here
answers whether the request is to be refused; ``middleware`` asks them all before the view runs.
"""

from django.apps import apps
from wagtail.models import Page
from wagtail.permissions import policy_registry

from portal.base.roles import DESK_ROLES

from .localize import refuses_translation
from .services import roles_of

#: Names under which Wagtail's addresses carry the key of a page.
PAGE_PARAMETERS = (
    "page_id",
    "page_pk",
    "parent_page_id",
    "page_to_move_id",
    "destination_id",
)
#: Reports that name pages of every unit, or who worked on them: for the desk. A unit has the
#: history of each of its pages, and its part of the register.
DESK_REPORTS = frozenset(
    {
        "wagtailadmin_reports:site_history",
        "wagtailadmin_reports:site_history_results",
        "wagtailadmin_reports:page_types_usage",
        "wagtailadmin_reports:page_types_usage_results",
        "wagtail_localize:translations_report",
        "wagtail_localize:translations_report_results",
    }
)


def refuses(request, match):
    """Return whether ``request`` is to be refused before its view runs.

    Args:
        match: the ``ResolverMatch`` of an address of the admin.
    """
    return any(
        check(request, match)
        for check in (
            _refuses_page,
            _refuses_chosen_pages,
            _refuses_bulk_action,
            _refuses_report,
            refuses_translation,
        )
    )


def may_open(user, page):
    """Return whether ``user`` may see ``page``, its drafts included, somewhere in the admin."""
    policy = policy_registry.get_by_type(Page)
    return (
        policy.explorable_instances(user).filter(pk=page.pk).exists()
        # A page under review is also open to those who decide on it.
        or page.specific.permissions_for_user(user).can_edit()
    )


def _refuses_page(request, match):
    for name in PAGE_PARAMETERS:
        page = Page.objects.filter(pk=match.kwargs.get(name)).first()
        if page and not may_open(request.user, page):
            return True
    return False


def _refuses_chosen_pages(request, match):
    if match.view_name != "wagtailadmin_choose_page_chosen_multiple":
        return False
    policy = policy_registry.get_by_type(Page)
    # Wagtail cannot show the root of the tree as chosen.
    return _beyond(request, policy.choosable_instances(request.user).filter(depth__gt=1))


def _refuses_bulk_action(request, match):
    if match.view_name != "wagtail_bulk_action":
        return False
    try:
        model = apps.get_model(match.kwargs["app_label"], match.kwargs["model_name"])
    except LookupError:
        return False
    user = request.user
    policy = policy_registry.get_by_type(model)
    if issubclass(model, Page):
        if "all" in request.GET.getlist("id"):
            # Wagtail takes "all" to be every page of a section, whoever's they are.
            return not (user.is_superuser or roles_of(user) & DESK_ROLES)
        return _beyond(request, policy.explorable_instances(user))
    actions = ["change", "delete", "choose"]
    return _beyond(request, policy.instances_user_has_any_permission_for(user, actions))


def _beyond(request, reached):
    """Return whether the request names the key of an object that is not in ``reached``."""
    keys = {key for key in request.GET.getlist("id") if key != "all"}
    numbers = {int(key) for key in keys if key.isdecimal()}
    return len(numbers) < len(keys) or reached.filter(pk__in=numbers).count() < len(numbers)


def _refuses_report(request, match):
    if match.view_name not in DESK_REPORTS:
        return False
    return not (request.user.is_superuser or roles_of(request.user) & DESK_ROLES)
