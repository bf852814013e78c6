"""Notices as open data: one record, all records, and what was removed."""
