"""The blocks of which texts on the Portal are built; there is none for raw HTML."""

from .body import BODY_BLOCKS, RICH_TEXT_FEATURES, text_blocks
from .files import DownloadBlock, VideoBlock
from .pictures import FigureBlock, GalleryBlock
from .related import RelatedPagesBlock
from .tables import TableBlock
from .text import CalloutBlock, HeadingBlock, QuoteBlock, paragraph_block

__all__ = [
    "BODY_BLOCKS",
    "RICH_TEXT_FEATURES",
    "CalloutBlock",
    "DownloadBlock",
    "FigureBlock",
    "GalleryBlock",
    "HeadingBlock",
    "QuoteBlock",
    "RelatedPagesBlock",
    "TableBlock",
    "VideoBlock",
    "paragraph_block",
    "text_blocks",
]
