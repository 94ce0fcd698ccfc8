"""The room of certificates."""

from django.apps import AppConfig


class CertificatesConfig(AppConfig):
    name = "ventanilla.certificates"
    label = "certificates"
