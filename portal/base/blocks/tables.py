"""Tables: with a caption and headings, so that they can be read aloud."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import (
    TypedTableBlock,
    TypedTableBlockValidationError,
)

__all__ = ["TableBlock"]

_CELL_FEATURES = ["bold", "italic", "link", "document-link", "superscript", "subscript"]


def _cells():
    return [
        ("text", blocks.CharBlock(label=_("Text"), required=False)),
        ("number", blocks.CharBlock(label=_("Number"), required=False)),
        (
            "rich_text",
            blocks.RichTextBlock(
                label=_("Text with links"), features=_CELL_FEATURES, required=False
            ),
        ),
    ]


class TableBlock(blocks.StructBlock):
    table = TypedTableBlock(
        _cells(),
        label=_("Table"),
        help_text=_("Give the table a caption, and every column a heading."),
    )
    first_column_names_rows = blocks.BooleanBlock(
        label=_("The first column says what each row is about"), required=False
    )
    source = blocks.CharBlock(label=_("Source"), max_length=200, required=False)

    class Meta:
        icon = "table"
        label = _("Table")
        group = _("Text")
        template = "base/blocks/table.html"

    def clean(self, value):
        cleaned = super().clean(value)
        table = cleaned["table"]
        problems = []
        if not table.columns or not table.row_data:
            problems.append(_now("The table is empty."))
        if not table.caption.strip():
            problems.append(_now("Give the table a caption."))
        if not all(column["heading"].strip() for column in table.columns):
            problems.append(_now("Give every column a heading."))
        if problems and not self.is_deferred_validation:
            raise blocks.StructBlockValidationError(
                block_errors={
                    "table": TypedTableBlockValidationError(
                        non_block_errors=[ValidationError(problem) for problem in problems]
                    )
                }
            )
        return cleaned

    def get_searchable_content(self, value):
        table = value["table"]
        found = [table.caption, *(column["heading"] for column in table.columns)]
        for row in table.row_data:
            for column, cell in zip(table.columns, row["values"], strict=False):
                found += column["block"].get_searchable_content(cell)
        return [text for text in found if text]

    def extract_references(self, value):
        yield from super().extract_references(value)
        # The table itself does not say what its cells link to, and a file that nothing is known
        # to show is not served.
        table = value["table"]
        for row_number, row in enumerate(table.row_data):
            for number, (column, cell) in enumerate(
                zip(table.columns, row["values"], strict=False)
            ):
                block = column["block"]
                for model, object_id, model_path, content_path in block.extract_references(cell):
                    yield (
                        model,
                        object_id,
                        f"table.{block.name}.{model_path}".rstrip("."),
                        f"table.{row_number}-{number}.{content_path}".rstrip("."),
                    )
