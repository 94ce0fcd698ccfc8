"""The room of accounts."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "ventanilla.accounts"
    label = "accounts"

    def ready(self) -> None:
        """allauth's models are there only now."""
        from ventanilla.accounts.adapters import noted, sessions  # noqa: PLC0415

        sessions.listen()
        noted.listen()
