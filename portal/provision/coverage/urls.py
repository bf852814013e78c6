"""The one address outside the admin: a person's calendar, behind its token."""

from django.urls import path

from .calendar_views import feed

urlpatterns = [path("lich-su-kien/<str:token>.ics", feed, name="coverage_feed")]
