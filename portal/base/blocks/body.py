"""The list of blocks that the body of a page offers."""

from .files import DownloadBlock, VideoBlock
from .pictures import FigureBlock, GalleryBlock
from .related import RelatedPagesBlock
from .tables import TableBlock
from .text import RICH_TEXT_FEATURES, CalloutBlock, HeadingBlock, QuoteBlock, paragraph_block

__all__ = ["BODY_BLOCKS", "RICH_TEXT_FEATURES", "text_blocks"]


def text_blocks():
    """Return new (name, block) pairs, for ``StreamField`` or to be extended."""
    return [
        ("heading", HeadingBlock()),
        ("paragraph", paragraph_block()),
        ("quote", QuoteBlock()),
        ("callout", CalloutBlock()),
        ("figure", FigureBlock()),
        ("gallery", GalleryBlock()),
        ("table", TableBlock()),
        ("download", DownloadBlock()),
        ("video", VideoBlock()),
        ("related", RelatedPagesBlock()),
    ]


BODY_BLOCKS = text_blocks()
