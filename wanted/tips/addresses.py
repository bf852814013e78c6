"""Where tips are sent, in each language: the part of the Portal that keeps no trace of readers.

``deploy/nginx.conf.template`` names the same addresses; a test compares them.
"""

from django.conf import settings

#: By language code, below the language's own prefix.
ADDRESSES = {"vi": "bao-tin/", "en": "tip/"}
#: The paths as they reach the server.
PREFIXES = tuple(
    f"/{address}" if code == settings.LANGUAGE_CODE else f"/{code}/{address}"
    for code, address in ADDRESSES.items()
)


def is_on_tip_path(path):
    """Return whether ``path`` belongs to the part without a trace."""
    return any(path.startswith(prefix) or path == prefix[:-1] for prefix in PREFIXES)
