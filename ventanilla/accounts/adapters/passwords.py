"""Django's questions to a new password, answered by `core.guess` and by the list of stolen ones."""

from typing import Any

from django.conf import settings
from django.contrib.auth.password_validation import CommonPasswordValidator
from django.core.exceptions import ValidationError
from django.utils.translation import get_language

from ventanilla.accounts.adapters import breached
from ventanilla.accounts.core import guess
from ventanilla.kernel.text import Text

EASY = Text(
    "Esta contraseña es fácil de adivinar. Sirven unas pocas palabras que no tengan que ver con "
    "este servicio.",
    "This password is easy to guess. A few words that have nothing to do with this service serve.",
)
STOLEN = Text(
    "Esta contraseña fue robada en otro sitio y es conocida. Elija otra.",
    "This password was stolen somewhere else and is known. Choose another one.",
)


class NotEasy:
    """No dressed-up common word, no row of keys, none of our own words alone."""

    def __init__(self) -> None:
        self._common = CommonPasswordValidator().passwords

    def validate(self, password: str, user: Any = None) -> None:
        """ValidationError where the password is easy to guess."""
        if guess.easy(password, self._common):
            raise ValidationError(self.get_help_text(), code="password_easy")

    def get_help_text(self) -> str:
        return EASY.say(get_language() or "es")


class NotStolen:
    """None of the passwords in the list that the operator keeps; without a list, anything goes."""

    def validate(self, password: str, user: Any = None) -> None:
        """ValidationError where the list names the password."""
        if settings.BREACHED and breached.named(password, settings.BREACHED):
            raise ValidationError(self.get_help_text(), code="password_stolen")

    def get_help_text(self) -> str:
        return STOLEN.say(get_language() or "es")
