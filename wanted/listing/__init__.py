"""Lists of notices: the index that they are read from, names with slips, facets, cursors."""
