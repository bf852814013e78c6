"""The rules of the house, as system checks: a page type that breaks one stops start-up.

``portal.E001``–``E009`` look at the code; ``E010`` and ``E011`` at the database, and run with
``manage.py check --database default``. ``docs`` explains how to add a page type that passes.
"""

from django.apps import apps
from django.conf import settings
from django.core.checks import Error, Tags, Warning, register
from django.db import DatabaseError, connections
from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from django.utils.module_loading import import_string
from wagtail.models import Page, get_page_models

from .models import BasePage

_GATE_METHODS = ("check_save", "check_revision", "check_removal")
_GUARDED_METHODS = ("save", "save_revision", "clean", "minimal_clean")
#: The steps of the workflow, as "app_label.Model"; the setting ``PORTAL_WORKFLOW_TASKS`` wins.
WORKFLOW_TASKS = (
    "provision.UnitLeaderApprovalTask",
    "provision.VerificationTask",
    "provision.PublicationTask",
)


def connect():
    """Register the checks; called once, when the app is ready."""
    register(check_page_types)
    register(check_gate)
    register(check_table_block)
    register(check_sections, Tags.database)


def check_page_types(app_configs=None, **kwargs):
    """Check every page type that is not Wagtail's own."""
    return [
        problem
        for model in get_page_models()
        if not model.__module__.startswith("wagtail")
        for problem in check_page_type(model)
    ]


def check_page_type(model):
    """Return the rules that a page type breaks, as a list of ``Error``."""
    if not issubclass(model, BasePage):
        return [
            _error(
                "E001",
                model,
                "does not extend BasePage, so no gate stands before it.",
                "Extend BasePage, or ProvidedPage for what a unit supplies.",
            )
        ]
    rules = (
        (
            "E002",
            "parent_page_types" in vars(model),
            "does not declare parent_page_types itself.",
            "Name the page types below which it may stand.",
        ),
        (
            "E003",
            "subpage_types" in vars(model) or _stands_at_the_root(model),
            "does not declare subpage_types itself.",
            "Name the page types that may stand below it; [] where there are none.",
        ),
        (
            "E004",
            model.has_provenance or model.no_provenance_reason.strip(),
            "has no provenance and does not say why.",
            "Extend ProvidedPage, or set no_provenance_reason.",
        ),
        (
            "E005",
            "verbose_name" in model._meta.original_attrs,
            "has no verbose_name.",
            "Give it one in its Meta, through gettext_lazy.",
        ),
        (
            "E006",
            not model.private_page_options,
            "lets editors hide a public page.",
            "Keep private_page_options = []: publication alone decides who sees a page.",
        ),
        (
            "E007",
            _has_template(model),
            f"names a template that does not exist: {model.template}.",
            "Create it, or set template.",
        ),
        (
            "E008",
            not _walks_past_the_gate(model),
            f"overrides {_walks_past_the_gate(model)} without calling super().",
            "Call super(): BasePage and the gate stand there.",
        ),
    )
    return [_error(code, model, text, hint) for code, kept, text, hint in rules if not kept]


def _error(code, model, text, hint):
    return Error(f"{model._meta.label} {text}", hint=hint, obj=model, id=f"portal.{code}")


def _stands_at_the_root(model):
    """Return whether this is the home page: its sections name it as their parent."""
    return list(model.parent_page_types or ()) == ["wagtailcore.Page"]


def _has_template(model):
    try:
        get_template(model.template)
    except TemplateDoesNotExist:
        return False
    return True


def _walks_past_the_gate(model):
    """Return the names of guarded methods that never call ``super()``, joined by commas."""
    found = []
    for ancestor in model.__mro__:
        if ancestor is BasePage:
            break
        for name in _GUARDED_METHODS:
            code = getattr(vars(ancestor).get(name), "__code__", None)
            if code is not None and "super" not in code.co_names:
                found.append(name)
    return ", ".join(found)


def check_gate(app_configs=None, **kwargs):
    """Check that the publication gate is configured and can answer."""
    path = getattr(settings, "PORTAL_PUBLICATION_GATE", "")
    try:
        gate = import_string(path)
    except ImportError:
        gate = None
    if all(hasattr(gate, name) for name in _GATE_METHODS):
        return []
    return [
        Error(
            f"PORTAL_PUBLICATION_GATE names no publication gate: {path!r}.",
            hint=f"It must be a class with {', '.join(_GATE_METHODS)}.",
            id="portal.E009",
        )
    ]


def check_table_block(app_configs=None, **kwargs):
    """Check that the editor of tables, which texts offer, is installed."""
    if apps.is_installed("wagtail.contrib.typed_table_block"):
        return []
    return [
        Warning(
            "The editor of tables is not installed.",
            hint="Add wagtail.contrib.typed_table_block to INSTALLED_APPS.",
            id="portal.W001",
        )
    ]


def check_sections(app_configs=None, databases=None, **kwargs):
    """Check that every section has the workflow, and that each of its steps is active."""
    problems = []
    for alias in databases or ():
        try:
            tables = connections[alias].introspection.table_names()
            if Page._meta.db_table in tables:
                problems += [
                    problem for page in _sections(alias) for problem in _check_section(page)
                ]
        except DatabaseError:
            # Asked before the tables are migrated to what the code expects: nothing to say yet.
            continue
    return problems


def _sections(alias):
    for model in get_page_models():
        if issubclass(model, BasePage) and model.is_section:
            yield from model.objects.using(alias).order_by("path")


def _check_section(page):
    workflow = page.get_workflow()
    if workflow is None or not workflow.active:
        return [
            Error(
                f"The section “{page.title}” ({page.url_path}) has no workflow.",
                hint="Run manage.py setup_portal, or assign it in the admin.",
                id="portal.E010",
            )
        ]
    wanted = {label.lower() for label in getattr(settings, "PORTAL_WORKFLOW_TASKS", WORKFLOW_TASKS)}
    active = {
        task.specific_class._meta.label_lower
        for task in workflow.tasks.filter(active=True)
        if task.specific_class is not None
    }
    return [
        Error(
            f"The workflow of the section “{page.title}” ({page.url_path}) lacks the step {label}.",
            hint="Run manage.py setup_portal, or make the step active in the admin.",
            id="portal.E011",
        )
        for label in sorted(wanted - active)
    ]
