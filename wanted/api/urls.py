"""Addresses of the open data, below those of the section in Vietnamese."""

from django.urls import path

from . import views

app_name = "notices"
urlpatterns = [
    path("truy-na/api/", views.documentation, name="documentation"),
    path("truy-na/api/openapi.json", views.openapi, name="openapi"),
    path("truy-na/api/notices.ndjson", views.everything, name="everything"),
    path("truy-na/api/notices/<str:code>/", views.record, name="record"),
    path("truy-na/api/removed/", views.removed, name="removed"),
    path("truy-na/api/<slug:section>/", views.notices, name="list"),
]
