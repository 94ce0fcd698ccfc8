"""The room of fees."""

from django.apps import AppConfig


class FeesConfig(AppConfig):
    name = "ventanilla.fees"
    label = "fees"
