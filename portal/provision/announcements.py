"""Whoever counts with the rules is told when they change: receivers get keys of categories."""

from portal.base.announcements import Announcer

rule_changes = Announcer("rules")
