"""The directory of units: a reviewed page for each unit that readers may turn to.

The register knows every unit; to stand in the public directory is a publication, so each unit has
a page of its own here that goes through the gate. Focal points are never asked.
"""

from .index import UnitDirectoryPage
from .units import UnitContact, UnitPage

__all__ = ["UnitContact", "UnitDirectoryPage", "UnitPage"]
