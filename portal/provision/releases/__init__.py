"""Pages that go out at one minute, all or none; and what was read beside a page before its turn."""
