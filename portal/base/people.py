"""How people are named on screen and in what is written down."""


def name_of(user) -> str:
    """Return the full name of ``user``, or the name of the account where none is known."""
    return user.get_full_name() or user.get_username()
