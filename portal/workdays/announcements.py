"""Whoever counts with the calendar is told when it changes: receivers get the days (dates)."""

from portal.base.announcements import Announcer

calendar_changes = Announcer("calendar")
