"""Addresses of files: images and documents, each behind the question whether it is public."""

from django.urls import path

from . import views

urlpatterns = [
    path("hinh-anh/<int:rendition_id>/<str:filename>", views.rendition, name="base_rendition"),
    # The name is Wagtail's: links to documents are made by it.
    path(
        "documents/<int:document_id>/<str:document_filename>",
        views.document,
        name="wagtaildocs_serve",
    ),
]
