"""Files, looked through for what may not become public: one module for each sort."""

from .scanning import scan_file

__all__ = ["scan_file"]
