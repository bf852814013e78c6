"""The page types of the Portal as the table-driven tests see them, and how to register one.

Every app registers its types in a module ``<app>/tests/page_types*.py``, which holds a list::

    PAGE_TYPES = [
        PageType(
            ArticlePage,
            values=lambda sample: {"lead": "Tóm tắt.", "body": [("paragraph", "<p>Tin.</p>")]},
            query_budget=24,
        ),
        PageType(NewsIndexPage, created_by="", query_budget=20, rss=("rss/",), atom=("atom/",)),
    ]

What a unit declares about its information (unit, category, source, sender …) is filled in by the
table. Everything in ``values`` must be what an editor could enter: the admin form is filled from
it, inline children and streams included, and the same values make the public pages.
"""

import importlib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import models
from wagtail.fields import StreamField
from wagtail.models import Page

from portal.base.models import BasePage
from portal.provision.permits import demo_permit

from .portal_world import TRIGGERED_ON, World

ROOT = Path(__file__).resolve().parent.parent
TITLES = {"vi": "Trang kiểm tra bảng loại trang", "en": "Page of the table of page types"}


@dataclass(frozen=True)
class Sample:
    """What ``values`` may draw upon.

    Attributes:
        world: the small Portal with its units, people and sections.
        language: "vi" or "en", the language of the page that is made.
        number: 0 for the page that is looked at, 1 and more for others in the same list; what
            must be unique among pages of the type is made from it.
        parent: the page below which the new one will stand.
    """

    world: World
    language: str
    number: int
    parent: Page


def no_values(sample: Sample) -> dict[str, Any]:
    """Return no values: a title is enough."""
    return {}


@dataclass(frozen=True)
class PageType:
    """How the table makes pages of one type, and what they must keep to.

    Attributes:
        model: the page class.
        values: returns the fields of a valid page by name, without those that every supplied page
            has. A ``title`` may be among them. Inline children are lists of unsaved objects under
            their related name. Rows that the page points to are made here. A section in the tree
            is shown with them.
        created_by: who creates such pages, by the names of ``World.people``; empty for sections
            and others that only ``setup_portal`` makes. Anybody else must be refused the form.
        parent: returns the page below which it stands, given the world and the language; default:
            the section in the tree whose class the model names first among its parents. Where a
            parent must be made first, this makes it (see ``publish``).
        query_budget: queries that showing the page may take once caches are warm.
        listed: the page class whose pages it lists, or None; then more of them must not cost more
            queries. Default: the model's own ``listed_model``.
        rss, atom, ical, cap: addresses of what it offers to machines. One that begins with "/" is
            absolute, others follow the page's own address.
        structured_data: names of schema.org's types of which its JSON-LD must have one; default:
            any, for what units supply. Whatever is found is validated, expected or not.
        languages: languages in which it exists.
        prepare: called with the saved draft before it is submitted or made public, for what lies
            outside the page's own form.
        goes_live: whether three approvals suffice; False where the type has further conditions,
            which then have tests of their own.
    """

    model: type[BasePage]
    values: Callable[[Sample], dict[str, Any]] = no_values
    created_by: str = "contributor"
    parent: Callable[[World, str], Page] | None = None
    query_budget: int = 25
    listed: type[BasePage] | None = None
    rss: tuple[str, ...] = ()
    atom: tuple[str, ...] = ()
    ical: tuple[str, ...] = ()
    cap: tuple[str, ...] = ()
    structured_data: tuple[str, ...] = ()
    languages: tuple[str, ...] = ("vi", "en")
    prepare: Callable[[BasePage], None] = field(default=lambda page: None)
    goes_live: bool = True

    @property
    def label(self) -> str:
        """The name of the model, such as ``news.ArticlePage``."""
        return self.model._meta.label

    @property
    def listed_model(self) -> type[BasePage] | None:
        """The page class that pages of this type list."""
        listed = self.listed or getattr(self.model, "listed_model", None)
        return apps.get_model(listed) if isinstance(listed, str) else listed

    def parent_in(self, world: World, language: str) -> Page:
        """Return the page below which new ones stand, read afresh."""
        if self.parent is not None:
            return Page.objects.get(pk=self.parent(world, language).pk).specific
        for parent_model in self.model.allowed_parent_page_models():
            found = parent_model.objects.filter(depth__lte=3)
            if parent_model is not Page:
                found = found.filter(locale__language_code=language)
            if (page := found.order_by("path").first()) is not None:
                return page
        raise AssertionError(f"{self.label}: nothing in the tree is its parent; register 'parent'.")

    def instance(self, sample: Sample) -> BasePage:
        """Return a page that is valid and stands nowhere yet."""
        values = supplied_values(self.model, sample.world) | self.values(sample)
        title = TITLES[sample.language] + (f" {sample.number}" if sample.number else "")
        values.setdefault("title", title)
        return self.model(live=False, locale=sample.parent.locale, **values)

    def draft(self, world, *, language="vi", number=0, parent=None, owner=None, **fields):
        """Return a saved draft with one revision.

        Args:
            owner: the user who wrote it; default: who creates such pages.
            fields: set on the page beside its values.
        """
        parent = parent or self.parent_in(world, language)
        owner = owner or getattr(world, self.created_by or "editor")
        page = self.instance(Sample(world, language, number, parent))
        page.owner = owner
        for name, value in fields.items():
            setattr(page, name, value)
        Page.objects.get(pk=parent.pk).specific.add_child(instance=page)
        page = self.model.objects.get(pk=page.pk)
        complete_streams(page)
        page.save_revision(user=owner)
        self.prepare(page)
        return page

    def publish(self, world, **arguments):
        """Return a public page, made inside a permit; arguments are those of ``draft``."""
        with demo_permit(reason="a page of the table"):
            page = self.draft(world, **arguments)
            page.get_latest_revision().publish()
        return self.model.objects.get(pk=page.pk)

    def public_page(self, world, language="vi", **arguments):
        """Return the public page to look at: the section in the tree, or one made for this.

        Where a section has ``values``, it shows them. Arguments are those of ``draft``.
        """
        if self.created_by or (page := self._section(language)) is None:
            return self.publish(world, language=language, **arguments)
        if values := self.values(Sample(world, language, 0, page.get_parent().specific)):
            for name, value in values.items():
                setattr(page, name, value)
            with demo_permit(reason="a section of the table"):
                page.save_revision().publish()
            page = self.model.objects.get(pk=page.pk)
        return page

    def public_pages(self, world):
        """Return the public page in each language, by language: translations of one another."""
        pages = {}
        for language in self.languages:
            first = next(iter(pages.values()), None)
            key = {"translation_key": first.translation_key} if first else {}
            pages[language] = self.public_page(world, language, **key)
        return pages

    def _section(self, language):
        found = self.model.objects.live().filter(locale__language_code=language)
        return found.order_by("path").first()


