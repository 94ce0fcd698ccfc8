"""The room of screening."""

from django.apps import AppConfig


class ScreeningConfig(AppConfig):
    name = "ventanilla.screening"
    label = "screening"
