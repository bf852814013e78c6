"""Every address of the admin, taken from the URL patterns themselves, filled with foreign objects.

An address with a parameter that the tables do not know fails the test that uses this module: a
package or a view that is added later is met here before it is met by an intruder.
"""

import re
from dataclasses import dataclass
from itertools import product

from django.urls import get_resolver
from django.urls.resolvers import RoutePattern
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.admin.views.bulk_action.registry import bulk_action_registry
from wagtail.models import Site

from portal.provision.coverage.enums import ASSIGNMENT_TRANSITIONS as ASSIGNMENT_ACTIONS
from portal.provision.coverage.enums import TRANSITIONS as EVENT_ACTIONS
from portal.provision.requests.enums import TRANSITIONS as REQUEST_ACTIONS

ADMIN = "admin/"
#: Where "pk" is the key of a page.
PAGE_ROUTES = ("admin/pages/", "admin/api/main/^pages/")


@dataclass(frozen=True)
class Address:
    """One pattern: its route from the root, its parameters in order, and how to build a path."""

    route: str
    parameters: tuple[str, ...]
    form: str

    def path(self, values):
        """Return the path with ``values`` (a dict by parameter) filled in."""
        return "/" + self.form % {name: values[name] for name in self.parameters}


def admin_addresses():
    """Return every address below ``admin/``."""
    return sorted(
        (address for address in _walk(get_resolver(), "", "", ()) if _is_admin(address)),
        key=lambda address: address.route,
    )


def _is_admin(address):
    return address.route.startswith(ADMIN)


def _walk(resolver, route, form, parameters):
    for entry in resolver.url_patterns:
        text = str(entry.pattern)
        pieces = (route + text, form + _form(entry.pattern), parameters + _names(entry.pattern))
        if hasattr(entry, "url_patterns"):
            yield from _walk(entry, *pieces)
        else:
            yield Address(route=pieces[0], form=pieces[1], parameters=pieces[2])


def _names(pattern):
    if isinstance(pattern, RoutePattern):
        return tuple(re.findall(r"<(?:\w+:)?(\w+)>", str(pattern)))
    return tuple(re.findall(r"\?P<(\w+)>", str(pattern)))


def _form(pattern):
    """Return the pattern as a format string: ``pages/%(page_id)s/edit/``."""
    text = str(pattern)
    if isinstance(pattern, RoutePattern):
        return re.sub(r"<(?:\w+:)?(\w+)>", r"%(\1)s", text)
    text = re.sub(r"\(\?P<(\w+)>[^()]*\)", r"%(\1)s", text)
    return text.strip("^$").replace("\\.", ".").replace("\\", "")


class UnknownParameter(Exception):
    """The tables below do not say what to put for a parameter of an address."""


