"""Services of the Portal and of the units that stop for a while: announced, shown on every page."""
