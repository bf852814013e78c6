"""Bring groups and their rights in line with the table in ``portal.base.access``."""

from dataclasses import dataclass

from django.apps import apps
from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.db import transaction
from django.dispatch import Signal
from wagtail.models import (
    Collection,
    GroupCollectionPermission,
    GroupPagePermission,
    Locale,
    Page,
)

from .access import ACCESS, GROUP_NAMES, Place, Tree

#: Sent after the groups have their rights, so that those who know the people can fill them.
roles_synced = Signal()


@dataclass(frozen=True)
class Places:
    """The pages on which rights are given, per language tree."""

    homes: tuple[Page, ...]
    sections: tuple[Page, ...]
    source_locale_id: int | None

    def of(self, right):
        """Return the pages on which ``right`` (a ``PageRight``) is given."""
        pages = self.homes if right.place == Place.HOME else self.sections
        if right.tree == Tree.ALL:
            return pages
        return tuple(
            page
            for page in pages
            if (page.locale_id == self.source_locale_id) == (right.tree == Tree.SOURCE)
        )


def find_places():
    """Return the home page of each language tree and the sections that are its children.

    A section is a page whose class says ``is_section``. Aliases count: a section's twin in the
    other language may be one until it is translated.
    """
    section_models = [
        model for model in apps.get_models() if getattr(model, "is_section", False) is True
    ]
    sections = Page.objects.type(*section_models) if section_models else Page.objects.none()
    in_order = sections.order_by("path")
    source = Locale.objects.filter(language_code=settings.LANGUAGE_CODE).first()
    return Places(
        homes=tuple(in_order.filter(depth=2)),
        sections=tuple(in_order.filter(depth=3)),
        source_locale_id=source and source.pk,
    )


@transaction.atomic
def sync_roles():
    """Give every role's group exactly the rights of the table.

    Rights beyond the table are taken away; groups that are no role's are left alone. Running it
    again changes nothing. Permissions that do not exist (yet) are passed over: ``migrate`` calls
    this too, and so does the set-up of sections.

    Returns:
        The sorted names of the permissions that the table has and the database does not.
    """
    stored = {
        f"{app_label}.{codename}": pk
        for pk, app_label, codename in Permission.objects.values_list(
            "pk", "content_type__app_label", "codename"
        )
    }
    for role, rights in expected_rights().items():
        group, _created = Group.objects.get_or_create(name=GROUP_NAMES[role])
        group.permissions.set(stored[name] for name in rights.models if name in stored)
        _set_rows(
            GroupPagePermission,
            group,
            "page_id",
            {(page, stored[name]) for page, name in rights.pages if name in stored},
        )
        _set_rows(
            GroupCollectionPermission,
            group,
            "collection_id",
            {(root, stored[name]) for root, name in rights.collections if name in stored},
        )
    roles_synced.send(sender=sync_roles)
    return sorted(name for name in named_permissions() if name not in stored)


@dataclass(frozen=True)
class Rights:
    """What a group should hold: permission names, and pairs of a primary key and such a name."""

    models: frozenset[str]
    pages: frozenset[tuple[int, str]]
    collections: frozenset[tuple[int, str]]


def expected_rights():
    """Return what the table means for the tree as it is: a dict of ``Role`` to ``Rights``."""
    places = find_places()
    root = Collection.get_first_root_node()
    return {
        role: Rights(
            models=frozenset(access.models),
            pages=frozenset(
                (page.pk, f"wagtailcore.{action}_page")
                for right in access.pages
                for page in places.of(right)
                for action in right.actions
            ),
            collections=frozenset(
                (root.pk, name) for name in _collection_permissions(access) if root
            ),
        )
        for role, access in ACCESS.items()
    }


def named_permissions():
    """Return every permission that the table names, as "app_label.codename"."""
    return {
        name
        for access in ACCESS.values()
        for name in (
            *access.models,
            *_collection_permissions(access),
            *(f"wagtailcore.{action}_page" for right in access.pages for action in right.actions),
        )
    }


def _collection_permissions(access):
    """Return the permissions on collections, which Wagtail files under its own two models."""
    return [
        *(f"wagtailimages.{action}_image" for action in access.images),
        *(f"wagtaildocs.{action}_document" for action in access.documents),
    ]


def _set_rows(model, group, place_column, wanted):
    """Make the rows of ``group`` equal ``wanted``, a set of (primary key of place, permission)."""
    rows = model.objects.filter(group=group)
    held = set(rows.values_list(place_column, "permission_id"))
    for place, permission in held - wanted:
        rows.filter(**{place_column: place, "permission_id": permission}).delete()
    model.objects.bulk_create(
        model(**{"group": group, place_column: place, "permission_id": permission})
        for place, permission in sorted(wanted - held)
    )
