"""Leaders receive citizens: the schedule, its notice, and calendars of it (4.11)."""
