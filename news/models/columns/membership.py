"""Which topic column, and which part of it, an article belongs to."""

from django.core.exceptions import ValidationError
from django.db import models
from django.forms import Select
from django.utils.functional import cached_property
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from ...columns.enums import ColumnState


class ColumnMembership(models.Model):
    """Mixin of articles that may stand in a topic column; stands before ``ProvidedPage``.

    Whatever language an article is in, it names the Vietnamese column and its part: lists compare
    the translation key of the column and the ``uid`` of the part.
    """

    column = models.ForeignKey(
        "news.TopicColumnPage",
        verbose_name=_("topic column"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Where the article belongs to one. Columns that have ended take nothing new."),
    )
    column_part = models.ForeignKey(
        "news.ColumnPart",
        verbose_name=_("part of the column"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("The agreed part that this article fills. The column follows from it."),
    )

    column_panels = [
        MultiFieldPanel(
            [FieldRowPanel([FieldPanel("column", widget=Select), FieldPanel("column_part")])],
            _("Topic column"),
        )
    ]

    class Meta:
        abstract = True

    def clean(self):
        super().clean()
        if self.column_part and self.column is None:
            self.column = self.column_part.page
        if self.column_part and self.column_part.page_id != self.column_id:
            raise ValidationError(
                {
                    "column_part": _now("“%(part)s” is a part of the column “%(column)s”.")
                    % {"part": self.column_part, "column": self.column_part.page}
                }
            )

    def problems_before_publication(self, *, public):
        problems = super().problems_before_publication(public=public)
        if (
            self.column
            and self.column.state == ColumnState.ENDED
            and (public is None or public.specific.column_id != self.column_id)
        ):
            problems.append(
                (
                    "column",
                    _now("This column ended on %(day)s: choose another one, or none.")
                    % {"day": f"{self.column.ends_on:%d/%m/%Y}"},
                )
            )
        return problems

    @cached_property
    def public_column(self):
        """The column in the article's own language, or None where readers cannot open it."""
        if self.column is None:
            return None
        if self.column.locale_id == self.locale_id:
            return self.column if self.column.live else None
        return (
            type(self.column)
            .objects.live()
            .filter(translation_key=self.column.translation_key, locale=self.locale_id)
            .first()
        )
