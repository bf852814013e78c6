"""The least that Django can answer, as a measure: one view, no middleware, no database."""

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["127.0.0.1"], USE_I18N=False)


def page(request):
    return HttpResponse("<!doctype html><title>A bare page</title><p>Nothing more.")


urlpatterns = [path("", page)]
application = get_wsgi_application()
