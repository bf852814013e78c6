"""Numbers as the reader's language writes them: 1.234,5 in Vietnamese, 1,234.5 in English."""

from django.utils.formats import get_format, number_format
from django.utils.translation import pgettext


def written_number(number, *, places=None):
    """Return ``number`` with the separators of the reader's language.

    Args:
        places: digits after the decimal sign; default: as many as the number has.
    """
    if places is not None:
        number = round(number, places)  # Django cuts off the digits that are too many
    return number_format(number, decimal_pos=places, use_l10n=True, force_grouping=True)


def written_share(share):
    """Return a share as people write it: 0.934 as "93,4 %" or "93.4%"; "–" for None."""
    if share is None:
        return "–"
    # Translators: Vietnamese puts a space before the sign, English none.
    return pgettext("percentage", "%(number)s%%") % {
        "number": written_number(share * 100, places=1)
    }


def written_decimal(text):
    """Return decimal digits kept with a comma ("8,25") with the decimal sign of the language."""
    return text.replace(",", get_format("DECIMAL_SEPARATOR"))
