"""Reads an address and finds its page before Wagtail does; says what is not there."""

from django.http import Http404
from django.shortcuts import render
from django.views.defaults import page_not_found
from wagtail.views import serve

from .surroundings import find_route


class ReadableAddressMiddleware:
    """Refuses an address with a NUL in it: nobody can type one, and PostgreSQL looks up none."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if "\0" in request.path_info:
            return render(request, "400.html", status=400)
        return self.get_response(request)


class PageRouteMiddleware:
    """Leaves the route where Wagtail looks first; where it finds none, Wagtail seeks its own."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_view(self, request, view, arguments, named_arguments):
        if view is not serve:
            return
        try:
            route = find_route(request, *arguments, **named_arguments)
        except Http404:
            request._wagtail_route_for_request = None
            return
        if route is not None:
            request._wagtail_route_for_request = route


class OwnNotFoundMiddleware:
    """For development: who asks for a page that is not there sees what readers would see."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if isinstance(exception, Http404):
            return page_not_found(request, exception)
        return None
