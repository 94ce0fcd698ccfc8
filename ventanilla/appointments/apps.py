"""The room of appointments."""

from django.apps import AppConfig


class Appointments(AppConfig):
    name = "ventanilla.appointments"
