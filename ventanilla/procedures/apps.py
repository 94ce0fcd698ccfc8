"""The room of procedures."""

from django.apps import AppConfig


class ProceduresConfig(AppConfig):
    name = "ventanilla.procedures"
    label = "procedures"
