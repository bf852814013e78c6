"""Posters of notices: one A4 page as PDF, drawn anew for each reader and kept nowhere."""
