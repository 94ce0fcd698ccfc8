"""The decisions as a Django app."""

from django.apps import AppConfig


class DecisionsConfig(AppConfig):
    name = "ventanilla.decisions"
    label = "decisions"
