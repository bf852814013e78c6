"""The receipt: sixteen characters by which a sender comes back, and the only tie to the sender.

Eighty random bits: nobody guesses one, however many tips there are. Only a keyed hash is kept.
"""

import secrets

#: Crockford's digits and letters: no I, L, O, U, which people misread.
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 16
_GROUP = 4
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V", "-": None, " ": None})


def new_receipt():
    """Return a new receipt in its plain form."""
    return "".join(secrets.choice(ALPHABET) for _position in range(LENGTH))


def read_receipt(text):
    """Return ``text`` as a receipt in its plain form, or "" if it cannot be one."""
    receipt = "".join(str(text).split()).upper().translate(_READ_AS)
    is_one = len(receipt) == LENGTH and all(char in ALPHABET for char in receipt)
    return receipt if is_one else ""


def written(receipt):
    """Return ``receipt`` as people copy it: 7KQ3-H2MD-4XAB-9TRW."""
    return "-".join(receipt[start : start + _GROUP] for start in range(0, len(receipt), _GROUP))
