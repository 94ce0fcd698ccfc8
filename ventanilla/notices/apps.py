"""The room of notices."""

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    name = "ventanilla.notices"
    label = "notices"
