"""The cases as a Django app."""

from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "ventanilla.cases"
    label = "cases"
