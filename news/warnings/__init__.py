"""Warnings of crime: what is in force, how they follow one another, how machines read them."""
