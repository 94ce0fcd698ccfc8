"""The room of documents."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    name = "ventanilla.documents"
    label = "documents"
