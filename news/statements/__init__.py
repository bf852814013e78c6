"""Press statements: what the editor shows beside them, and the matters they belong to."""
