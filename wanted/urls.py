"""Addresses of the notices that are not pages: their data."""

from django.urls import path

from .api import views

app_name = "notices"
urlpatterns = [
    path("truy-na/api/", views.documentation, name="documentation"),
    path("truy-na/api/openapi.json", views.openapi, name="openapi"),
    path("truy-na/api/notices.ndjson", views.everything, name="everything"),
    path("truy-na/api/notices/<str:code>/", views.record, name="record"),
    path("truy-na/api/removed/", views.removed, name="removed"),
    path("truy-na/api/<slug:section>/", views.notices, name="list"),
]
