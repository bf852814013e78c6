"""Builds the tree of sections and the workflow; every step may run again without harm."""

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from wagtail.models import Locale, Page, Site, Task, Workflow, WorkflowPage, WorkflowTask

from portal.provision.models import PublicationTask, UnitLeaderApprovalTask, VerificationTask

from .structure import HOME, SECTIONS, WORKFLOW_NAME

TASKS = (
    (UnitLeaderApprovalTask, "Lãnh đạo đơn vị phê duyệt"),
    (VerificationTask, "Thẩm định"),
    (PublicationTask, "Đăng tải"),
)


def is_set_up():
    """Return whether ``setup_portal`` has run here."""
    return Site.objects.filter(is_default_site=True).exists()


def host_and_port(address):
    """Return the host and the port that ``address`` names; "" is this machine's port 80."""
    parts = urlsplit(address or "http://localhost")
    return parts.hostname, parts.port or (443 if parts.scheme == "https" else 80)


def be_known_as(address):
    """Let addresses that are copied, printed or drawn as a QR code begin with ``address``."""
    hostname, port = host_and_port(address)
    site = Site.objects.get(is_default_site=True)
    if (site.hostname, site.port) != (hostname, port):
        site.hostname, site.port = hostname, port
        site.save(update_fields=["hostname", "port"])


@transaction.atomic
def set_up_tree():
    """Create what is missing: languages, home pages, sections (as drafts), site, workflow.

    Pages are created unpublished: like everything else they become public through the workflow.

    Returns:
        The home page in the default language.
    """
    locales = {
        code: Locale.objects.get_or_create(language_code=code)[0]
        for code, _name in settings.LANGUAGES
    }
    root = Page.objects.filter(depth=1).first() or Page.add_root(
        instance=Page(title="Root", slug="root")
    )
    homes = _translated_pages(HOME, parents=dict.fromkeys(locales, root), locales=locales)
    for section in SECTIONS:
        _translated_pages(section, parents=homes, locales=locales)
    home = homes[settings.LANGUAGE_CODE]
    if not is_set_up():
        hostname, port = host_and_port(settings.PORTAL_BASE_URL)
        Site.objects.create(
            hostname=hostname,
            port=port,
            root_page=home,
            is_default_site=True,
            site_name=settings.WAGTAIL_SITE_NAME,
        )
    remove_defaults()
    workflow = set_up_workflow()
    for page in homes.values():
        WorkflowPage.objects.get_or_create(page=page, defaults={"workflow": workflow})
    return home


def _translated_pages(section, *, parents, locales):
    """Return the section's page in each language, created where it is missing."""
    model = section.model_class
    pages = {}
    for code, locale in sorted(locales.items(), key=lambda item: item[0] != settings.LANGUAGE_CODE):
        parent = parents[code]
        page = (
            model.objects.child_of(parent).filter(locale=locale, slug=section.slugs[code]).first()
        )
        if page is None:
            page = model(
                title=section.titles[code],
                slug=section.slugs[code],
                locale=locale,
                live=False,
                has_unpublished_changes=True,
                show_in_menus=bool(section.group),
            )
            if original := pages.get(settings.LANGUAGE_CODE):
                page.translation_key = original.translation_key
            parent = type(parent).objects.get(pk=parent.pk)
            parent.add_child(instance=page)
            page.save_revision()
        pages[code] = page
    return pages


def remove_defaults():
    """Take away Wagtail's sample groups and workflow, as far as nobody is in them."""
    Group.objects.filter(name__in=("Moderators", "Editors"), user__isnull=True).delete()
    Workflow.objects.filter(name="Moderators approval", workflow_states__isnull=True).delete()
    Task.objects.filter(name="Moderators approval", task_states__isnull=True).delete()


def set_up_workflow():
    """Return the Portal's workflow with its three steps, created where they are missing."""
    workflow, _created = Workflow.objects.get_or_create(name=WORKFLOW_NAME)
    for position, (task_class, name) in enumerate(TASKS):
        task = task_class.objects.filter(active=True).first() or task_class.objects.create(
            name=name
        )
        WorkflowTask.objects.get_or_create(
            workflow=workflow, task=task.task_ptr, defaults={"sort_order": position}
        )
    return workflow
