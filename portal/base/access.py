"""What each role may do in the admin: the one table, applied by ``sync_roles``.

Rights on pages are given on places (the home page or its sections) in trees (Vietnamese, the
source, or its translations). They say what may be done at all; which unit's pages they reach is
decided by the policies of ``portal.units``.
"""

from dataclasses import dataclass
from enum import StrEnum

from .roles import Role

#: The group of each role, as the admin shows it. The names are keys in the database: do not change
#: one without a migration.
GROUP_NAMES = {
    Role.CONTRIBUTOR: "Cộng tác viên của đơn vị",
    Role.UNIT_LEADER: "Lãnh đạo đơn vị",
    Role.EDITOR: "Biên tập viên Cổng TTĐT",
    Role.PUBLISHER: "Người xuất bản Cổng TTĐT",
    Role.OFFICE_SUPERVISOR: "Cán bộ theo dõi của Văn phòng",
    Role.TRANSLATOR: "Biên dịch viên",
    Role.ADMINISTRATOR: "Quản trị hệ thống",
}
ROLE_OF_GROUP = {name: role for role, name in GROUP_NAMES.items()}


class Place(StrEnum):
    """Where a right on pages is given."""

    HOME = "home"
    SECTIONS = "sections"


class Tree(StrEnum):
    """In which language trees a right on pages is given."""

    ALL = "all"
    SOURCE = "source"
    TRANSLATIONS = "translations"


@dataclass(frozen=True)
class PageRight:
    """Actions on pages: "add", "change", "publish", "unlock", "view" (list, without editing)."""

    place: Place
    tree: Tree
    actions: tuple[str, ...]


@dataclass(frozen=True)
class Access:
    """All that one role may do.

    Attributes:
        pages: rights on parts of the page tree.
        images, documents: actions on the root collection: "add", "choose", "change".
            "change" is for the desk: a replaced file changes every live page that shows it.
        models: permissions as "app_label.codename".
    """

    pages: tuple[PageRight, ...] = ()
    images: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    models: tuple[str, ...] = ()


def _on(model, *actions):
    """Return the permissions for ``actions`` on ``model``, a label such as "units.unit"."""
    app_label, model_name = model.split(".")
    return tuple(f"{app_label}.{action}_{model_name}" for action in actions)


_EVERYBODY = ("wagtailadmin.access_admin", *_on("units.unit", "view"))
_USE_FILES = {"images": ("add", "choose"), "documents": ("add", "choose")}
_MEND_FILES = {"images": ("add", "choose", "change"), "documents": ("add", "choose", "change")}

ACCESS = {
    Role.CONTRIBUTOR: Access(
        pages=(PageRight(Place.SECTIONS, Tree.ALL, ("add", "change")),),
        models=(*_EVERYBODY, *_on("units.focalpoint", "view")),
        **_USE_FILES,
    ),
    Role.UNIT_LEADER: Access(
        pages=(PageRight(Place.SECTIONS, Tree.ALL, ("change",)),),
        models=(*_EVERYBODY, *_on("units.focalpoint", "add", "change", "view")),
        **_USE_FILES,
    ),
    Role.EDITOR: Access(
        pages=(
            PageRight(Place.HOME, Tree.ALL, ("view",)),
            PageRight(Place.SECTIONS, Tree.ALL, ("add", "change")),
        ),
        models=(
            *_EVERYBODY,
            *_on("units.focalpoint", "view"),
            *_on("news.matter", "add", "view"),
            *_on("leaks.publishedcontact", "add", "change", "view"),
        ),
        **_MEND_FILES,
    ),
    Role.PUBLISHER: Access(
        pages=(PageRight(Place.HOME, Tree.ALL, ("add", "change", "publish")),),
        # Readers see the wording of a matter at once: a publisher answers for it.
        models=(
            *_EVERYBODY,
            *_on("units.focalpoint", "view"),
            *_on("news.matter", "add", "change", "view"),
            *_on("leaks.publishedcontact", "add", "change", "view"),
            *_on("urgent.duty", "add", "change", "delete", "view"),
        ),
        **_MEND_FILES,
    ),
    Role.OFFICE_SUPERVISOR: Access(
        pages=(PageRight(Place.HOME, Tree.ALL, ("view",)),),
        images=("choose",),
        documents=("choose",),
        models=(
            *_EVERYBODY,
            *_on("units.unit", "add", "change"),
            *_on("units.focalpoint", "add", "change", "view"),
            *_on("units.membership", "view"),
            *_on("urgent.duty", "add", "change", "delete", "view"),
            *_on("workdays.calendarday", "add", "change", "view"),
            *_on("news.warningterms", "add", "change", "view"),
            *_on("workdays.leadtime", "add", "change", "view"),
            *_on("reporting.reportterms", "add", "change", "view"),
            *_on("annual.annualterms", "add", "change", "view"),
            *_on("annual.criteriaset", "add", "change", "view"),
            *_on("annual.reportround", "add", "view"),
            *_on("provision.commitment", "add", "change", "view"),
            *_on("provision.ruleset", "add", "change", "view"),
            *_on("provision.rule", "add", "change", "view"),
            *_on("provision.category", "add", "change", "view"),
            *_on("reminders.reminderstep", "add", "change", "view"),
            *_on("coordination.deskterm", "add", "change", "view"),
        ),
    ),
    Role.TRANSLATOR: Access(
        pages=(
            PageRight(Place.HOME, Tree.SOURCE, ("view",)),
            PageRight(Place.SECTIONS, Tree.TRANSLATIONS, ("change",)),
        ),
        models=(*_EVERYBODY, "wagtail_localize.submit_translation"),
        **_USE_FILES,
    ),
    Role.ADMINISTRATOR: Access(
        pages=(PageRight(Place.HOME, Tree.ALL, ("add", "change", "unlock")),),
        models=(
            *_EVERYBODY,
            *_on("units.unit", "add", "change"),
            *_on("units.focalpoint", "add", "change", "view"),
            *_on("units.membership", "add", "change", "view"),
            *_on("workdays.calendarday", "add", "change", "view"),
            *_on("news.warningterms", "add", "change", "view"),
            *_on("news.matter", "add", "change", "view"),
            *_on("workdays.leadtime", "add", "change", "view"),
            *_on("provision.commitment", "add", "change", "view"),
            *_on("provision.ruleset", "add", "change", "view"),
            *_on("provision.rule", "add", "change", "view"),
            *_on("provision.category", "add", "change", "view"),
            *_on("reminders.reminderstep", "add", "change", "view"),
            *_on("coordination.deskterm", "add", "change", "view"),
            *_on("legal_docs.legalfield", "add", "change", "view"),
            *_on("reporting.reportterms", "add", "change", "view"),
            *_on("annual.annualterms", "add", "change", "view"),
            *_on("annual.criteriaset", "add", "change", "view"),
            *_on("annual.reportround", "view"),
            *_on("auth.user", "add", "change", "view"),
            *_on("wagtailcore.site", "add", "change", "view"),
            *_on("wagtailcore.locale", "add", "change", "view"),
            *_on("wagtailcore.collection", "add", "change", "view"),
            *_on("wagtailredirects.redirect", "add", "change", "delete", "view"),
        ),
        **_MEND_FILES,
    ),
}