class Filling:
    """What stands for each parameter: foreign objects, or names that lead to them."""

    def __init__(self, foreign):
        world = foreign.world
        task_state = foreign.task_state
        #: By parameter, wherever it occurs.
        self.by_name = {
            "task_id": [task_state.task_id],
            "workflow_pk": [foreign.workflow_state.workflow_id],
            "workflow_state_id": [foreign.workflow_state.pk],
            "task_state_id": [task_state.pk],
            "destination_id": [world.news.pk, world.news_en.pk],
            "document_id": [foreign.document.pk],
            "doc_id": [foreign.document.pk],
            "image_id": [foreign.image.pk],
            "filter_spec": ["original", "max-20x20"],
            "collection_id": [foreign.collection.pk],
            "translation_source_id": [foreign.translation_source.pk],
            "translation_id": [foreign.translation.pk],
            "string_segment_id": [foreign.string_segment.pk],
            "overridable_segment_id": [foreign.overridable_segment.pk],
            "session_id": [foreign.editing_session.pk],
            "redirect_id": [foreign.redirect.pk],
            "revision_id_a": ["earliest", "live"],
            "revision_id_b": ["latest"],
            "mode": ["default"],
            "uidb64": ["MQ"],
            "token": ["set-password"],
        }
        #: By the beginning of the route, where the name of a parameter does not say enough. Each
        #: entry lists the values of several parameters that belong together.
        self.by_route = {
            "admin/api/main/^pages/": [
                {"action_name": action} for action in PagesAdminAPIViewSet.actions
            ],
            "admin/pages/workflow/": [{"action_name": "approve"}, {"action_name": "reject"}],
            "admin/api/main/^images/": _pk(foreign.image),
            "admin/api/main/^documents/": _pk(foreign.document),
            "admin/bulk/": [
                {"app_label": app_label, "model_name": model_name, "action": action}
                for app_label, models in _bulk_actions().items()
                for model_name, actions in models.items()
                for action in actions
            ],
            "admin/pages/add/": _article("content_type_app_name", "content_type_model_name"),
            "admin/pages/usage/": _article("content_type_app_name", "content_type_model_name"),
            "admin/pages/create/": _article("app_label", "model_name"),
            "admin/editing-sessions/ping/": _article("app_label", "model_name"),
            "admin/tag-autocomplete/": [{"app_name": "taggit", "model_name": "tag"}],
            "admin/collections/": _pk(foreign.collection),
            "admin/workflows/tasks/": [
                {
                    "pk": task_state.task_id,
                    "app_label": "provision",
                    "model_name": "unitleaderapprovaltask",
                }
            ],
            "admin/workflows/": _pk(foreign.workflow_state.workflow),
            "admin/units/": _pk(world.unit),
            "admin/focal_points/": _pk(foreign.focal_point),
            "admin/memberships/": _pk(world.colleague.memberships.get()),
            "admin/calendar_days/": _pk(foreign.calendar_day),
            "admin/tips/": [{"pk": foreign.tip.pk, "attachment_id": foreign.tip_attachment.pk}],
            "admin/tip_officers/": _pk(foreign.tip_officer),
            "admin/lead_times/": _pk(foreign.lead_time),
            "admin/commitments/": _pk(foreign.commitment),
            "admin/rules/": _pk(foreign.provision.rule),
            "admin/rule_sets/": _pk(foreign.provision.rule.rule_set),
            "admin/categories/": _pk(foreign.provision.rule.category),
            "admin/longer-limits/": [
                {"provision_id": foreign.provision.pk, "extension_id": foreign.extension.pk}
            ],
            "admin/reminder_steps/": _pk(foreign.reminder_step),
            "admin/desk_terms/": _pk(foreign.coordination.term),
            "admin/requests/": [
                {"pk": foreign.coordination.request.pk, "action": name}
                for name in ("prolong", "close", "withdraw")
            ],
            "admin/unit-requests/": [
                {"pk": foreign.coordination.row.pk, "action": name} for name in REQUEST_ACTIONS
            ],
            "admin/request-attachments/": _pk(foreign.coordination.request_attachment),
            "admin/coverage/events/": [
                {"pk": foreign.coordination.event.pk, "action": name} for name in EVENT_ACTIONS
            ],
            "admin/coverage/assignments/": [
                {"pk": foreign.coordination.assignment.pk, "action": name}
                for name in ASSIGNMENT_ACTIONS
            ],
            "admin/coverage/materials/": _pk(foreign.coordination.material),
            "admin/focal-points/": [{"focal_point_id": foreign.focal_point.pk}],
            "admin/joint-releases/": _pk(foreign.release),
            "admin/notices/": [{"notice_id": foreign.notice.pk}],
            "admin/reports/register/": [{"provision_id": foreign.provision.pk}],
            "admin/matters/": _pk(foreign.matter),
            "admin/refusals/": [{"record_id": foreign.refusal.pk}],
            "admin/refusals/reviews/": [{"appeal_id": foreign.appeal.pk}],
            "admin/urgent/reviews/": [{"urgent_id": foreign.urgent.pk}],
            "admin/duties/": _pk(foreign.duty),
            "admin/receipts/": [{"receipt_id": foreign.receipt.pk}],
            "admin/published_contacts/": _pk(foreign.published_contact),
            "admin/warning_terms/": _pk(foreign.warning_terms),
            "admin/report_terms/": _pk(foreign.reports.terms),
            "admin/criteria_sets/": _pk(foreign.reports.criteria),
            "admin/annual_terms/": _pk(foreign.reports.annual_terms),
            "admin/unit_reports/": _pk(foreign.reports.report),
            "admin/report_rounds/": _pk(foreign.reports.round),
            "admin/^annual/": _files_of(foreign.reports.report),
            "admin/annual/": _pk(foreign.reports.report),
            "admin/^annual/rounds/": _files_of(foreign.reports.round),
            "admin/annual/rounds/": _pk(foreign.reports.round),
            "admin/annual/difficulties/": _pk(foreign.reports.difficulty),
            "admin/inbox/": _pk(foreign.provision),
            "admin/notice_terms/": _pk(foreign.notice_terms),
            "admin/warnings/asks/": [{"ask_id": foreign.still_true_ask.pk}],
            "admin/locales/": _pk(world.news_en.locale),
            "admin/sites/": _pk(Site.objects.get()),
            "admin/users/": _pk(world.colleague),
            "admin/groups/": _pk(world.colleague.groups.get()),
            "admin/documents/chooser/": _pk(foreign.document),
            "admin/images/chooser/": _pk(foreign.image),
            "admin/documents/multiple/": [{"uploaded_file_id": foreign.uploaded_document.pk}],
            "admin/images/multiple/": [{"uploaded_file_id": foreign.uploaded_image.pk}],
            "admin/snippets/choose/legal_docs/legalfield/": _pk(foreign.legal_field),
            "admin/snippets/legal_docs/legalfield/": _pk(foreign.legal_field),
            # None of the Portal's models is a setting or a translated snippet: dead ends (yet).
            "admin/settings/": [{"app_name": "units", "model_name": "unit", "pk": world.unit.pk}],
            "admin/localize/": [
                {"app_label": "units", "model_name": "unit", "pk": world.unit.pk},
            ],
        }
        #: Everything that depends on which page is meant.
        self.by_page = [
            dict.fromkeys(("page_id", "page_to_move_id", "page_pk", "object_id", "pk"), page.pk)
            | {"parent_page_id": page.pk, "revision_id": page.latest_revision_id or 0}
            for page in foreign.pages
        ] + [{"parent_page_id": page.pk} for page in (world.news, world.news_en)]

    def paths(self, address):
        """Return every path to try for ``address``.

        Raises:
            UnknownParameter: nothing is known for one of its parameters.
        """
        starts = [start for start in self.by_route if address.route.startswith(start)]
        # The longest beginning says most.
        of_route = self.by_route[max(starts, key=len)] if starts else [{}]
        return list(
            dict.fromkeys(
                address.path(values)
                for given in of_route
                for values in self._completed(address, given)
            )
        )

    def _completed(self, address, given):
        """Yield ``given`` with every other parameter of ``address`` filled in."""
        left = [name for name in address.parameters if name not in given]
        of_pages = {name for values in self.by_page for name in values}
        if not address.route.startswith(PAGE_ROUTES):
            # Whose key it is, the address must say: it may be a model that is new here.
            of_pages.discard("pk")
        if unknown := set(left) - of_pages - set(self.by_name):
            raise UnknownParameter(
                f"{address.route}: say in Filling (tests/admin_addresses.py) what stands for "
                f"{', '.join(sorted(unknown))}; something foreign, if it names an object."
            )
        from_pages = of_pages & set(left)
        pages = [values for values in self.by_page if from_pages <= set(values)]
        others = [name for name in left if name not in from_pages]
        for page_values in pages if from_pages else [{}]:
            for chosen in product(*(self.by_name[name] for name in others)):
                yield page_values | given | dict(zip(others, chosen, strict=True))


def _pk(instance):
    return [{"pk": instance.pk}]


def _files_of(instance):
    return [{"pk": instance.pk, "ending": ending} for ending in ("pdf", "docx")]


def _article(app_parameter, model_parameter):
    return [{app_parameter: "news", model_parameter: "articlepage"}]


def _bulk_actions():
    bulk_action_registry._scan_for_bulk_actions()
    return bulk_action_registry.actions
