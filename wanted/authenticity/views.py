"""The page of the check."""

from urllib.parse import urlencode

from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from portal.base.authenticity import Standing, check
from portal.base.limits import within_limit
from portal.base.surroundings import absolute_address

#: Of all people together. A code cannot be guessed; the limit keeps the page quick.
CHECKS_PER_MINUTE = 600
_LONGEST = 300


@require_safe
def check_code(request):
    """Show the form and, for the parameter ``ma``, the verdict."""
    text = request.GET.get("ma", "").replace("\x00", "").strip()[:_LONGEST]
    is_busy = bool(text) and not within_limit("authenticity", per_minute=CHECKS_PER_MINUTE)
    verdict = check(text) if text and not is_busy else None
    response = render(
        request,
        "wanted/authenticity/check.html",
        {
            "asked": text,
            "verdict": verdict,
            "is_doubtful": verdict and verdict.standing in {Standing.UNKNOWN, Standing.UNREADABLE},
            "is_busy": is_busy,
        },
        status=503 if is_busy else 200,
    )
    # What was withdrawn must not go on being called genuine by a copy.
    response["Cache-Control"] = "no-store" if text else "no-cache"
    if text:
        response["X-Robots-Tag"] = "noindex"
    return response


def check_address(request, code):
    """Return the absolute address at which ``code`` is checked, in the language in force."""
    path = f"{reverse('wanted:check')}?{urlencode({'ma': code})}"
    return absolute_address(request, path)
