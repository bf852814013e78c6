"""What the desk's apps can begin for somebody: an article, or a press statement."""

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from portal.provision.coordination.drafts import DraftKind, register

from .columns.supply import part_named_by
from .enums import ArticleKind
from .models import (
    ArticleAttachment,
    ArticlePage,
    NewsIndexPage,
    StatementIndexPage,
    StatementPage,
)

_LONGEST_LEAD = 600


def register_drafts():
    """Register both; called once, when the app is ready."""
    register(
        DraftKind(
            code="article",
            label=_("article"),
            kinds=frozenset(ArticleKind.values),
            section=lambda: _section(NewsIndexPage),
            build=_article,
            place=_into_its_column,
        )
    )
    register(
        DraftKind(
            code="statement",
            label=_("press statement"),
            kinds=frozenset({"statement"}),
            section=lambda: _section(StatementIndexPage),
            build=_statement,
        )
    )


def _section(model):
    """Return the section in Vietnamese that stands highest, or None."""
    return model.objects.filter(locale__language_code="vi").order_by("depth", "path").first()


def _article(*, title, about, kind, materials):
    page = ArticlePage(
        title=title, lead=about[:_LONGEST_LEAD], kind=kind or ArticleKind.ACTIVITY, body=[]
    )
    page.attachments = [
        ArticleAttachment(document=document, sort_order=number)
        for number, document in enumerate(materials)
    ]
    return page


def _into_its_column(page, follows):
    """Put an article that answers a missing part of a column into this part."""
    part = part_named_by(follows)
    if part is not None:
        page.column_part, page.column = part, part.page


def _statement(*, title, about, kind, materials):
    return StatementPage(title=title, lead=about[:_LONGEST_LEAD], stated_at=timezone.now(), body=[])
