"""Short codes by which something published is known: on paper, in an address, to who checks it.

Ten characters that carry nothing of what they stand for: nine drawn at random and one that finds a
slip of the pen.
"""

import secrets

#: Crockford's letters and digits (no I, L, O, U) without Z: 31, a prime, so that the weighted sum
#: finds every single wrong character and every pair of swapped neighbours.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXY"
LENGTH = 10
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V", "-": None, " ": None})


def new_code():
    """Return a new random code; whether it is free is for the database to say."""
    drawn = "".join(secrets.choice(ALPHABET) for _position in range(LENGTH - 1))
    return drawn + check_character(drawn)


def check_character(drawn):
    """Return the character that ends a code, computed from the ``drawn`` ones before it."""
    total = sum(weight * ALPHABET.index(char) for weight, char in enumerate(drawn, start=1))
    return ALPHABET[total % len(ALPHABET)]


def read_code(text):
    """Return ``text`` as a code in its plain form, or "" if it cannot be one.

    Blanks, hyphens and lower case are fine; letters that look like digits are read as them.
    """
    code = str(text).strip().upper().translate(_READ_AS)
    if len(code) != LENGTH or any(char not in ALPHABET for char in code):
        return ""
    return code if check_character(code[:-1]) == code[-1] else ""


def written(code):
    """Return ``code`` as people write it: 7KQ3H-2MD4X."""
    half = LENGTH // 2
    return f"{code[:half]}-{code[half:]}"
