"""Where a person may be sent back to."""

from django.utils.http import url_has_allowed_host_and_scheme


def is_own_address(request, address):
    """Return whether ``address``, which came with the request, leads to a page of this site.

    A bare word does not: ``redirect()`` would take it for the name of an address and fail.
    """
    return address.startswith(("/", "http")) and url_has_allowed_host_and_scheme(
        address, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
