"""A form that is sent after its session has ended: sign in on the spot, and it goes on.

Sessions end after a working day; whoever has been writing until then loses nothing.
"""

from django.contrib.auth import login
from django.middleware.csrf import CsrfViewMiddleware
from django.shortcuts import render
from django.urls import Resolver404, resolve, reverse

from .login import PortalLoginForm

#: Names of the fields for signing in among those of the form that is kept.
PREFIX = "sign-in"
#: What people send who are not signed in yet.
_OPEN_VIEWS = ("wagtailadmin_login", "wagtailadmin_logout", "wagtailadmin_password_reset")


class SignInAgainMiddleware:
    """Keeps what was entered while somebody signs in again, and then lets it go its way.

    Outside of the gate's middleware, which has to know who acts.
    """

    def __init__(self, get_response):
        self.get_response = get_response
        self.csrf = CsrfViewMiddleware(get_response)

    def __call__(self, request):
        if not _is_cut_off(request):
            return self.get_response(request)
        # Asked here and not where it is usual: nobody is signed in by another website's form.
        refused = self.csrf.process_view(request, self.get_response, (), {})
        if refused is not None:
            return refused
        is_signing_in = f"{PREFIX}-username" in request.POST
        data = request.POST if is_signing_in else None
        form = PortalLoginForm(request=request, data=data, prefix=PREFIX)
        if not is_signing_in or not form.is_valid():
            return _ask(request, form)
        kept = _kept(request)
        login(request, form.get_user())
        request.POST = kept
        return self.get_response(request)


def _is_cut_off(request):
    """Return whether a person sends a form of the admin without being signed in."""
    if request.method != "POST" or not request.path.startswith(reverse("wagtailadmin_home")):
        return False
    if request.headers.get("x-requested-with") or "text/html" not in request.headers.get(
        "accept", ""
    ):
        return False  # a script asks, which shows no page
    try:
        name = resolve(request.path_info).view_name
    except Resolver404:
        return False
    return not name.startswith(_OPEN_VIEWS) and not request.user.is_authenticated


def _kept(request):
    """Return what the form holds, without the fields for signing in and the used-up token."""
    kept = request.POST.copy()
    for name in [*kept]:
        if name.startswith(f"{PREFIX}-") or name == "csrfmiddlewaretoken":
            del kept[name]
    return kept


def _ask(request, form):
    context = {
        "form": form,
        "fields": [form["username"], form["password"]],
        "kept": list(_kept(request).lists()),
        "had_files": bool(request.FILES),
    }
    return render(request, "sign_in_again.html", context, status=403)
