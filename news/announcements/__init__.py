"""Recruitment, admissions, training and examinations: until when, for whom, with what result."""
