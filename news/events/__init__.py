"""What is announced to take place: when and where, what became of it, calendars."""
