"""Events that units announce: the Portal attends, or the unit writes (Điều 3.1; Điều 5.2, 5.3)."""
