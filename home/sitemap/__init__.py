"""The map of the Portal: files of addresses for search engines, and a tree for people."""
