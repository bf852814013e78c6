"""Research results and products for civil use (Điều 4 khoản 13), and the section they stand in."""

from .indexes import ScienceIndexPage
from .products import ScienceProductPage
from .results import ScienceResultPage
from .rows import ProductFile, ProductSpecification, ResultFile, ResultMember

__all__ = [
    "ProductFile",
    "ProductSpecification",
    "ResultFile",
    "ResultMember",
    "ScienceIndexPage",
    "ScienceProductPage",
    "ScienceResultPage",
]
