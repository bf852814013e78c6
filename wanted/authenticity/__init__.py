"""“Is this notice real?”: the page that answers for every code of the Portal."""
