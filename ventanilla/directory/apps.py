"""The room of directory."""

from django.apps import AppConfig


class DirectoryConfig(AppConfig):
    name = "ventanilla.directory"
    label = "directory"
