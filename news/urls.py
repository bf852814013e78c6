"""Addresses of the news that are not pages."""

from django.urls import path

from .warnings import views

urlpatterns = [
    path("cap/<uuid:identifier>.xml", views.cap_message, name="news_cap_message"),
]
