"""Demo content: plainly fictional people and events, loaded under a permit."""
