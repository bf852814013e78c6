"""The form of an article: which columns and parts it may be filed under."""

from itertools import groupby

from django.apps import apps
from django.conf import settings

from portal.provision.forms import ChangeNotesForm


class ArticleForm(ChangeNotesForm):
    """Offers the published columns that have not ended, with their parts, and what is chosen."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "column" not in self.fields or "column_part" not in self.fields:
            return
        columns = apps.get_model("news.TopicColumnPage").objects
        open_ones = columns.open_for_articles().filter(locale__language_code=settings.LANGUAGE_CODE)
        chosen = columns.filter(pk=self.instance.column_id)
        offered = open_ones | chosen
        self.fields["column"].queryset = offered.order_by("title")
        parts = apps.get_model("news.ColumnPart").objects.filter(page__in=offered.values("pk"))
        parts = parts.select_related("page").order_by("page__title", "page_id", "sort_order")
        field = self.fields["column_part"]
        field.queryset = parts
        # One group for each column: a part's title alone does not say where it belongs.
        field.choices = [
            ("", field.empty_label),
            *(
                (column.title, [(part.pk, part.title) for part in group])
                for column, group in groupby(parts, key=lambda part: part.page)
            ),
        ]