def complete_streams(page: BasePage) -> None:
    """Let the blocks of ``page`` take the defaults of what they leave out, as a form would."""
    for model_field in page._meta.concrete_fields:
        if isinstance(model_field, StreamField):
            for _block in getattr(page, model_field.name):
                pass  # a block is read, and its defaults taken, when somebody asks for it


def supplied_values(model: type[BasePage], world: World) -> dict[str, Any]:
    """Return what every page of a unit declares, with a value to look for in each private field."""
    if not model.has_provenance:
        return {}
    public = {
        "unit": world.unit,
        "category": world.category,
        "triggered_on": TRIGGERED_ON,
        "source": "Nguồn tin của bảng",
        "author": "Người viết của bảng",
        "declared_public": True,
        "declared_accurate": True,
        "declared_copyright": True,
    }
    return public | private_values(model)


def private_values(model: type[BasePage]) -> dict[str, str]:
    """Return a telling value for each private field of ``model`` that holds text."""
    values = {}
    for name in model.PRIVATE_FIELDS:
        try:
            model_field = model._meta.get_field(name)
        except LookupError:
            continue
        if isinstance(model_field, models.CharField | models.TextField) and not model_field.choices:
            values[name] = f"Kín/{name}"[: model_field.max_length]
    return values


@cache
def page_types() -> dict[type[BasePage], PageType]:
    """Return what all apps registered, by model, in order of the models' names."""
    found = {}
    for path in sorted(ROOT.glob("*/tests/page_types*.py")):
        module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
        for page_type in module.PAGE_TYPES:
            assert page_type.model not in found, f"{page_type.label} is registered twice."
            found[page_type.model] = page_type
    return dict(sorted(found.items(), key=lambda item: item[1].label))


def page_models() -> list[type[BasePage]]:
    """Return the page classes of the project that have a table of their own."""
    return [model for model in apps.get_models() if issubclass(model, BasePage)]
