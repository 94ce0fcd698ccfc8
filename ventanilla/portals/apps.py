"""The portals, for their templates, static files and tags."""

from django.apps import AppConfig


class PortalsConfig(AppConfig):
    name = "ventanilla.portals"
    label = "portals"
