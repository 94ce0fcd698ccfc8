"""Addresses of the editor's pages."""

from django.urls import path

from ventanilla.portals.editor import providers

app_name = "editor"

urlpatterns = [
    path("providers/", providers.pending, name="providers"),
    path("providers/<slug:entry_id>/", providers.decide, name="provider"),
]
