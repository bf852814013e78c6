"""How the form of an announcement follows its kind."""


def shown_for(kinds):
    """Return the attributes of a panel that stands in the form for ``kinds`` alone."""
    return {"data-shown-for": f"kind:{' '.join(sorted(kinds))}"}
