"""Research results and products for civil use (Điều 4 khoản 13), and the section they stand in."""

from .indexes import ScienceIndexPage
from .products import ProductFile, ProductSpecification, ScienceProductPage
from .results import ResultFile, ResultMember, ScienceResultPage

__all__ = [
    "ProductFile",
    "ProductSpecification",
    "ResultFile",
    "ResultMember",
    "ScienceIndexPage",
    "ScienceProductPage",
    "ScienceResultPage",
]
